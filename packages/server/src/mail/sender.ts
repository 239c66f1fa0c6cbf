/**
 * Sends what is in the outbox, in any number of processes at once: each takes lines that no other has, for a while, and sends them
 * outside of a transaction. A process that dies leaves its lines to the others. A mail may go out twice, never not at all.
 */
import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { MailFacts } from '@ctso/core';
import type { Queries } from '../storage/database.js';
import { mail } from '../storage/schema.js';
import type { Carrier } from './carrier.js';
import { messageOf, type Wording } from './message.js';
import { readied, type MailRecord } from './readying.js';

/** Lines taken at once, and how long they are ours: longer than sending all of them may take. */
const BATCH = 5;
const OURS_FOR = 10 * 60 * 1000;

/** Milliseconds until a mail that was not taken is tried again: longer each time, up to an hour. */
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60 * 1000;
/** More than a day of trying. */
const MOST_TRIES = 36;

const LOOK_EVERY = 15_000;

export interface SenderOptions {
  readonly queries: Queries;
  readonly carrier: Carrier;
  readonly wording: Wording;
  /** Told of mails that were not taken, by what was thrown. */
  readonly report: (thrown: unknown) => void;
}

export interface MailSender {
  /** Sends what is due now; resolves once all of it has been tried. */
  send(): Promise<void>;
  /** The same without waiting. */
  nudge(): void;
  /** Looks now and then from now on. */
  start(): void;
  /** Ends with the mail under way, if that does not take long, and leaves the rest to others. */
  stop(): Promise<void>;
}

export function mailSender(options: SenderOptions): MailSender {
  let under: Promise<void> | undefined;
  const wish = { again: false };
  const life = { stopped: false };
  let looking: NodeJS.Timeout | undefined;
  const work = async (): Promise<void> => {
    while (wish.again && !life.stopped) {
      wish.again = false;
      while (await sendBatch(options, () => life.stopped));
    }
  };
  const send = (): Promise<void> => {
    if (life.stopped) return Promise.resolve();
    wish.again = true;
    return (under ??= work().finally(() => (under = undefined)));
  };
  const nudge = (): void => void send().catch(options.report);
  return {
    send,
    nudge,
    start: () => {
      looking ??= setInterval(nudge, LOOK_EVERY);
      looking.unref();
      nudge();
    },
    stop: async () => {
      life.stopped = true;
      clearInterval(looking);
      await Promise.race([under?.catch(() => undefined), patience()]);
      options.carrier.close();
    },
  };
}

/** Milliseconds that whoever stops waits for the mail under way. It is sent again later if that was not enough. */
const PATIENCE = 10_000;

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE).unref();
  });
}

interface Taken {
  readonly record: MailRecord;
  readonly mailed: MailFacts | undefined;
}

/** Answers whether there was anything. */
async function sendBatch(options: SenderOptions, isStopped: () => boolean): Promise<boolean> {
  if (isStopped()) return false;
  const { queries, wording } = options;
  const now = wording.now();
  const taken = await queries.transaction((transaction) => takeSome(transaction, now));
  for (const [index, each] of taken.entries()) {
    if (isStopped()) {
      await giveBack(queries, taken.slice(index), now);
      return false;
    }
    await sendOne(options, each);
  }
  return taken.length > 0;
}

async function takeSome(transaction: Queries, now: number): Promise<readonly Taken[]> {
  const due = and(isNull(mail.failedAt), lte(mail.dueAt, new Date(now)));
  const free = await transaction.select().from(mail).where(due).orderBy(mail.dueAt, mail.id).limit(BATCH).for('update', { skipLocked: true });
  if (free.length === 0) return [];
  const ids = free.map(({ id }) => id);
  await transaction.update(mail).set({ dueAt: new Date(now + OURS_FOR), tries: sql`${mail.tries} + 1` }).where(inArray(mail.id, ids));
  const taken: Taken[] = [];
  for (const record of free) taken.push({ record: { ...record, tries: record.tries + 1 }, mailed: await readied(transaction, record, now) });
  return taken;
}

async function giveBack(queries: Queries, taken: readonly Taken[], now: number): Promise<void> {
  const ids = taken.map(({ record }) => record.id);
  await queries.update(mail).set({ dueAt: new Date(now), tries: sql`${mail.tries} - 1` }).where(inArray(mail.id, ids));
}

async function sendOne({ queries, carrier, wording, report }: SenderOptions, { record: { id, tries }, mailed }: Taken): Promise<void> {
  try {
    if (mailed !== undefined) await carrier.carry(messageOf(mailed, wording), mailed);
  } catch (thrown) {
    report(thrown);
    const now = wording.now();
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
    const next = tries < MOST_TRIES ? { dueAt: new Date(now + wait) } : { failedAt: new Date(now), mailed: { kind: 'none' as const } };
    await queries.update(mail).set(next).where(eq(mail.id, id));
    return;
  }
  await queries.delete(mail).where(eq(mail.id, id));
}
