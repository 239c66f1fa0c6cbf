/** Accounts as the kit asks for them: registrations that may be sent, solved puzzles, profiles. */
import type { Account, AccountProfile } from '@ctso/core';

export function profileOf({ organisation: { parentAuthority, place }, recipient, signer }: Account): AccountProfile {
  return { parentAuthority, place, recipient, signer };
}
