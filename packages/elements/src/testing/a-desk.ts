/** A house with an applicant, an officer and a clerk, each in a browser of their own, and dossiers that were filed. Tests only. */
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { namespaceOf, offerAtHand, store as storeOf, vn2018, type Account, type Backend, type DeskRole, type Offer, type Row, type World } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import type { Given } from './in-provider.js';
import { aDraft, aRow, clock, PDF, ports, procedure, type Clock } from './a-wizard.js';

const organisation = { parentAuthority: '', place: 'Lam Giang', province: '24' };
const person = { recipient: {}, signer: { capacities: '', name: '' } };
const AUTHORITY = { id: 'vgca', name: 'Cục Chứng thực số và Bảo mật thông tin', ...organisation };

export const APPLICANT: Account = { id: 'snv', email: 'van.thu@snv.lamgiang.gov.vn', organisation: { id: 'org-snv', name: 'Sở Nội vụ tỉnh Lam Giang', ...organisation }, ...person };
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
}

export function aHouse(options: { readonly pageSize?: number } = {}): House {
  const time = clock();
  const applicant = memory({ world: WORLD, procedures: [procedure], now: () => time.now(), signedIn: 'snv', ...options });
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
