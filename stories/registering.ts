/** What stories of accounts share: backends of which one operation answers otherwise, and waiting for what is drawn. */
import type { MemoryBackend } from '@ctso/backends/memory';
import type { Accounts, Backend, FormValues } from '@ctso/core';
import { aBackend, units, world } from './world.js';

/** The demo world, with some operations of accounts answering otherwise. */
export function answering(accounts: Partial<Accounts>, signedIn = false): () => Backend {
  return () => {
    const backend = aBackend(signedIn);
    return { ...backend, accounts: { ...backend.accounts, ...accounts } };
  };
}

/** Its first account, signed in at two more places. */
export async function signedInTwice(): Promise<MemoryBackend> {
  const backend = aBackend();
  const [first] = world.accounts;
  if (first === undefined) return backend;
  for (const remember of [true, false]) await backend.session().accounts.signIn({ email: first.account.email, password: first.password, remember });
  return backend;
}

const [province = { code: '01', name: 'thành phố Hà Nội' }] = units.provinces;
const address = { scheme: 'vn-2025', detail: '12 Lê Lợi', province, district: null, commune: { code: '00004', name: 'phường Ba Đình' } } as const;

/** A registration that is in order. */
export const FILLED: FormValues = {
  organisation: {
    isNew: true, organisation: null, newName: 'Sở Công Thương tỉnh Lam Giang', newParent: { id: world.organisations[0]?.id ?? '', name: world.organisations[0]?.name ?? '' },
    phone: '02543851234', taxCode: '', budgetCode: '', address, parentAuthority: 'UBND tỉnh Lam Giang',
  },
  recipient: {
    fullName: 'Trần Văn Bình', position: 'Văn thư', mobile: '0987648487', officialEmail: 'binh@sct.lamgiang.gov.vn', idNumber: '030185004127',
    idIssuedOn: '22/06/2021', idIssuedBy: 'Cục Cảnh sát QLHC về TTXH', address,
  },
  account: { email: 'vanthu@sct.lamgiang.gov.vn', committed: true },
};

/** The first element that fits, once it is drawn, in the shadow of those before it. */
export async function drawn(root: ParentNode, ...selectors: readonly string[]): Promise<HTMLElement | undefined> {
  let place: ParentNode | null | undefined = root;
  let found: HTMLElement | null = null;
  for (const selector of selectors) {
    for (let frame = 0; frame < 120; frame += 1) {
      found = place?.querySelector<HTMLElement>(selector) ?? null;
      if (found !== null) break;
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
    }
    place = found?.shadowRoot;
  }
  return found ?? undefined;
}

/** Presses what is drawn last of the way. */
export async function press(root: ParentNode, ...selectors: readonly string[]): Promise<void> {
  (await drawn(root, ...selectors))?.click();
}
