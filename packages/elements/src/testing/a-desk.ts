/** A house with an applicant, an officer and a clerk, each in a browser of their own, and dossiers that were filed. Tests only. */
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { namespaceOf, offerAtHand, store as storeOf, vn2018, type Account, type MailFacts, type RegistrationAnswers, type Backend, type DeskRole, type Offer, type Row, type World } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Given } from './in-provider.js';
import { aDraft, aRow, clock, PDF, ports, procedure, type Clock } from './a-wizard.js';
import { OLD } from './units.js';

const organisation = { parentAuthority: '', place: 'Lam Giang', province: '24' };
const person = { recipient: {}, signer: { capacities: '', name: '' } };
const AUTHORITY = { id: 'vgca', name: 'Cục Chứng thực số và Bảo mật thông tin', ...organisation };

const APPLICANT: Account = { id: 'snv', email: 'van.thu@snv.lamgiang.gov.vn', organisation: { id: 'org-snv', name: 'Sở Nội vụ tỉnh Lam Giang', ...organisation }, ...person };
const atDesk = (id: string, desk: readonly DeskRole[]): Account => ({ id, email: `${id}@ca.gov.vn`, organisation: AUTHORITY, ...person, desk });

const WORLD: World = {
  organisations: [
    { id: 'org-snv', name: 'Sở Nội vụ tỉnh Lam Giang', parentId: null, province: '24' },
    { id: 'vgca', name: AUTHORITY.name, parentId: null, province: '24' },
  ],
  subscribers: [],
  accounts: [APPLICANT, atDesk('duc', ['officer']), atDesk('lan', ['officer']), atDesk('thu', ['clerk'])].map((account) => ({ account, password: 'x' })),
};

const notices = await vn2018.notices.load();
export const OFFER: Offer = offerAtHand(procedure.profile, [procedure], notices);
/** Of the procedure itself; those of the notices are the list's. */
const own = [{ namespace: namespaceOf(procedure.definition), strings: { ...notices.find(({ id }) => id === procedure.definition.id)?.strings, ...procedure.definition.strings } },
  ...notices.filter(({ id }) => id !== procedure.definition.id).map((notice) => ({ namespace: namespaceOf(notice), strings: notice.strings }))];

export interface House {
  readonly clock: Clock;
  readonly applicant: MemoryBackend;
  /** Another browser, signed in as `duc` or `lan` (officers) or `thu` (clerk). */
  as(id: 'duc' | 'lan' | 'thu'): Promise<Backend>;
  /** Files one; answers its id. */
  file(rows?: readonly Row[]): Promise<string>;
  /** Asks for an account; `activated` unless told otherwise. Answers the request's id. */
  register(email: string, given?: { readonly organisation?: Readonly<Record<string, string | boolean>>; readonly activate?: boolean }): Promise<string>;
}

const answersFor = (email: string, given: RegistrationAnswers[string]): RegistrationAnswers => ({
  organisation: {
    isNew: false, organisation: { id: 'org-snv', name: 'Sở Nội vụ tỉnh Lam Giang' }, newName: '', newParent: null, phone: '02543851234', taxCode: '', budgetCode: '', address: OLD,
    parentAuthority: 'UBND tỉnh Lam Giang', ...given,
  },
  recipient: {
    fullName: 'Trần Văn Bình', position: 'Văn thư', mobile: '0987648487', officialEmail: 'binh@snv.lamgiang.gov.vn', idNumber: '030185004127', idIssuedOn: '22/06/2021',
    idIssuedBy: 'Cục Cảnh sát QLHC về TTXH', address: OLD,
  },
  account: { email, committed: true },
});

async function aProof(backend: Backend): Promise<string> {
  const challenge = JSON.parse((await backend.accounts.challenge({})).challenge) as Challenge;
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

export function aHouse(options: { readonly pageSize?: number } = {}): House {
  const time = clock();
  const mail: MailFacts[] = [];
  const applicant = memory({ world: WORLD, procedures: [procedure], now: () => time.now(), signedIn: 'snv', notify: (notice) => { mail.push(notice); }, ...options });
  return {
    clock: time,
    applicant,
    async as(id) {
      const backend = applicant.session();
      await backend.accounts.signIn({ email: `${id}@ca.gov.vn`, password: 'x', remember: false });
      return backend;
    },
    async file(rows = [aRow('r1')]) {
      const id = crypto.randomUUID();
      const { revision } = await applicant.dossiers.create({ id, procedure: { id: procedure.definition.id, profile: procedure.profile.id }, draft: aDraft(rows) });
      await applicant.attachments.put({ id: crypto.randomUUID(), dossierId: id, slot: 'request', name: 'da-ky.pdf', file: PDF });
      const now = await applicant.dossiers.get({ id });
      await applicant.dossiers.act({ id, revision: now.revision >= revision ? now.revision : revision, key: crypto.randomUUID(), act: 'submit' });
      return id;
    },
    async register(email, { organisation: given = {}, activate = true } = {}) {
      const id = crypto.randomUUID();
      const backend = applicant.session();
      const parent = given['isNew'] === true ? { organisation: null, newParent: { id: 'org-snv', name: 'Sở Nội vụ tỉnh Lam Giang' } } : {};
      await backend.accounts.register({ id, answers: answersFor(email, { ...parent, ...given }), proof: await aProof(backend) });
      const last = mail.at(-1);
      if (activate && last !== undefined && 'token' in last) await backend.accounts.activate({ token: last.token });
      return id;
    },
  };
}

/** What a provider is given for one of the desk's people. */
export function surroundings(house: House, backend: Backend): Given {
  return { backend, offer: OFFER, locale: storeOf(vietnamese(own)), ports: ports(house.clock), units: { provinces: [{ code: '24', name: 'tỉnh Lam Giang' }] } };
}

/** An act at the desk with the revision that stands. */
export async function act(backend: Backend, id: string, given: Parameters<Backend['desk']['act']>[0]['act']): Promise<void> {
  const { revision } = await backend.desk.get({ id });
  await backend.desk.act({ id, revision, key: crypto.randomUUID(), act: given });
}
