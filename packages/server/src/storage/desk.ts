/** The authority's desk in SQL: the queue, one dossier, what is done with it, what is noted of it, and requests for accounts. */
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { Failure, vietnamDay, type Desk, type DeskQuery, type DossierQuery, type InputOf } from '@ctso/core';
import type { Caller, SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { actAtDesk } from './desk-acts.js';
import { atDesk, deskAccount, findAtDesk, hasInHand, holdAtDesk, toDeskSummary, wholeAtDesk } from './desk-records.js';
import { pageOfDossiers } from './dossier-list.js';
import type { Rules } from './dossier-writes.js';
import { historyOf, STEADY } from './dossiers.js';
import { decide, listRegistrations, type Approving } from './registrations.js';
import { dossiers } from './schema.js';

export interface DeskOptions {
  readonly rules: Rules;
  readonly approving: Approving;
  /** Told that mail was queued. */
  readonly posted: () => void;
}

export function sqlDesk(queries: Queries, caller: Caller, { rules, approving, posted }: DeskOptions): Desk {
  const anybody = () => deskAccount(caller, 'officer', 'clerk');
  const officer = () => deskAccount(caller, 'officer');
  return {
    dossiers: async (query) => {
      const who = await anybody();
      return pageOfDossiers(queries, and(atDesk, ...narrowed(query, who, rules.now())), inOrder(query), (record) => toDeskSummary(record, who));
    },
    get: async ({ id }) => {
      const who = await anybody();
      return queries.transaction(async (transaction) => wholeAtDesk(transaction, who, rules, await findAtDesk(transaction, id)), STEADY);
    },
    history: async ({ id }) => {
      await anybody();
      await findAtDesk(queries, id);
      return { items: await historyOf(queries, id) };
    },
    act: async (input) => {
      const who = await anybody();
      const answer = await queries.transaction((transaction) => actAtDesk(transaction, who, rules, input));
      posted();
      return answer;
    },
    keepNotes: async (input) => {
      const who = await anybody();
      await queries.transaction((transaction) => keepNotes(transaction, who, input));
      return null;
    },
    registrations: async (query) => {
      await officer();
      return listRegistrations(queries, query);
    },
    decide: async (input) => {
      const who = await officer();
      const decided = await queries.transaction((transaction) => decide(transaction, who, approving, input));
      posted();
      return decided;
    },
  };
}

async function keepNotes(transaction: Queries, who: SignedIn, { id, notes }: InputOf<'desk', 'keepNotes'>): Promise<void> {
  const record = await holdAtDesk(transaction, id);
  if (!hasInHand(record, who)) throw new Failure('forbidden');
  await transaction.update(dossiers).set({ notes }).where(eq(dossiers.id, id));
}

/** Those due first on top, unless told otherwise. */
function inOrder({ sort, ascending, ...query }: DeskQuery): DossierQuery {
  return sort === undefined ? { ...query, sort: 'dueOn', ascending: ascending ?? true } : { ...query, sort, ascending };
}

/** Statuses in which a day that has passed is nobody's fault any more. */
const ENDED = sql`('returned', 'refused', 'withdrawn')`;

function narrowed({ claimed, overdue }: DeskQuery, { account }: SignedIn, now: number): readonly (SQL | undefined)[] {
  const hands = claimed === undefined ? undefined : claimed === 'me' ? eq(dossiers.claim, account.id) : isNull(dossiers.claim);
  const late = overdue === true ? sql`(${dossiers.dueOn} < ${vietnamDay(now)}::date and ${dossiers.status} not in ${ENDED})` : undefined;
  return [hands, late];
}
