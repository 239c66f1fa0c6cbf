/** What the stories of the list, the editor and the picker stand on: a wizard store on a backend in memory. */
import { memoryJournal, openWizard, rowOf, type Backend, type CompiledProcedure, type Failure, type FieldValues, type HeldCertificate, type Row, type WizardStore } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import { aDraft, DOSSIER, GOOD_ROWS, standing } from './wizard-scenes.js';
import { aBackend, aPorts, procedure, procedureOf, settings, world } from './world.js';

export interface Loaded {
  readonly store: WizardStore;
}

/** A loader: the store that a story shows, with these rows in its draft. */
export const withRows =
  (rows: readonly Row[], prepare: (store: WizardStore) => void = () => undefined) =>
  async (): Promise<Loaded> => {
    const [first] = world.accounts;
    if (first === undefined) throw new Error('the demo world has no account');
    const store = await openWizard({
      procedure, settings, backend: await standing({ draft: aDraft(rows) }), journal: memoryJournal(), account: first.account,
      translate: vietnamese().translate, environment: aPorts().environment, dossierId: DOSSIER,
    });
    prepare(store);
    return { store };
  };

/** A loader: the store of a fresh dossier of another procedure, with rows that `rowsOf` makes of what the organisation holds. */
export const ofProcedure =
  (code: string, rowsOf: (held: readonly HeldCertificate[], compiled: CompiledProcedure) => readonly Row[] = () => [], prepare: (store: WizardStore) => void = () => undefined) =>
  async (): Promise<Loaded> => {
    const [first] = world.accounts;
    if (first === undefined) throw new Error('the demo world has no account');
    const compiled = procedureOf(code);
    const backend = aBackend();
    const view = compiled.definition.rows.source?.from ?? 'certificates';
    const { items } = await backend.certificates.list({ view });
    const store = await openWizard({
      procedure: compiled, settings, backend, journal: memoryJournal(), account: first.account, translate: vietnamese().translate, environment: aPorts().environment, dossierId: DOSSIER, fresh: true,
    });
    for (const row of rowsOf(items, compiled)) store.edit({ kind: 'insert', row, before: null });
    prepare(store);
    return { store };
  };

/** Rows as the selector makes them, each with further values. */
export function chosen(held: readonly HeldCertificate[], compiled: CompiledProcedure, values: readonly FieldValues[]): readonly Row[] {
  const { source } = compiled.definition.rows;
  if (source === undefined) return [];
  return values.flatMap((more, index) => {
    const one = held[index];
    return one === undefined ? [] : [aVariant(rowOf(compiled, source, one, `held-${String(index)}`), `held-${String(index)}`, more)];
  });
}

/** The same person many times over, told apart by a number. */
export function manyRows(count: number): readonly Row[] {
  const [model] = GOOD_ROWS;
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1);
    return aVariant(model, `row-${number}`, {
      fullName: `Nguyễn Thị Hoa ${number}`, officialEmail: `canbo${number}@snv.lamgiang.gov.vn`, idNumber: `030185${number.padStart(6, '0')}`,
      lookup: { email: `canbo${number}@snv.lamgiang.gov.vn`, outcome: index % 3 === 0 ? 'existing' : 'new' },
    });
  });
}

export function aVariant(model: Row | undefined, id: string, values: FieldValues): Row {
  return { id, values: { ...model?.values, ...values } };
}

/** Searching and browsing organisations fails so, or never ends. */
export function organisationsFail(failure?: Failure): () => Backend {
  return () => {
    const backend = aBackend();
    const never = (): Promise<never> => (failure === undefined ? new Promise(() => undefined) : Promise.reject(failure));
    return { ...backend, organisations: { ...backend.organisations, search: never, children: never } };
  };
}
