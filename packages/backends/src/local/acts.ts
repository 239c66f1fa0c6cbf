/** Acts on a dossier: filing it, taking it back, throwing a draft away. */
import { advance, Failure, holdingIssues, openRemarks, permitted, scopeIssues, type Account, type CompiledProcedure, type HeldCertificate, type Issue, type WriteAct } from '@ctso/core';
import type { House } from './house.js';
import { actorOf, changed, draftOf, refuseStale } from './record.js';
import { scopeOf } from './organisation-index.js';
import { elsewhereIssues } from './subscribers.js';
import type { Books, DossierRecord } from './shelf.js';

interface ActInput {
  readonly revision: number;
  readonly key: string;
  readonly act: WriteAct;
}

interface Acted {
  readonly revision: number;
  readonly updatedAt: string;
  readonly status: string;
}

/** `forbidden` where the status does not allow it, `conflict` when stale, `invalid` with issues for a dossier that may not be filed yet. */
export async function actOn(house: House, books: Books, account: Account, record: DossierRecord, input: ActInput): Promise<Acted> {
  if (input.act === 'delete') return remove(house, books, record, input);
  const to = advance(record.status, input.act);
  if (to === undefined) throw new Failure('forbidden');
  refuseStale(record, input.revision);
  if (input.act === 'submit') refuseIncomplete(await filingIssues(house, books, account, record));
  const at = house.moment();
  const entry = { at, actor: actorOf(account), act: input.act, from: record.status, to };
  const submitted = input.act === 'submit' ? { submittedAt: at } : {};
  const stored = changed(house, { ...record, ...submitted, status: to, history: [...record.history, entry] }, input.key);
  await books.putDossier(stored);
  return { revision: stored.revision, updatedAt: stored.updatedAt, status: to };
}

async function remove(house: House, books: Books, record: DossierRecord, input: ActInput): Promise<Acted> {
  if (!permitted(record.status).includes('delete')) throw new Failure('forbidden');
  refuseStale(record, input.revision);
  const stored = changed(house, { ...record, deleted: true, attachments: [], history: [], symbol: '', rowCount: 0 }, input.key);
  for (const { id } of record.attachments) await books.removeBytes(id);
  await books.removeDraft(record.id);
  await books.putDossier(stored);
  return { revision: stored.revision, updatedAt: stored.updatedAt, status: 'deleted' };
}

/** By the very rules of the wizard, and by what this backend knows of the rows, whatever the draft says of them. */
async function filingIssues(house: House, books: Books, account: Account, record: DossierRecord): Promise<readonly Issue[]> {
  const draft = await draftOf(books, record.id);
  const mine = scopeOf(await house.tree(books), account);
  const procedure: CompiledProcedure = house.procedure(record.procedure);
  const filled = new Set(record.attachments.map(({ slot }) => slot));
  const remarks = record.status === 'supplement' ? (record.remarks ?? []) : [];
  return [
    ...openRemarks(remarks, { draft, attachments: record.attachments }),
    ...procedure.check(draft, filled, house.settings(procedure)),
    ...elsewhereIssues(house, mine, procedure, draft),
    ...holdingIssues(procedure.definition, draft, heldIn(house, mine, procedure)),
    ...scopeIssues(procedure, draft, mine),
  ];
}

function heldIn(house: House, mine: (organisationId: string) => boolean, procedure: CompiledProcedure) {
  const view = procedure.definition.rows.source?.from ?? 'certificates';
  return (key: string): HeldCertificate['state'] | undefined => {
    const held = house.holdings.find(view, key);
    return held !== undefined && mine(held.organisation.id) ? held.state : undefined;
  };
}

function refuseIncomplete(issues: readonly Issue[]): void {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Failure('invalid', { issues: errors });
}
