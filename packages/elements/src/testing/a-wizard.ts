/** A wizard on the backend in memory, with a clock that the test turns by hand. Tests only. */
import {
  allOf, memoryJournal, namespaceOf, offerAtHand, settingsOf, store as storeOf, vn2018, vn2024,
  type Account, type CompiledProcedure, type Environment, type Exporter, type FileInspector, type Journal, type Offer, type Row, type World,
} from '@ctso/core';
import { aProcedure } from '@ctso/core/testing';
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { vietnamese } from '@ctso/locales';
import { html } from '@open-wc/testing';
import type { Ports } from '../context/contexts.js';
import { SlotEvent } from '../upload-step/upload-slot.js';
import type { CtsoWizard } from '../wizard/wizard.js';
import '../row-table/define.js';
import '../subscriber-editor/define.js';
import '../wizard/define.js';
import '../wizard/later.js';
import { inProvider } from './in-provider.js';

export const TODAY = '2026-11-20';
/** 09:42 in Vietnam. */
const NOW = Date.parse(`${TODAY}T02:42:00Z`);

export const procedure = aProcedure();
/** The same one under the next law. */
export const [later] = (await allOf(vn2024)) as readonly [CompiledProcedure];

const account: Account = {
  id: 'snv',
  email: 'van.thu@snv.lamgiang.gov.vn',
  organisation: { id: 'org-snv', name: 'Sở Nội vụ', parentAuthority: 'UBND tỉnh Lam Giang', place: 'Lam Giang', province: '24' },
  recipient: {
    fullName: 'Nguyễn Văn Hòa', idNumber: '001082110999', idIssuedOn: '07/01/2022', idIssuedBy: 'Cục Cảnh sát QLHC về TTXH', position: 'Chánh Văn phòng',
    mobile: '0987654321', officialEmail: 'nguyenvanhoa@snv.lamgiang.gov.vn', address: 'Số 76, đường Trần Hưng Đạo, tỉnh Lam Giang',
  },
  signer: { capacities: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', name: 'Nguyễn Văn An' },
};

/** Somebody of the authority, with the right to send dossiers back. */
export const OFFICER = {
  account: {
    id: 'officer', email: 'tranminhduc@ca.gov.vn', recipient: {}, signer: { capacities: '', name: 'Trần Minh Đức' },
    organisation: { id: 'org-ca', name: 'Phòng Tiếp nhận', parentAuthority: '', place: 'Hà Nội', province: '01' }, desk: ['officer', 'clerk'],
  } as const satisfies Account,
  password: 'tiep-nhan-2026',
};

const world: World = {
  organisations: [{ id: 'org-snv', name: 'Sở Nội vụ tỉnh Lam Giang', parentId: null, province: '24' }],
  subscribers: [],
  accounts: [{ account, password: 'lam-giang' }, OFFICER],
};

export interface Clock extends Environment {
  /** Lets time pass, and what was to happen in it. */
  pass(milliseconds: number): void;
  isOnline: boolean;
}

export function clock(): Clock {
  let now = NOW;
  let ids = 0;
  let due: { readonly at: number; readonly callback: () => void }[] = [];
  return {
    isOnline: true,
    now: () => now,
    id: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    online() { return this.isOnline; },
    after(milliseconds, callback) {
      const one = { at: now + milliseconds, callback };
      due.push(one);
      return () => { due = due.filter((other) => other !== one); };
    },
    pass(milliseconds) {
      now += milliseconds;
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { callback } of ripe) callback();
    },
  };
}

export interface Scene {
  readonly wizard: CtsoWizard;
  readonly backend: MemoryBackend;
  readonly clock: Clock;
  readonly journal: Journal;
}

export interface SceneOptions {
  readonly signedIn?: boolean;
  readonly dossier?: string;
  readonly procedure?: string;
  readonly step?: string;
  readonly backend?: MemoryBackend;
  readonly journal?: Journal;
  readonly offer?: Offer;
  readonly exporter?: Exporter;
  readonly inspector?: FileInspector;
}

export function aBackend(time: Clock, signedIn = true): MemoryBackend {
  return memory({ world, procedures: [procedure, later], now: () => time.now(), ...(signedIn ? { signedIn: 'snv' } : {}) });
}

export const PDF = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46])], 'van-ban-da-ky.pdf', { type: 'application/pdf' });

/** A person who breaks no rule. */
export function aRow(id: string, values: Row['values'] = {}): Row {
  return {
    id,
    values: {
      ...procedure.beginRow(id).values,
      officialEmail: 'nguyenthihoa@snv.lamgiang.gov.vn', lookup: { email: 'nguyenthihoa@snv.lamgiang.gov.vn', outcome: 'new' }, fullName: 'Nguyễn Thị Hoa', birthDate: '21/07/1985', phone: '0987648487',
      idNumber: '030185004127', idIssuedOn: '22/06/2021', idIssuedBy: 'Cục Cảnh sát QLHC về TTXH', organisation: { id: 'org-snv', name: 'Sở Nội vụ' },
      province: '24', position: 'Trưởng phòng', ...values,
    },
  };
}

