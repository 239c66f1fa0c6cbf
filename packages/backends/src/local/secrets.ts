/** Tokens and passwords of a local backend: only their hashes are kept. */
import type { AccountRecord } from './shelf.js';

const ROUNDS = 100_000;

export function newToken(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)));
}

export async function hashToken(token: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))));
}

export async function hashPassword(password: string, salt = newToken()): Promise<NonNullable<AccountRecord['password']>> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password.normalize('NFC')), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new TextEncoder().encode(salt), iterations: ROUNDS }, key, 256);
  return { salt, hash: hex(new Uint8Array(bits)) };
}

export async function passwordFits(stored: NonNullable<AccountRecord['password']>, password: string): Promise<boolean> {
  return (await hashPassword(password, stored.salt)).hash === stored.hash;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
