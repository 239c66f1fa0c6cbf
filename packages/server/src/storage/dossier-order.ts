/** The orders that lists of dossiers come in, and the places in them: those without a value come last, ties go by id. */
import { sql, type SQL } from 'drizzle-orm';
import { Failure, type DossierQuery, type DossierSort } from '@ctso/core';
import { fromCursor, toCursor } from './cursor.js';
import type { ListedDossier } from './dossier-records.js';

export interface DossierOrder {
  readonly by: readonly SQL[];
  /** What comes after a place. */
  readonly after: SQL | undefined;
  readonly placeOf: (record: ListedDossier) => string;
}

/** How a value is compared, and written down in a cursor; null where there is none. */
interface Key {
  readonly column: SQL;
  readonly valueOf: (record: ListedDossier) => string | null;
  readonly read: (written: string) => SQL;
}

/** The end of the year 9999: beyond it a time stamp is written in ways that databases do not read. */
const LAST_MOMENT = Date.UTC(10_000, 0);

const moment = (written: string): SQL => {
  if (!(Math.abs(Date.parse(written)) < LAST_MOMENT)) throw new Failure('invalid');
  return sql`${written}::timestamptz`;
};

const day = (written: string): SQL => {
  if (!/^\d{4}-\d\d-\d\d$/u.test(written)) throw new Failure('invalid');
  return sql`${written}::date`;
};

const KEYS: Readonly<Record<DossierSort, Key>> = {
  updatedAt: { column: sql`dossiers.updated_at`, valueOf: ({ updatedAt }) => updatedAt.toISOString(), read: moment },
  submittedAt: { column: sql`dossiers.submitted_at`, valueOf: ({ submittedAt }) => submittedAt?.toISOString() ?? null, read: moment },
  dueOn: { column: sql`dossiers.due_on`, valueOf: ({ dueOn }) => dueOn, read: day },
  receiptCode: { column: sql`dossiers.receipt_code collate "C"`, valueOf: ({ receiptCode }) => receiptCode, read: (written) => sql`${written}` },
};

/** Its order, whether it has a value, the value, the id. */
const PLACE: readonly [string, boolean, string, string] = ['', false, '', ''];

const ID = sql`dossiers.id collate "C"`;

export function orderOf({ sort = 'updatedAt', ascending = false, cursor }: Pick<DossierQuery, 'sort' | 'ascending' | 'cursor'>): DossierOrder {
  const key = KEYS[sort];
  const direction = ascending ? sql`asc` : sql`desc`;
  const name = `${sort} ${ascending ? 'up' : 'down'}`;
  return {
    by: [sql`${key.column} ${direction} nulls last`, sql`${ID} ${direction}`],
    after: cursor === undefined ? undefined : after(key, ascending, name, cursor),
    placeOf: (record) => {
      const value = key.valueOf(record);
      return toCursor(name, value !== null, value ?? '', record.id);
    },
  };
}

function after(key: Key, ascending: boolean, name: string, cursor: string): SQL {
  const [order, hasValue, value, id] = fromCursor(cursor, PLACE);
  // A place in another order is none in this.
  if (order !== name) throw new Failure('invalid');
  const beyond = ascending ? sql`>` : sql`<`;
  if (!hasValue) return sql`(${key.column} is null and ${ID} ${beyond} ${id})`;
  return sql`(${key.column} is null or (${key.column}, ${ID}) ${beyond} (${key.read(value)}, ${id}))`;
}
