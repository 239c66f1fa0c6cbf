/** A small world for the elements' tests: one department, its account, and a backend in memory on it. Tests only. */
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { allOf, keyOf, offerAtHand, ownStrings, store, vn2018, type Account, type CompiledProcedure, type Locale, type MailFacts, type Offer, type World } from '@ctso/core';
import { vietnamese } from '@ctso/locales';

export const PASSWORD = 'noi-vu-2026';

export const ACCOUNT: Account = {
  id: 'noi-vu',
  email: 'van.thu@snv.lamgiang.gov.vn',
  organisation: { id: 'H99.12', name: 'Sở Nội vụ tỉnh Lam Giang', parentAuthority: 'UBND tỉnh Lam Giang', place: 'Lam Giang', province: '91' },
  recipient: {},
  signer: { capacities: '', name: '' },
};

const WORLD: World = {
  organisations: [
    { id: 'H99', name: 'UBND tỉnh Lam Giang', parentId: null, province: '91' },
    { id: 'H99.12', name: 'Sở Nội vụ tỉnh Lam Giang', parentId: 'H99', province: '91' },
  ],
  subscribers: [],
  accounts: [{ account: ACCOUNT, password: PASSWORD }],
};

/** Only the first of the procedures can be filed here. */
export const [OPEN] = (await allOf(vn2018)) as readonly [CompiledProcedure];
export const NOTICES = await vn2018.notices.load();
export const OFFER: Offer = offerAtHand(vn2018.profile, [OPEN], NOTICES);

const OWN = await ownStrings(vn2018, 'vi');

/** Vietnamese with the procedures' own words. */
export function locale() {
  return store<Locale>(vietnamese(OWN));
}

export function titleOfOpen(): string {
  return locale().value.translate(keyOf(OPEN.definition, 'title'));
}

/** `now` in milliseconds; 09:42 on 20/11/2026 in Vietnam by default. */
export function aBackend(options: { readonly signedIn?: boolean; readonly now?: () => number; readonly pageSize?: number; readonly notify?: (notice: MailFacts) => void; readonly account?: Partial<Account> } = {}): MemoryBackend {
  return memory({
    world: { ...WORLD, accounts: [{ account: { ...ACCOUNT, ...options.account }, password: PASSWORD }] },
    procedures: [OPEN],
    now: options.now ?? (() => Date.parse('2026-11-20T02:42:00Z')),
    ...(options.notify === undefined ? {} : { notify: options.notify }),
    ...(options.pageSize === undefined ? {} : { pageSize: options.pageSize }),
    ...(options.signedIn === false ? {} : { signedIn: ACCOUNT.id }),
  });
}

/** A dossier that has been begun and no more. */
export async function aDraft(backend: MemoryBackend, id: string = crypto.randomUUID()): Promise<string> {
  const settings = { ...OPEN.profile.settings, today: '2026-11-20' };
  const { id: procedure, profile } = OPEN.definition;
  await backend.dossiers.create({ id, procedure: { id: procedure, profile }, draft: OPEN.begin(ACCOUNT, settings, locale().value.translate) });
  return id;
}
