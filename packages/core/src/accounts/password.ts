/** What a password must be: long rather than twisted, and not one that everybody tries first (NIST SP 800-63B, 5.1.1). */
import type { Issue } from '../support/issue.js';
import { fold } from '../support/text.js';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 256;

/** Beginnings of lists of leaked passwords, folded, and what a clerk here would try first. */
const COMMON = ['1234567890', '0123456789', '123456789a', 'qwertyuiop', 'password', 'matkhau', 'chungthuso', 'abcdefghij', 'aaaaaaaaaa', '1111111111', '0000000000', 'admin'];

/** Issues at `[at]`. Codes: `password.required`, `password.short`, `password.long`, `password.common`, `password.email`. */
export function checkPassword(password: string, email: string, at: string): readonly Issue[] {
  const found = findingOf(password.normalize('NFC'), email);
  return found === undefined ? [] : [{ path: [at], severity: 'error', source: 'rule', ...found }];
}

function findingOf(password: string, email: string): Pick<Issue, 'code' | 'params'> | undefined {
  const count = Array.from(password).length;
  if (count === 0) return { code: 'password.required', params: {} };
  if (count < SHORTEST_PASSWORD) return { code: 'password.short', params: { count, least: SHORTEST_PASSWORD } };
  if (password.length > LONGEST_PASSWORD) return { code: 'password.long', params: { most: LONGEST_PASSWORD } };
  const plain = fold(password).replace(/[^\p{L}\p{N}]/gu, '');
  if (COMMON.some((common) => plain.startsWith(common) && plain.length < common.length + 6)) return { code: 'password.common', params: {} };
  const name = fold(email.split('@')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  return name.length > 3 && plain.startsWith(name) && plain.length < name.length + 6 ? { code: 'password.email', params: {} } : undefined;
}