/** A draft that may be filed. */
export function aDraft(rows: readonly Row[] = [aRow('r1')]): ReturnType<typeof procedure.begin> {
  const begun = procedure.begin(account, settings(), vietnamese(own).translate);
  return { sections: { ...begun.sections, letter: { ...begun.sections['letter'], symbol: '125/SNV-VP' }, commitment: { agreed: true } }, rows };
}

export const own = [procedure, later].map(({ definition }) => ({ namespace: namespaceOf(definition), strings: definition.strings }));

function settings(): ReturnType<typeof settingsOf> {
  return settingsOf(vn2018.profile, {}, TODAY);
}

export function ports(time: Clock, options: Pick<SceneOptions, 'journal' | 'exporter' | 'inspector'> = {}): Ports {
  return {
    exporter: options.exporter ?? { export: () => Promise.resolve(new Blob(['%PDF'])), pages: () => Promise.resolve([]) },
    inspector: options.inspector ?? { detect: (file) => Promise.resolve(file.type === '' ? undefined : file.type) },
    journal: options.journal ?? memoryJournal(),
    environment: time,
    letter: storeOf(vietnamese(own)),
    settings,
  };
}

/** An open wizard, rendered. */
export async function aWizard(options: SceneOptions = {}, time: Clock = clock()): Promise<Scene> {
  const backend = options.backend ?? aBackend(time, options.signedIn);
  const journal = options.journal ?? memoryJournal();
  const wizard = await inProvider<CtsoWizard>(
    html`<ctso-wizard procedure=${options.procedure ?? procedure.definition.id} dossier=${options.dossier ?? ''} step=${options.step ?? 'form'}></ctso-wizard>`,
    {
      backend,
      locale: storeOf(vietnamese(own)),
      units: { provinces: [{ code: '24', name: 'tỉnh Lam Giang' }] },
      offer: options.offer ?? offerAtHand(procedure.profile, [procedure], []),
      ports: ports(time, { ...options, journal }),
    },
  );
  await settled(wizard);
  return { wizard, backend, clock: time, journal };
}

/** Waits for what was asked of the backend in memory and for what it makes the elements render. */
export async function settled(element: HTMLElement & { readonly updateComplete: Promise<boolean> }): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await new Promise((resolve) => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); });
    await element.updateComplete;
  }
}

export const DRAFT_ID = '11111111-1111-4111-8111-111111111111';

/** The wizard on a draft that stands at the backend already. `bend` may break the backend before the wizard sees it. */
export async function onDraft({ draft = aDraft(), bend = (backend: MemoryBackend) => backend, ...options }: SceneOptions & DraftOptions = {}): Promise<Scene> {
  const time = clock();
  const backend = aBackend(time);
  await backend.dossiers.create({ id: DRAFT_ID, procedure: { id: procedure.definition.id, profile: procedure.profile.id }, draft });
  return aWizard({ ...options, backend: bend(backend), dossier: DRAFT_ID }, time);
}

export interface DraftOptions {
  readonly draft?: ReturnType<typeof aDraft>;
  readonly bend?: (backend: MemoryBackend) => MemoryBackend;
}

/** What a person types into, by its field. */
export function control(scene: Pick<Scene, 'wizard'>, fieldId: string): HTMLInputElement {
  const field = deep(scene.wizard.shadowRoot!, `[data-field="${fieldId}"]`)[0];
  return field!.shadowRoot!.querySelector<HTMLInputElement>('#control')!;
}

/** Types over what stands in a field and leaves it. */
export async function type(scene: Pick<Scene, 'wizard'>, fieldId: string, text: string): Promise<void> {
  const input = control(scene, fieldId);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.blur();
  await settled(scene.wizard);
}

/** Puts a file into the first slot, as dropping it would. */
export async function put(scene: Pick<Scene, 'wizard'>, file: File = PDF): Promise<void> {
  deep(scene.wizard.shadowRoot!, 'ctso-upload-slot')[0]!.dispatchEvent(new SlotEvent({ kind: 'put', file }));
  await settled(scene.wizard);
}

export async function go(scene: Pick<Scene, 'wizard'>, words: string): Promise<void> {
  press(scene.wizard.shadowRoot!, words);
  await settled(scene.wizard);
}

/** Every element with this selector, in this tree and in the shadow trees below it. */
export function deep<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  const found = [...root.querySelectorAll<E>(selector)];
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) found.push(...deep<E>(element.shadowRoot, selector));
  return found;
}

/** Its words, with those of the shadow trees below it, spaces made one. */
export function wordsOf(element: Element): string {
  const parts = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLStyleElement) return '';
    const root = node instanceof Element && node.shadowRoot !== null ? node.shadowRoot : node;
    return [...root.childNodes].map(parts).join(' ');
  };
  return parts(element).replace(/\s+/gu, ' ').trim();
}

export function press(root: ParentNode, words: string): void {
  const button = deep(root, 'button, a').find((one) => wordsOf(one) === words || one.ariaLabel === words);
  if (button === undefined) throw new Error(`no button “${words}”`);
  button.click();
}
