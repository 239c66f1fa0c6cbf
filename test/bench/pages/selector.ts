/** Measures in the page what a key costs in the certificate selector, at a hundred certificates and at ten thousand. */
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import { allOf, keyOf, store, vn2018, type CompiledProcedure, type World } from '@ctso/core';
import { anAccount, aWizard } from '@ctso/core/testing';
import '@ctso/elements/define.js';
import '@ctso/elements/certificate-selector/define.js';
import type { CtsoCertificateSelector } from '@ctso/elements';
import { vietnamese } from '@ctso/locales';
import type { Measurement } from '../core.bench.js';

const SIZES = [100, 10_000] as const;
const KEYS = 24;
const WARM_UP = 6;
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'] as const;

window.ctsoBench = async () => {
  const procedure = (await allOf(vn2018)).find(({ definition }) => definition.code === '05');
  if (procedure === undefined) throw new Error('the profile has no procedure 05');
  const searches: Measurement[] = [];
  const ticks: Measurement[] = [];
  for (const size of SIZES) {
    searches.push({ name: `selector-key-to-paint/${String(size)}`, value: median(await search(procedure, size)), unit: 'ms' });
    ticks.push({ name: `selector-tick-to-paint/${String(size)}`, value: median(await tick(procedure, size)), unit: 'ms' });
  }
  return [...searches, ...ticks];
};

function aWorld(size: number): World {
  const { organisation } = anAccount();
  const subscribers = Array.from({ length: size }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    return {
      subscriber: {
        email: `canbo${number}@lamgiang.gov.vn`, fullName: `${SURNAMES[index % SURNAMES.length] ?? ''} Thị Hoa ${number}`, birthDate: '21/07/1985', idNumber: '030185004127', idIssuedOn: '22/06/2021',
        idIssuedBy: 'Cục Cảnh sát', phone: '0987648487', position: 'Chuyên viên', organisation: { id: organisation.id, name: organisation.name }, province: '24',
      },
      certificates: [{ serial: `5401010463ce97bc376e362d88c${number}`, validFrom: '2022-01-05', validTo: '2029-01-05', state: 'active' as const }],
    };
  });
  return { organisations: [{ id: organisation.id, name: organisation.name, code: 'H99', parentId: null }], subscribers, accounts: [{ account: anAccount(), password: 'x' }] };
}

/** From a key in the search, with the wait for a pause in typing, to the end of the frame in which its hits are painted. */
async function search(procedure: CompiledProcedure, size: number): Promise<readonly number[]> {
  const { selector, remove } = await opened(procedure, size);
  const control = selector.renderRoot.querySelector<HTMLInputElement>('#search');
  if (!control) throw new Error('the selector has no search');
  const first = (): string => selector.renderRoot.querySelector('[data-row]')?.textContent ?? '';
  const times: number[] = [];
  for (let round = 0; round < KEYS + WARM_UP; round += 1) {
    const before = first();
    const time = await untilPainted(() => {
      control.value = (['nguyen', 'tran', 'pham', 'dang'] as const)[round % 4] ?? '';
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, () => first() !== before);
    if (round >= WARM_UP) times.push(time);
  }
  remove();
  return times;
}

/** From the space bar on a box to the end of the frame in which its row is painted as chosen, with every page that there is loaded. */
async function tick(procedure: CompiledProcedure, size: number): Promise<readonly number[]> {
  const { selector, remove } = await opened(procedure, size);
  const more = (): HTMLElement | null => selector.renderRoot.querySelector<HTMLElement>('.more');
  while (more() !== null) {
    const before = selector.renderRoot.querySelector('table')?.getAttribute('aria-rowcount');
    await untilPainted(() => { more()?.click(); }, () => selector.renderRoot.querySelector('table')?.getAttribute('aria-rowcount') !== before);
  }
  if (selector.renderRoot.querySelector('table')?.getAttribute('aria-rowcount') !== String(size + 1)) throw new Error('the list is not whole, so nothing was measured');
  const times: number[] = [];
  const picked = (): number => selector.renderRoot.querySelectorAll('.is-picked').length;
  for (let round = 0; round < KEYS + WARM_UP; round += 1) {
    const boxes = [...selector.renderRoot.querySelectorAll<HTMLInputElement>('[data-control="pick"]')];
    const before = picked();
    const time = await untilPainted(() => { boxes[round % 5]?.click(); }, () => picked() !== before);
    if (round >= WARM_UP) times.push(time);
  }
  remove();
  return times;
}

async function opened(procedure: CompiledProcedure, size: number): Promise<{ readonly selector: CtsoCertificateSelector; readonly remove: () => void }> {
  const { wizard } = await aWizard({ procedure });
  const own = { namespace: keyOf(procedure.definition, '').slice(0, -1), strings: procedure.definition.strings };
  const provider = document.createElement('ctso-provider');
  provider.locale = store(vietnamese([own]));
  provider.units = { provinces: [] };
  provider.backend = aBackend(procedure, size);
  const selector = document.createElement('ctso-certificate-selector');
  selector.store = wizard;
  selector.procedure = procedure;
  provider.append(selector);
  document.body.append(provider);
  await frames(3);
  await untilPainted(() => { void selector.open(); }, () => selector.renderRoot.querySelector('[data-row]') !== null);
  return { selector, remove: () => { provider.remove(); } };
}

function aBackend(procedure: CompiledProcedure, size: number): MemoryBackend {
  return memory({ world: aWorld(size), procedures: [procedure], signedIn: anAccount().id, pageSize: 50 });
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

async function frames(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
