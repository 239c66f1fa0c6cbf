/** Measures in core what one keystroke costs, from the edit to its issues, at one row, a hundred and five thousand. */
import { memoryJournal, openWizard, type Edit, type WizardStore } from '@ctso/core';
import { aClock, aDossier, aDraft, aProcedure, anAccount, rowsOf, scriptedDossiers, settled, theSettings } from '@ctso/core/testing';

export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const SIZES = [1, 100, 5000] as const;
const ROUNDS = 200;
const EDITS_A_ROUND = 20;
/** Enough for the compiler to settle and for the young heap to have grown: fresh pages of memory would be measured otherwise. */
const WARM_UP = 80;

/** Median microseconds an edit. Sizes take turns, so that whatever else the machine does strikes all alike. */
export async function run(): Promise<readonly Measurement[]> {
  const wizards = await Promise.all(SIZES.map(open));
  const times = SIZES.map((): number[] => []);
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const [index, wizard] of wizards.entries()) {
      const time = measure(wizard, SIZES[index] ?? 1, round);
      if (round >= WARM_UP) times[index]?.push(time);
      await settled();
    }
  }
  for (const wizard of wizards) wizard.close();
  return SIZES.map((size, index) => ({ name: `edit-to-issue/${String(size)}`, value: median(times[index] ?? []), unit: 'µs' }));
}

/** Types into one row, another one each round, by turns what is wrong and what is right, so that issues come and go. */
function measure(wizard: WizardStore, size: number, round: number): number {
  const rowId = `row-${String(1 + ((round * 7919) % size))}`;
  const edits = Array.from({ length: EDITS_A_ROUND }, (_, at): Edit => {
    const typed = `Nguyễn Thị Hoa ${String(round)} ${String(at)}`;
    return { kind: 'set', path: ['rows', rowId, at % 4 < 2 ? 'fullName' : 'position'], value: at % 2 === 0 ? '' : typed };
  });
  let found = 0;
  const began = performance.now();
  for (const edit of edits) {
    wizard.edit(edit);
    found += wizard.issues.row(rowId).length + wizard.issues.errors;
  }
  const time = ((performance.now() - began) * 1000) / EDITS_A_ROUND;
  if (found === 0) throw new Error('the bench found no issue, so it measured nothing');
  return time;
}

async function open(size: number): Promise<WizardStore> {
  const dossiers = scriptedDossiers();
  dossiers.stored.set('dossier-1', aDossier({ draft: aDraft({ rows: rowsOf(size) }) }));
  const refuse = (): Promise<never> => Promise.reject(new Error('no files here'));
  const wizard = await openWizard({
    procedure: aProcedure(),
    backend: { dossiers, attachments: { put: refuse, open: refuse, remove: refuse } },
    journal: memoryJournal(),
    account: anAccount(),
    settings: theSettings(),
    translate: (key) => key,
    environment: aClock(),
    dossierId: 'dossier-1',
  });
  wizard.subscribe(() => undefined);
  return wizard;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
