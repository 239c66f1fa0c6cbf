/**
 * Applies edits to a dossier whose rows are stored as rows. Cost follows the edits: only the rows that they name are read, and
 * what they become is decided by core's `applyEdits`, run on just these. The places of rows are settled in the database.
 */
import { and, desc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import { generateNKeysBetween } from 'fractional-indexing';
import { applyEdits, ROWS, type Draft, type Edit, type Row } from '@ctso/core';
import type { Queries } from './database.js';
import { sectionsOf } from './dossier-records.js';
import { dossierRows, dossierSections } from './schema.js';

/** Rows of one statement; a statement takes at most 65,535 parameters. */
const BATCH = 2000;

export interface Applied {
  /** How many rows more (or fewer) the dossier has now. */
  readonly grownBy: number;
  /** All sections as they stand now; of the rows only those that the edits named. */
  readonly draft: Draft;
}

/** Rows of a draft in the making: what is in the database now, by row id. */
interface Standing {
  readonly transaction: Queries;
  readonly dossierId: string;
  readonly ranks: Map<string, string>;
  readonly rows: Map<string, Row>;
}

/** The caller holds the dossier's line locked, so that nobody else moves its rows. */
export async function applyInPlace(transaction: Queries, dossierId: string, edits: readonly Edit[]): Promise<Applied> {
  const standing: Standing = { transaction, dossierId, ranks: new Map(), rows: new Map() };
  const before: Draft = { sections: await sectionsOf(transaction, dossierId), rows: await readNamed(standing, edits) };
  const after = applyEdits(before, edits);
  for (const run of runsOf(edits)) await placeRun(standing, run);
  for (const row of after.rows) if (standing.rows.get(row.id) !== row) await writeValues(standing, row);
  await writeSections(transaction, dossierId, before, after);
  return { grownBy: after.rows.length - before.rows.length, draft: after };
}

/** Writes the rows of a new dossier in their order. */
export async function writeRows(transaction: Queries, dossierId: string, rows: readonly Row[]): Promise<void> {
  const standing: Standing = { transaction, dossierId, ranks: new Map(), rows: new Map() };
  await insertRows(standing, rows, generateNKeysBetween(null, null, rows.length));
}

export async function writeSections(transaction: Queries, dossierId: string, before: Draft | undefined, after: Draft): Promise<void> {
  for (const [section, facts] of Object.entries(after.sections)) {
    if (before?.sections[section] === facts) continue;
    await transaction
      .insert(dossierSections)
      .values({ dossierId, section, facts })
      .onConflictDoUpdate({ target: [dossierSections.dossierId, dossierSections.section], set: { facts } });
  }
}

async function readNamed(standing: Standing, edits: readonly Edit[]): Promise<readonly Row[]> {
  const ids = [...new Set(edits.flatMap(namedIn))];
  const found: { id: string; rank: string; values: Row['values'] }[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const part = await standing.transaction
      .select({ id: dossierRows.rowId, rank: dossierRows.rank, values: dossierRows.facts })
      .from(dossierRows)
      .where(and(eq(dossierRows.dossierId, standing.dossierId), inArray(dossierRows.rowId, ids.slice(from, from + BATCH))));
    found.push(...part);
  }
  found.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return found.map(({ id, rank, values }) => {
    const row = { id, values };
    standing.ranks.set(id, rank);
    standing.rows.set(id, row);
    return row;
  });
}

function namedIn(edit: Edit): string[] {
  if (edit.kind === 'set') return edit.path[0] === ROWS && edit.path[1] !== undefined ? [edit.path[1]] : [];
  if (edit.kind === 'remove') return [edit.rowId];
  return [edit.kind === 'insert' ? edit.row.id : edit.rowId, ...(edit.before === null ? [] : [edit.before])];
}

/** Edits that change places. Inserts, and moves, one after the other before the same row are taken together, unless that row came among them. */
type Run =
  | { readonly inserts: readonly Row[]; readonly before: string | null }
  | { readonly moves: readonly string[]; readonly before: string | null }
  | Extract<Edit, { kind: 'remove' }>;

function runsOf(edits: readonly Edit[]): readonly Run[] {
  const runs: Run[] = [];
  let among = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'set') continue;
    if (edit.kind === 'remove') {
      runs.push(edit);
      continue;
    }
    const last = runs.at(-1);
    const id = edit.kind === 'insert' ? edit.row.id : edit.rowId;
    const goesOn = last !== undefined && !('kind' in last) && last.before === edit.before && !among.has(edit.before ?? '') && !among.has(id);
    among = (goesOn ? among : new Set<string>()).add(id);
    if (goesOn && edit.kind === 'insert' && 'inserts' in last) (last.inserts as Row[]).push(edit.row);
    else if (goesOn && edit.kind === 'move' && 'moves' in last) (last.moves as string[]).push(id);
    else {
      among = new Set([id]);
      runs.push(edit.kind === 'insert' ? { inserts: [edit.row], before: edit.before } : { moves: [id], before: edit.before });
    }
  }
  return runs;
}

