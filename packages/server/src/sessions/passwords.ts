/** Passwords with Argon2id; an unknown address costs the same work as a wrong password. */
import { hash, verify } from '@node-rs/argon2';

/** Longer ones are refused unread: hashing must not become a way to keep the server busy. */
const LONGEST = 256;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

let decoy: Promise<string> | undefined;

/** `stored` is nothing for an address that has no account or no password yet: the answer is no, after as much work as for one that has. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  const typed = password.length > LONGEST ? '' : password.normalize('NFC');
  const against = stored ?? (await (decoy ??= hashPassword('a password that nobody has')));
  const fits = await verify(against, typed);
  return fits && stored !== undefined && stored !== null && password.length <= LONGEST;
}
