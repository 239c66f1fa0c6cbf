/** Session tokens: 256 random bits for the browser, their SHA-256 for the database, so that a stolen table opens nothing. */
import { createHash, randomBytes } from 'node:crypto';

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
