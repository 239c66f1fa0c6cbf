/** What every change of a dossier has in common: one revision on, changed now, its answer kept under the write's key. */
import { and, eq, lt } from 'drizzle-orm';
import { Failure, type CompiledProcedure, type HolidayCalendar, type ProcedureRef, type Settings } from '@ctso/core';
import type { Queries } from './database.js';
import { searchText } from './dossier-list.js';
import type { DossierRecord } from './dossier-records.js';
import { dossierKeys, dossiers, type Answered } from './schema.js';

/** The rules that dossiers are handled by here. */
export interface Rules {
  /** `unsupported` for a procedure that may not be filed here. */
  readonly procedure: (ref: ProcedureRef) => CompiledProcedure;
  /** The same, `undefined` instead. */
  readonly known: (ref: ProcedureRef) => CompiledProcedure | undefined;
  readonly settings: (procedure: CompiledProcedure) => Settings;
  /** Settings of the law in force today, for what is no procedure. `unsupported` where no procedure may be filed. */
  readonly today: () => Settings;
  /** Days off that due dates are counted over. */
  readonly calendar: HolidayCalendar;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Answers are kept for a day, cleared away at every so many changes of the dossier. */
const KEPT_FOR = 24 * 60 * 60 * 1000;
const CLEARED_EVERY = 64;

export async function answerTo(transaction: Queries, dossierId: string, key: string): Promise<Answered | undefined> {
  const [kept] = await transaction
    .select({ answer: dossierKeys.answer })
    .from(dossierKeys)
    .where(and(eq(dossierKeys.dossierId, dossierId), eq(dossierKeys.key, key)));
  return kept?.answer;
}

export function refuseStale(record: DossierRecord, revision: number): void {
  if (record.revision !== revision) throw new Failure('conflict', { revision: record.revision });
}

/** Writes the changes and answers what the write answers, now and when it is sent again. */
export async function changed(rules: Rules, transaction: Queries, record: DossierRecord, key: string, changes: Partial<DossierRecord>): Promise<Answered> {
  const at = new Date(rules.now());
  const revision = record.revision + 1;
  const next = { ...record, ...changes, revision, updatedAt: at };
  await transaction
    .update(dossiers)
    .set({ ...changes, revision, updatedAt: at, search: next.deleted ? '' : searchText(next) })
    .where(eq(dossiers.id, record.id));
  const answer: Answered = { revision, updatedAt: at.toISOString(), status: next.status };
  if (revision % CLEARED_EVERY === 0) {
    await transaction.delete(dossierKeys).where(and(eq(dossierKeys.dossierId, record.id), lt(dossierKeys.appliedAt, new Date(at.getTime() - KEPT_FOR))));
  }
  await transaction.insert(dossierKeys).values({ dossierId: record.id, key, answer, appliedAt: at });
  return answer;
}