async function placeRun(standing: Standing, run: Run): Promise<void> {
  if ('inserts' in run) {
    const fresh = run.inserts.filter(({ id }) => !standing.ranks.has(id));
    await insertRows(standing, fresh, await ranksBefore(standing, run.before, fresh.length));
  } else if ('moves' in run) {
    await moveRows(standing, run.moves.filter((id) => standing.ranks.has(id) && id !== run.before), run.before);
  } else if (standing.ranks.has(run.rowId)) {
    await standing.transaction.delete(dossierRows).where(at(standing, run.rowId));
    standing.ranks.delete(run.rowId);
    standing.rows.delete(run.rowId);
  }
}

/** Several at once get keys behind all that stands before their place, themselves included: no key is ever given while another row has it. */
async function moveRows(standing: Standing, ids: readonly string[], before: string | null): Promise<void> {
  const keys = await ranksBefore(standing, before, ids.length, ids.length === 1 ? ids[0] : undefined);
  const moved = ids.map((id, index) => ({ id, rank: keys[index] ?? '' }));
  if (moved.length === 0) return;
  await standing.transaction.execute(sql`
    update dossier_rows set rank = moved.rank
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved(id text, rank text)
    where dossier_rows.dossier_id = ${standing.dossierId} and dossier_rows.row_id = moved.id`);
  for (const { id, rank } of moved) standing.ranks.set(id, rank);
}

/** Keys for rows that come to stand before a row; at the end for `null` and for a row that is not there. `moving` counts as gone. */
async function ranksBefore(standing: Standing, before: string | null, count: number, moving?: string): Promise<readonly string[]> {
  if (count === 0) return [];
  const upper = before === null ? undefined : standing.ranks.get(before);
  const [lower] = await standing.transaction
    .select({ rank: dossierRows.rank })
    .from(dossierRows)
    .where(
      and(
        eq(dossierRows.dossierId, standing.dossierId),
        upper === undefined ? undefined : lt(dossierRows.rank, upper),
        moving === undefined ? undefined : ne(dossierRows.rowId, moving),
      ),
    )
    .orderBy(desc(dossierRows.rank))
    .limit(1);
  return generateNKeysBetween(lower?.rank ?? null, upper ?? null, count);
}

async function insertRows({ transaction, dossierId, ranks, rows: written }: Standing, rows: readonly Row[], keys: readonly string[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows.slice(from, from + BATCH);
    await transaction
      .insert(dossierRows)
      .values(part.map((row, index) => ({ dossierId, rowId: row.id, rank: keys[from + index] ?? '', facts: row.values })));
  }
  rows.forEach((row, index) => {
    ranks.set(row.id, keys[index] ?? '');
    written.set(row.id, row);
  });
}

async function writeValues(standing: Standing, row: Row): Promise<void> {
  await standing.transaction.update(dossierRows).set({ facts: row.values }).where(at(standing, row.id));
}

const at = ({ dossierId }: Standing, rowId: string) => and(eq(dossierRows.dossierId, dossierId), eq(dossierRows.rowId, rowId));
