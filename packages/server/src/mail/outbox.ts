/** Mail that is to be sent: queued in the transaction of what it tells about, so that neither stands without the other. */
import type { Queries } from '../storage/database.js';
import { mail, type QueuedMail } from '../storage/schema.js';

/** Queues mail for right now. `subject` is the account or the registration that its link is for. */
export async function queueMail(transaction: Queries, mailed: QueuedMail, now: number, subject: string | null = null): Promise<void> {
  await transaction.insert(mail).values({ mailed, subject, dueAt: new Date(now), queuedAt: new Date(now) });
}

/** The same work without a mail: whoever watches the clock learns nothing of who has an account. */
export async function queueNothing(transaction: Queries, now: number): Promise<void> {
  await queueMail(transaction, { kind: 'none' }, now);
}
