/** Measures in the page what a key costs in the organisation tree and in the search over it, at a hundred nodes and at twenty thousand. */
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { store, type WorldOrganisation } from '@ctso/core';
import { aProcedure, anAccount } from '@ctso/core/testing';
import '@ctso/elements/define.js';
import { vietnamese } from '@ctso/locales';
import type { Measurement } from '../core.bench.js';

const SIZES = [100, 20_000] as const;
const KEYS = 24;
const WARM_UP = 6;
const WORDS = ['Nội vụ', 'Tài chính', 'Xây dựng', 'Công thương', 'Tư pháp', 'Y tế', 'Văn hóa', 'Nông nghiệp', 'Giáo dục', 'Tài nguyên'] as const;
const LOCALE = vietnamese();

window.ctsoBench = async () => {
  const walks = SIZES.map((): number[] => []);
  const searches = SIZES.map((): number[] => []);
  for (const [index, size] of SIZES.entries()) {
    // A whole level in one page for the tree, which is then as long as it can be; the search answers by pages as it does anywhere.
    walks[index]?.push(...(await walk(aBackend(size, size), size)));
    searches[index]?.push(...(await search(aBackend(size, 50))));
  }
  return [
    ...SIZES.map((size, index): Measurement => ({ name: `tree-key-to-paint/${String(size)}`, value: median(walks[index] ?? []), unit: 'ms' })),
    ...SIZES.map((size, index): Measurement => ({ name: `organisation-search/${String(size)}`, value: median(searches[index] ?? []), unit: 'ms' })),
  ];
};

/** All of them children of one root that may be chosen, so that a whole level of that size shows at once. */
function aBackend(size: number, pageSize: number): MemoryBackend {
  const { id, name } = anAccount().organisation;
  const units = Array.from({ length: size - 1 }, (_, index): WorldOrganisation => {
    const number = String(index + 1).padStart(5, '0');
    return { id: `unit-${number}`, name: `Phòng ${WORDS[index % WORDS.length] ?? ''} số ${number}`, code: `H99.${number}`, parentId: id };
  });
  const world = { organisations: [{ id, name, code: 'H99', parentId: null }, ...units], subscribers: [], accounts: [{ account: anAccount(), password: 'x' }] };
  return memory({ world, procedures: [aProcedure()], signedIn: anAccount().id, pageSize });
}

/** Arrows, letters and the way to both ends, each from the key to the end of the frame in which the focus is painted on its node. */
async function walk(backend: MemoryBackend, size: number): Promise<readonly number[]> {
  const { element: tree, remove } = mount(backend, 'ctso-organisation-tree');
  await frames(2);
  await tree.begin();
  await frames(4);
  const focused = (): HTMLElement => tree.shadowRoot?.activeElement as HTMLElement;
  tree.shadowRoot?.querySelector<HTMLElement>('[role=treeitem]')?.focus();
  const times: number[] = [];
  for (let round = 0; round < KEYS + WARM_UP; round += 1) {
    const key = (['ArrowDown', 'End', 'ArrowUp', 'Home'] as const)[round % 4] ?? 'End';
    const from = focused();
    const time = await untilPainted(() => { press(from, key); }, () => focused() !== from);
    if (round >= WARM_UP) times.push(time);
    if (key === 'End' && focused().ariaPosInSet !== String(size - 1)) throw new Error('the bench did not reach the end, so it measured nothing');
  }
  remove();
  return times;
}

/** From a key in the field, with the wait for a pause in typing, to the end of the frame in which its hits are painted. */
async function search(backend: MemoryBackend): Promise<readonly number[]> {
  const { element: picker, remove } = mount(backend, 'ctso-organisation-picker');
  await frames(4);
  const control = picker.shadowRoot?.querySelector<HTMLInputElement>('#control');
  if (!control) throw new Error('the picker has no field');
  control.focus();
  const times: number[] = [];
  for (let round = 0; round < KEYS + WARM_UP; round += 1) {
    const text = (['noi vu', 'tai chinh', 'xay dung', 'tu phap'] as const)[round % 4] ?? '';
    const marks = (): string => picker.shadowRoot?.querySelector('mark')?.textContent ?? '';
    const before = marks();
    const time = await untilPainted(() => {
      control.value = text;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, () => marks() !== '' && marks() !== before);
    if (round >= WARM_UP) times.push(time);
  }
  remove();
  return times;
}

/** Milliseconds from the start of `work` to the first task after the frame in which `isDone` came true. */
async function untilPainted(work: () => void, isDone: () => boolean): Promise<number> {
  await frames(1);
  const began = performance.now();
  work();
  for (let patience = 0; patience < 600; patience += 1) {
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    if (isDone()) return afterFrame().then(() => performance.now() - began);
  }
  throw new Error('the bench painted nothing, so it measured nothing');
}

/** Called within a frame: the first task after it. */
function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { resolve(); };
    channel.port2.postMessage(null);
  });
}

function press(element: HTMLElement, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

function mount<Tag extends 'ctso-organisation-tree' | 'ctso-organisation-picker'>(backend: MemoryBackend, tag: Tag): { readonly element: HTMLElementTagNameMap[Tag]; readonly remove: () => void } {
  const provider = document.createElement('ctso-provider');
  provider.locale = store(LOCALE);
  provider.units = { provinces: [] };
  provider.backend = backend;
  const element = document.createElement(tag);
  provider.append(element);
  document.body.append(provider);
  return { element, remove: () => { provider.remove(); } };
}

async function frames(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
