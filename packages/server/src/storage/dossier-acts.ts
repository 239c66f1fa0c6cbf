/** Acts on a dossier in SQL: filing it, taking it back, throwing a draft away. */
import { eq } from 'drizzle-orm';
import { actorName, advance, Failure, openRemarks, permitted, type Issue, type WriteAct } from '@ctso/core';
import type { SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { attachmentsOf, draftOf, type DossierRecord } from './dossier-records.js';
import { changed, refuseStale, type Rules } from './dossier-writes.js';
import { knownIssues } from './filing.js';
import { attachments, dossierHistory, dossierRows, dossierSections, type Answered } from './schema.js';

export interface ActInput {
  readonly revision: number;
  readonly key: string;
  readonly act: WriteAct;
}

export interface Acted {
  readonly answer: Answered;
  /** Files on disk that nothing points to any more, once the transaction stands. */
  readonly orphans: readonly string[];
}

/** `forbidden` where the status does not allow it, `conflict` when stale, `invalid` with issues for a dossier that may not be filed yet. */
export async function actOn(rules: Rules, transaction: Queries, who: SignedIn, record: DossierRecord, input: ActInput): Promise<Acted> {
  if (input.act === 'delete') return remove(rules, transaction, record, input);
  const to = advance(record.status, input.act);
  if (to === undefined) throw new Failure('forbidden');
  refuseStale(record, input.revision);
  if (input.act === 'submit') await refuseIncomplete(rules, transaction, who, record);
  const at = new Date(rules.now());
  await transaction.insert(dossierHistory).values(entryOf(who, record.id, at, input.act, record.status, to));
  const answer = await changed(rules, transaction, record, input.key, { status: to, ...(input.act === 'submit' ? { submittedAt: at } : {}) });
  return { answer, orphans: [] };
}

export function entryOf(who: SignedIn, dossierId: string, at: Date, act: string, fromStatus: string | null, toStatus: string) {
  const { name, organisation } = actorOf(who);
  return { dossierId, at, act, fromStatus, toStatus, actorName: name, actorOrganisation: organisation, actorId: who.account.id };
}

/** As histories and remarks name whoever acts. */
export function actorOf({ account }: SignedIn): { readonly name: string; readonly organisation: string } {
  return { name: actorName(account), organisation: account.organisation.name };
}

async function remove(rules: Rules, transaction: Queries, record: DossierRecord, input: ActInput): Promise<Acted> {
  if (!permitted(record.status).includes('delete')) throw new Failure('forbidden');
  refuseStale(record, input.revision);
  const orphans = (await attachmentsOf(transaction, record.id)).map(({ file }) => file);
  await transaction.delete(attachments).where(eq(attachments.dossierId, record.id));
  await transaction.delete(dossierRows).where(eq(dossierRows.dossierId, record.id));
  await transaction.delete(dossierSections).where(eq(dossierSections.dossierId, record.id));
  await transaction.delete(dossierHistory).where(eq(dossierHistory.dossierId, record.id));
  const answer = await changed(rules, transaction, record, input.key, { status: 'deleted', deleted: true, symbol: '', search: '', rowCount: 0 });
  return { answer, orphans };
}

/** By the very rules of the wizard, and by what is known here of the rows, whatever the draft says of them. */
async function refuseIncomplete(rules: Rules, transaction: Queries, who: SignedIn, record: DossierRecord): Promise<void> {
  const procedure = rules.procedure({ id: record.procedureId, profile: record.profile });
  const draft = await draftOf(transaction, record.id);
  const files = await attachmentsOf(transaction, record.id);
  const filled = new Set(files.map(({ slot }) => slot));
  const issues: readonly Issue[] = [
    ...procedure.check(draft, filled, rules.settings(procedure)),
    ...(await knownIssues(transaction, who, procedure, draft)),
    ...(record.status === 'supplement' ? openRemarks(record.remarks ?? [], { draft, attachments: files }) : []),
  ];
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Failure('invalid', { issues: errors });
}
