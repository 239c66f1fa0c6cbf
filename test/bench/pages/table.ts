/** The page that measures the row table in a browser: how soon it is painted, and how soon an edit is, at one row, a hundred, five thousand. */
import { memoryJournal, openWizard, store, type WizardStore } from '@ctso/core';
import { aClock, aDossier, aDraft, aProcedure, anAccount, rowsOf, scriptedDossiers, theSettings } from '@ctso/core/testing';
import '@ctso/elements/define.js';
import type { CtsoRowTable } from '@ctso/elements';
import { vietnamese } from '@ctso/locales';
import type { Measurement } from '../core.bench.js';

declare global {
  interface Window {
    ctsoBench?: () => Promise<readonly Measurement[]>;
  }
}

const SIZES = [1, 100, 5000] as const;
const PAINTS = 12;
/** Sizes take turns, so that whatever else the machine does strikes all alike. */
const TURNS = 6;
const EDITS = 15;
const WARM_UP = 5;

window.ctsoBench = async () => {
  const wizards = await Promise.all(SIZES.map(open));
  const paints = SIZES.map((): number[] => []);
  for (let round = 0; round < PAINTS + WARM_UP; round += 1) {
    for (const [index, wizard] of wizards.entries()) {
      const time = await measureFirstPaint(wizard);
      if (round >= WARM_UP) paints[index]?.push(time);
    }
  }
  const edits = SIZES.map((): number[] => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [index, wizard] of wizards.entries()) edits[index]?.push(...(await measureEdits(wizard, turn * (EDITS + WARM_UP))));
  }
  return [
    ...SIZES.map((size, index) => ({ name: `first-paint/${String(size)}`, value: median(paints[index] ?? []), unit: 'ms' })),
    ...SIZES.map((size, index) => ({ name: `edit-to-paint/${String(size)}`, value: median(edits[index] ?? []), unit: 'ms' })),
  ];
};

/** From putting the table into the page to the end of the frame in which its first rows are painted, without waiting for the frame to begin. */
export async function measureFirstPaint(wizard: WizardStore): Promise<number> {
  let mounted: ReturnType<typeof mount> | undefined;
  const time = await inOneFrame(() => { mounted = mount(wizard); });
  if ((mounted?.table.shadowRoot?.querySelector('[data-row]') ?? null) === null) throw new Error('the bench painted no row, so it measured nothing');
  mounted?.remove();
  return time;
}

async function measureEdits(wizard: WizardStore, from: number): Promise<readonly number[]> {
  const { table, remove } = mount(wizard);
  await settled(table);
  const times: number[] = [];
  for (let round = 0; round < EDITS + WARM_UP; round += 1) {
    const time = await measureEdit(wizard, table, from + round);
    if (round >= WARM_UP) times.push(time);
  }
  remove();
  return times;
}

/** From an edit of a row that is seen to the end of the frame in which it is painted. */
export async function measureEdit(wizard: WizardStore, table: CtsoRowTable, round: number): Promise<number> {
  const { rows } = wizard.value.draft;
  const rowId = rows[round % Math.min(rows.length, 5)]?.id ?? '';
  const value = `Chức vụ ${String(round)}`;
  const time = await inOneFrame(() => { wizard.edit({ kind: 'set', path: ['rows', rowId, 'position'], value }); });
  const shown = [...(table.shadowRoot?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find((row) => row.dataset['row'] === rowId);
  if (shown?.textContent.includes(value) !== true) throw new Error('the bench painted no edit, so it measured nothing');
  return time;
}

/** Milliseconds from the start of `work`, at the beginning of a frame, to the first task after that frame was painted. */
async function inOneFrame(work: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const began = performance.now();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { resolve(performance.now() - began); };
      channel.port2.postMessage(null);
      work();
    });
  });
}

function mount(wizard: WizardStore): { readonly table: CtsoRowTable; readonly remove: () => void } {
  const provider = document.createElement('ctso-provider');
  provider.locale = store(LOCALE);
  provider.units = UNITS;
  const table = document.createElement('ctso-row-table');
  table.store = wizard;
  table.procedure = aProcedure();
  provider.append(table);
  document.body.append(provider);
  return { table, remove: () => { provider.remove(); } };
}

const { definition } = aProcedure();
const LOCALE = vietnamese([{ namespace: aProcedure().key('').slice(0, -1), strings: definition.strings }]);
const UNITS = { provinces: [{ code: '77', name: 'tỉnh Bà Rịa - Vũng Tàu' }] };

async function settled(table: CtsoRowTable): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    await table.updateComplete;
  }
}

async function open(size: number): Promise<WizardStore> {
  const dossiers = scriptedDossiers();
  const id = `dossier-${String(size)}`;
  dossiers.stored.set(id, aDossier({ id, draft: aDraft({ rows: rowsOf(size) }) }));
  const refuse = (): Promise<never> => Promise.reject(new Error('not asked for here'));
  return openWizard({
    procedure: aProcedure(),
    backend: { dossiers, attachments: { put: refuse, open: refuse, remove: refuse } },
    journal: memoryJournal(),
    account: anAccount(),
    settings: theSettings(),
    translate: (key) => key,
    environment: aClock(),
    dossierId: id,
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
