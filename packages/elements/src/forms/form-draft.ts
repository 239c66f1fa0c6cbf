/** The values of a form that is no dossier, while they are typed: what is wrong with them, and which of it may be said already. */
import type { CompiledForm, FieldValue, FieldValues, FormValues, Issue, Path, Settings } from '@ctso/core';

const NO_VALUES: FieldValues = {};

export class FormDraft {
  /** Sending was tried: everything that is wrong shows. */
  tried = false;
  readonly form: CompiledForm;
  #values: FormValues;
  readonly #begun: string;
  readonly #touched = new Set<string>();
  /** What the backend found; each stands until its field is edited. */
  #told: readonly Issue[] = [];
  /** The same list as long as a field's issues are the same, so that its element is left alone. */
  readonly #kept = new Map<string, { readonly signature: string; readonly issues: readonly Issue[] }>();

  /** `values` are what stands already, `begun` what counts as unchanged, if that is something else. */
  constructor(form: CompiledForm, values: FormValues = form.begin(), begun: FormValues = values) {
    this.form = form;
    this.#values = values;
    this.#begun = JSON.stringify(begun);
  }

  get values(): FormValues {
    return this.#values;
  }

  get isDirty(): boolean {
    return JSON.stringify(this.#values) !== this.#begun;
  }

  section(id: string): FieldValues {
    return this.#values[id] ?? NO_VALUES;
  }

  text(section: string, field: string): string {
    const value = this.section(section)[field];
    return typeof value === 'string' ? value : '';
  }

  type([section = '', field = '']: Path, value: FieldValue): void {
    this.settle([section, field]);
    if (this.form.field([section, field]) !== undefined) this.#put(section, field, value);
  }

  /** Left: its value takes its canonical spelling, and what is wrong with it shows. */
  touch([section = '', field = '']: Path, settings: Settings): void {
    this.#touched.add(nameOf([section, field]));
    this.#tidy(section, field, settings);
  }

  tidy(settings: Settings): void {
    for (const { id, fields } of this.form.definition.sections) for (const field of fields) this.#tidy(id, field.id, settings);
  }

  tell(issues: readonly Issue[]): void {
    this.#told = issues;
  }

  /** What the backend found there is no longer so. */
  settle(path: Path): void {
    this.#told = this.#told.filter((issue) => nameOf(issue.path) !== nameOf(path));
  }

  /** In the order of the form; what concerns no field of it comes last. */
  errors(settings: Settings): readonly Issue[] {
    return [...this.#found(settings), ...this.#told].filter(({ severity }) => severity === 'error');
  }

  /** What may be said of a field now. */
  shown(path: Path, settings: Settings): readonly Issue[] {
    const name = nameOf(path);
    const found = this.tried || this.#touched.has(name) ? this.form.checkSection(path[0] ?? '', this.#values, settings) : [];
    return this.#keep(name, [...this.#told, ...found].filter((issue) => nameOf(issue.path) === name));
  }

  #found(settings: Settings): readonly Issue[] {
    return this.form.check(this.#values, settings);
  }

  #keep(name: string, issues: readonly Issue[]): readonly Issue[] {
    const signature = JSON.stringify(issues);
    const kept = this.#kept.get(name);
    if (kept?.signature === signature) return kept.issues;
    this.#kept.set(name, { signature, issues });
    return issues;
  }

  #tidy(section: string, field: string, settings: Settings): void {
    const compiled = this.form.field([section, field]);
    if (compiled === undefined) return;
    const value = this.section(section)[field] ?? compiled.kind.empty;
    const tidied = compiled.kind.tidy(value, settings);
    if (tidied !== value) this.#put(section, field, tidied);
  }

  #put(section: string, field: string, value: FieldValue): void {
    this.#values = { ...this.#values, [section]: { ...this.section(section), [field]: value } };
  }
}

function nameOf(path: Path): string {
  return path.join('.');
}
