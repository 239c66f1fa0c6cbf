/** A wizard store with rows, a small tree of organisations and a few subscribers: what the list, the editor and the picker are tested on. */
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { keyOf, memoryJournal, store, type Environment, type Locale, type OwnStrings, type Row, type Store, type WizardStore, type World } from '@ctso/core';
import { aClock, aDossier, aDraft, anAccount, aProcedure, aWizard, theSettings, type Clock, type Desk } from '@ctso/core/testing';
import { vietnamese } from '@ctso/locales';
import type { Ports, Units } from '../context/contexts.js';
import type { Given } from './in-provider.js';

export const UNITS: Units = { provinces: [{ code: '24', name: 'tỉnh Lam Giang' }, { code: '77', name: 'tỉnh Bà Rịa - Vũng Tàu' }] };

/** `UBND tỉnh` over `Sở Nội vụ` (in scope, with two below it) and `Công an tỉnh` (out of scope). */
export const WORLD: World = {
  organisations: [
    { id: 'ubnd', name: 'UBND tỉnh Lam Giang', code: 'H99', parentId: null },
    { id: 'organisation-1', name: 'Sở Nội vụ', code: 'H99.12', parentId: 'ubnd', province: '24' },
    { id: 'ca', name: 'Công an tỉnh Lam Giang', code: 'G01.99', parentId: 'ubnd' },
    { id: 'vp', name: 'Văn phòng Sở', code: 'H99.12.01', parentId: 'organisation-1' },
    { id: 'pcds', name: 'Phòng Chuyển đổi số', code: 'H99.12.05', parentId: 'organisation-1' },
  ],
  subscribers: [
    {
      subscriber: {
        email: 'nguyenthihoa@lamgiang.gov.vn', fullName: 'Nguyễn Thị Hoa', birthDate: '21/07/1985', idNumber: '030185004127', idIssuedOn: '22/06/2021',
        idIssuedBy: 'Cục Cảnh sát QLHC về TTXH', phone: '0987648487', position: 'Trưởng phòng', organisation: { id: 'pcds', name: 'Phòng Chuyển đổi số' }, province: '24',
      },
      certificates: [
        { serial: '5401010463ce97bc376e362d88c2ee97', validFrom: '2022-06-18', validTo: '2027-06-18', state: 'active' },
        { serial: '54010102a7be11dc9902f4ab316c0e55', validFrom: '2019-05-02', validTo: '2024-05-02', state: 'expired' },
        { serial: '5401010077ab3c5e19d240f8136be2a9', validFrom: '2018-03-11', validTo: '2022-03-11', state: 'revoked' },
      ],
    },
    {
      subscriber: {
        email: 'nguyenthihoa@bd.lamgiang.gov.vn', fullName: 'Người khác', birthDate: '01/01/1980', idNumber: '030180004120', idIssuedOn: '22/06/2021',
        idIssuedBy: 'Cục Cảnh sát', phone: '0987648400', position: 'Chuyên viên', organisation: { id: 'ca', name: 'Công an tỉnh Lam Giang' }, province: '24',
      },
      certificates: [],
    },
  ],
  accounts: [{ account: anAccount(), password: 'lam-giang' }],
};

export interface List {
  readonly desk: Desk;
  readonly store: WizardStore;
  readonly clock: Clock;
  readonly backend: MemoryBackend;
  readonly given: Given & { readonly locale: Store<Locale> };
}

/** The rows stand in the draft from the start. */
export async function aList(rows: readonly Row[] = []): Promise<List> {
  const clock = aClock({ prefix: 'new-' });
  const desk = await aWizard({ clock, dossier: aDossier({ draft: aDraft({ rows }) }) });
  const backend = memory({ world: WORLD, procedures: [aProcedure()], signedIn: anAccount().id, pageSize: 50 });
  return { desk, store: desk.wizard, clock, backend, given: { backend, locale: store(vietnamese([own()])), units: UNITS, ports: portsWith(clock) } };
}

/** The procedure's own strings. */
export function own(): OwnStrings {
  const definition = aProcedure().definition;
  return { namespace: keyOf(definition, '').slice(0, -1), strings: definition.strings };
}

export function portsWith(environment: Environment): Ports {
  return {
    exporter: { export: () => Promise.reject(new Error('not asked for here')), pages: () => Promise.reject(new Error('not asked for here')) },
    inspector: { detect: () => Promise.resolve(undefined) },
    journal: memoryJournal(),
    environment,
    letter: store(vietnamese([own()])),
    settings: () => theSettings(),
  };
}

/** What an element says, with its white space made plain. */
export function words(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
}

