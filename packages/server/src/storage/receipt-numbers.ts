/** Receipt codes: one running number a day without a gap, however many are given at once. */
import { sql } from 'drizzle-orm';
import { receiptCodeOf, type IsoDay } from '@ctso/core';
import type { Queries } from './database.js';
import { receiptNumbers } from './schema.js';

/** Others who want one of the same day wait until the transaction ends, and get the same number if it does not stand. */
export async function nextReceiptCode(transaction: Queries, day: IsoDay): Promise<string> {
  const [given] = await transaction
    .insert(receiptNumbers)
    .values({ day, last: 1 })
    .onConflictDoUpdate({ target: receiptNumbers.day, set: { last: sql`receipt_numbers.last + 1` } })
    .returning();
  if (given === undefined) throw new TypeError('a number was not given');
  return receiptCodeOf(day, given.last);
}
