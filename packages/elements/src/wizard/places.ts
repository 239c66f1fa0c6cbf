/** Puts an issue into words: where it is, and what it says. */
import { ROWS, SLOTS, WIZARD_STEPS, type Issue, type Path, type Translate, type WizardStep, type WizardStore } from '@ctso/core';

export function stepOf(path: Path): WizardStep {
  return path[0] === SLOTS ? 'upload' : 'form';
}

export function stepNumber(step: WizardStep): number {
  return WIZARD_STEPS.indexOf(step) + 1;
}

/** The name that a row goes by: the words of its title column. Empty while nothing was typed there. */
export function rowName(store: WizardStore, rowId: string): string {
  const field = store.procedure.definition.rows.columns.find((column) => column.title === true)?.fields[0];
  const value = field === undefined ? undefined : store.row(rowId)?.values[field];
  return typeof value === 'string' ? value : '';
}

/** E.g. `Bước 1, dòng 4: Phạm Đức Huỳnh`, `Bước 1, Nơi nhận`, `Bước 2, giấy tờ 1`. */
export function placeOf(store: WizardStore, path: Path, words: Translate): string {
  const step = stepNumber(stepOf(path));
  const [first, second] = path;
  if (first === undefined) return words('wizard.place.whole');
  if (first === SLOTS) {
    const number = store.procedure.definition.slots.findIndex((slot) => slot.id === second) + 1;
    return words('wizard.place.slot', { step, number });
  }
  if (first === ROWS) return rowPlace(store, second, step, words);
  const field = store.procedure.field(path);
  return field === undefined ? words('wizard.place.whole') : words('wizard.place.field', { step, label: bareLabel(words(field.label)) });
}

function rowPlace(store: WizardStore, rowId: string | undefined, step: number, words: Translate): string {
  const index = rowId === undefined ? -1 : store.indexOf(rowId);
  if (rowId === undefined || index < 0) return words('wizard.place.rows', { step });
  const name = rowName(store, rowId);
  return name === '' ? words('wizard.place.row-unnamed', { step, row: index + 1 }) : words('wizard.place.row', { step, row: index + 1, name });
}

/** A label without the colon that forms put after it. */
export function bareLabel(label: string): string {
  return label.replace(/\s*:\s*$/u, '');
}

export function issueWords(issue: Issue, words: Translate): string {
  return words(`issue.${issue.code}`, issue.params);
}
