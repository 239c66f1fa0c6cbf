/** A registration that is filled in and in order, and surroundings whose clock a test turns by hand. Tests only. */
import type { Account, FormValues, MailFacts } from '@ctso/core';
import { aClock, type Clock } from '@ctso/core/testing';
import type { MemoryBackend } from '@ctso/backends/memory';
import { solve } from '../proof/solver.js';
import { portsWith } from './a-list.js';
import type { Given } from './in-provider.js';
import { OLD, UNITS } from './units.js';
import { aBackend, OFFER } from './world.js';

export const EMAIL = 'vanthu@sct.lamgiang.gov.vn';

export const FILLED: FormValues = {
  organisation: {
    isNew: false, organisation: { id: 'H99.12', name: 'Sở Nội vụ tỉnh Lam Giang' }, newName: '', newParent: null, phone: '02543851234', taxCode: '', budgetCode: '',
    address: OLD, parentAuthority: 'UBND tỉnh Lam Giang',
  },
  recipient: {
    fullName: 'Trần Văn Bình', position: 'Văn thư', mobile: '0987648487', officialEmail: 'binh@snv.lamgiang.gov.vn', idNumber: '030185004127',
    idIssuedOn: '22/06/2021', idIssuedBy: 'Cục Cảnh sát QLHC về TTXH', address: OLD,
  },
  account: { email: EMAIL, committed: true },
};

export interface Registering {
  readonly backend: MemoryBackend;
  readonly clock: Clock;
  /** Mails that were sent. */
  readonly mail: readonly MailFacts[];
  readonly given: Given;
}

/** Nobody is signed in, unless told otherwise. */
export function aRegistering(options: { readonly signedIn?: boolean; readonly account?: Partial<Account> } = {}): Registering {
  const mail: MailFacts[] = [];
  const clock = aClock();
  const backend = aBackend({ signedIn: options.signedIn ?? false, account: options.account ?? {}, notify: (notice) => { mail.push(notice); } });
  return { backend, clock, mail, given: { backend, units: UNITS, offer: OFFER, ports: portsWith(clock) } };
}

/** A proof of work that the backend takes. */
export async function aProof(backend: MemoryBackend): Promise<string> {
  const { challenge } = await backend.accounts.challenge({});
  return (await solve(challenge, new AbortController()))!.proof;
}

/** The token of the link in the last mail. */
export function lastToken({ mail }: Registering): string {
  const last = mail.at(-1);
  return last !== undefined && 'token' in last ? last.token : '';
}
