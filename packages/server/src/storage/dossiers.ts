/** Dossiers in SQL: begun, read, listed, saved edit by edit, acted upon. Every change holds the dossier's line. */
import { desc, eq } from 'drizzle-orm';
import { checkEdits, Failure, inputIssues, letterSymbol, mayEdit, type Dossiers, type Draft, type Edit, type HistoryEntry, type ProcedureRef, type Stored } from '@ctso/core';
import type { FileFolder } from '../files/folder.js';
import type { Caller, SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { actOn, entryOf, type Acted, type ActInput } from './dossier-acts.js';
import { applyInPlace, writeRows, writeSections } from './dossier-edits.js';
import { listDossiers, searchText } from './dossier-list.js';
import { findOwn, holdOwnOrDeleted, refuseDeleted, seen, whole } from './dossier-records.js';
import { answerTo, changed, refuseStale, type Rules } from './dossier-writes.js';
import { dossierHistory, dossiers } from './schema.js';

/** Longest symbol that a list shows. */
const LONGEST_SYMBOL = 500;

export function sqlDossiers(queries: Queries, caller: Caller, rules: Rules, files: FileFolder): Dossiers {
  return {
    create: async (input) => {
      const who = await caller.account();
      return queries.transaction(async (transaction) => {
        await begin(transaction, who, rules, input);
        const record = await findOwn(transaction, who, input.id);
        // It stands under another organisation, or was taken away: in both cases the id is used up.
        if (record === undefined || record.deleted) throw new Failure('conflict');
        return whole(transaction, who, record);
      });
    },
    get: async ({ id }) => {
      const who = await caller.account();
      return queries.transaction(async (transaction) => {
        return whole(transaction, who, await seen(transaction, who, id));
      }, STEADY);
    },
    list: async (query) => listDossiers(queries, await caller.account(), query),
    save: async ({ id, ...input }) => {
      const who = await caller.account();
      return queries.transaction((transaction) => saveIn(transaction, who, rules, id, input));
    },
    act: async ({ id, ...input }) => {
      const who = await caller.account();
      const acted = await queries.transaction((transaction) => actIn(transaction, who, rules, id, input));
      await files.discard(acted.orphans);
      return acted.answer;
    },
    history: async ({ id }) => {
      const who = await caller.account();
      await seen(queries, who, id);
      return { items: await historyOf(queries, id) };
    },
  };
}

interface SaveInput {
  readonly revision: number;
  readonly key: string;
  readonly edits: readonly Edit[];
}

async function saveIn(transaction: Queries, who: SignedIn, rules: Rules, id: string, { revision, key, edits }: SaveInput): Promise<Stored> {
  const record = await holdOwnOrDeleted(transaction, who, id);
  const before = await answerTo(transaction, id, key);
  if (before !== undefined) return { revision: before.revision, updatedAt: before.updatedAt };
  refuseDeleted(record);
  if (!mayEdit(record.status)) throw new Failure('forbidden');
  refuseStale(record, revision);
  const procedure = rules.procedure({ id: record.procedureId, profile: record.profile });
  const issues = checkEdits(procedure, edits);
  if (issues.length > 0) throw new Failure('invalid', { issues });
  const applied = await applyInPlace(transaction, id, edits);
  const rowCount = record.rowCount + applied.grownBy;
  if (rowCount > procedure.definition.rows.max) throw new Failure('invalid');
  const symbol = letterSymbol(procedure.definition, applied.draft).slice(0, LONGEST_SYMBOL);
  const stored = await changed(rules, transaction, record, key, { rowCount, symbol });
  return { revision: stored.revision, updatedAt: stored.updatedAt };
}

async function actIn(transaction: Queries, who: SignedIn, rules: Rules, id: string, input: ActInput): Promise<Acted> {
  const record = await holdOwnOrDeleted(transaction, who, id);
  const before = await answerTo(transaction, id, input.key);
  if (before !== undefined) return { answer: before, orphans: [] };
  refuseDeleted(record);
  return actOn(rules, transaction, who, record, input);
}

/** One view of the dossier, whatever is saved while it is read. */
export const STEADY = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

interface Beginning {
  readonly id: string;
  readonly procedure: ProcedureRef;
  readonly draft: Draft;
}

/** Writes a new dossier; leaves one that stands under this id as it is, whosever it may be. */
async function begin(transaction: Queries, who: SignedIn, rules: Rules, { id, procedure, draft }: Beginning): Promise<void> {
  const { draftSchema, definition } = rules.procedure(procedure);
  const shaped = draftSchema.safeParse(draft);
  if (!shaped.success) throw new Failure('invalid', { issues: inputIssues(shaped.error) });
  const at = new Date(rules.now());
  const { id: organisationId, name: organisationName } = who.account.organisation;
  const symbol = letterSymbol(definition, draft).slice(0, LONGEST_SYMBOL);
  const begun = await transaction
    .insert(dossiers)
    .values({
      id,
      organisationId,
      organisationName,
      procedureId: procedure.id,
      profile: procedure.profile,
      status: 'draft',
      symbol,
      search: searchText({ receiptCode: null, symbol, organisationName }),
      rowCount: draft.rows.length,
      revision: 1,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: dossiers.id });
  if (begun.length === 0) return;
  await writeSections(transaction, id, undefined, draft);
  await writeRows(transaction, id, draft.rows);
  await transaction.insert(dossierHistory).values(entryOf(who, id, at, 'create', null, 'draft'));
}

/** Newest first. */
export async function historyOf(queries: Queries, id: string): Promise<HistoryEntry[]> {
  const entries = await queries.select().from(dossierHistory).where(eq(dossierHistory.dossierId, id)).orderBy(desc(dossierHistory.id));
  return entries.map(toEntry);
}

function toEntry(entry: typeof dossierHistory.$inferSelect): HistoryEntry {
  return {
    at: entry.at.toISOString(),
    actor: { name: entry.actorName, organisation: entry.actorOrganisation },
    act: entry.act,
    to: entry.toStatus,
    ...(entry.fromStatus === null ? {} : { from: entry.fromStatus }),
    ...(entry.note === null ? {} : { note: entry.note }),
  };
}
