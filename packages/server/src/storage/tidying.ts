/** Throws away what has ended: links, puzzles, requests for accounts that nobody confirmed. */
import { and, eq, lt } from 'drizzle-orm';
import type { SqlHouse } from './backend.js';
import { links, proofs, registrations } from './schema.js';

/** Milliseconds that a request without an open link is kept, and that a link that ended still says so by itself. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

export async function tidyAway({ queries, rules }: Pick<SqlHouse, 'queries' | 'rules'>): Promise<void> {
  const long = new Date(rules.now() - KEPT_FOR);
  await queries.delete(proofs).where(lt(proofs.expiresAt, new Date(rules.now())));
  await queries.delete(links).where(lt(links.expiresAt, long));
  await queries.delete(registrations).where(and(eq(registrations.status, 'registered'), lt(registrations.registeredAt, long)));
}
