/** What is ticked in the selector: rows by the key of what they were chosen from, kept across pages and searches until they are put in. */
import {
  chosenKey, holdingKey, rowOf, ROWS, type Edit, type FieldDefinition, type FieldValue, type HeldCertificate, type Issue, type Row, type RowSource, type WizardStore,
} from '@ctso/core';

export class Choice {
  readonly #store: WizardStore;
  readonly #source: RowSource;
  readonly #newId: () => string;
  readonly #rows: Map<string, Row>;
  /** The key of each row, by its id. */
  readonly #keys: Map<string, string>;
  readonly #issues = new WeakMap<Row, readonly Issue[]>();

  /** Begins with what the draft holds. */
  constructor(store: WizardStore, source: RowSource, newId: () => string) {
    this.#store = store;
    this.#source = source;
    this.#newId = newId;
    this.#rows = new Map(store.value.draft.rows.map((row) => [chosenKey(source, row), row]));
    this.#keys = new Map([...this.#rows].map(([key, { id }]) => [id, key]));
  }

  get size(): number {
    return this.#rows.size;
  }

  get isFull(): boolean {
    return this.size >= this.#store.procedure.definition.rows.max;
  }

  /** What the rows were chosen by, in the order of ticking. */
  get keys(): readonly string[] {
    return [...this.#rows.keys()];
  }

  row(held: HeldCertificate): Row | undefined {
    return this.#rows.get(holdingKey(this.#source, held));
  }

  rowOf(rowId: string): Row | undefined {
    return this.#rows.get(this.#keys.get(rowId) ?? '');
  }

  /** A certificate that has ended is past every procedure; a device may be named whatever became of its certificate. */
  takes(held: HeldCertificate): boolean {
    return this.#source.from === 'devices' || held.state === 'active';
  }

  /** Ticks all of them, or none. */
  put(all: readonly HeldCertificate[], isTicked: boolean): void {
    for (const held of all) {
      if (isTicked) this.#add(held);
      else this.#drop(held);
    }
  }

  clear(): void {
    this.#rows.clear();
    this.#keys.clear();
  }

  /** One that is ticked already stays as it is; beyond the most that a dossier takes nothing is added. */
  #add(held: HeldCertificate): void {
    const key = holdingKey(this.#source, held);
    if (this.#rows.has(key) || this.isFull || !this.takes(held)) return;
    const row = rowOf(this.#store.procedure, this.#source, held, this.#newId());
    this.#rows.set(key, row);
    this.#keys.set(row.id, key);
  }

  #drop(held: HeldCertificate): void {
    const key = holdingKey(this.#source, held);
    const row = this.#rows.get(key);
    if (row !== undefined) this.#keys.delete(row.id);
    this.#rows.delete(key);
  }

  set(rowId: string, field: string, value: FieldValue): void {
    const key = this.#keys.get(rowId) ?? '';
    const row = this.#rows.get(key);
    if (row !== undefined && row.values[field] !== value) this.#rows.set(key, { id: row.id, values: { ...row.values, [field]: value } });
  }

  /** The person left the field: its value is tidied. */
  touch(rowId: string, field: string): void {
    const { procedure, settings } = this.#store;
    const value = this.rowOf(rowId)?.values[field];
    const compiled = procedure.field([ROWS, rowId, field]);
    if (value !== undefined && compiled !== undefined) this.set(rowId, field, compiled.kind.tidy(value, settings));
  }

  /** What is wrong with what is asked of a row; worked out once for each version of it. */
  issues(row: Row): readonly Issue[] {
    let issues = this.#issues.get(row);
    if (issues === undefined) {
      const { procedure, settings } = this.#store;
      issues = procedure.checkRow(row, settings).filter(({ path, severity }) => severity === 'error' && procedure.field(path)?.definition.asked !== false);
      this.#issues.set(row, issues);
    }
    return issues;
  }

  /** Gives every ticked row what this one answers, where it may be answered so. How many others took it, and how many could not. */
  applyToAll(model: Row): { readonly taken: number; readonly left: number } {
    const fields = this.#store.procedure.definition.rows.fields.filter(({ id }) => this.#source.ask.includes(id));
    let taken = 0;
    for (const [key, row] of this.#rows) {
      if (row.id === model.id || !fields.every((field) => this.#mayBe(field, model.values[field.id], row))) continue;
      this.#rows.set(key, { id: row.id, values: { ...row.values, ...Object.fromEntries(fields.map(({ id }) => [id, model.values[id] ?? null])) } });
      taken += 1;
    }
    return { taken, left: this.size - 1 - taken };
  }

  /** Rows of the draft that are no longer ticked. */
  get dropped(): readonly Row[] {
    return this.#store.value.draft.rows.filter(({ id }) => !this.#keys.has(id));
  }

  /** What putting it in comes to: rows that go, values that were asked here, rows that come, in the order of ticking. */
  get edits(): readonly Edit[] {
    const removals = this.dropped.map(({ id }): Edit => ({ kind: 'remove', rowId: id }));
    const others = [...this.#rows.values()].flatMap((row): Edit[] => {
      const present = this.#store.row(row.id);
      if (present === undefined) return [{ kind: 'insert', row, before: null }];
      return Object.entries(row.values)
        .filter(([field, value]) => present.values[field] !== value)
        .map(([field, value]) => ({ kind: 'set', path: [ROWS, row.id, field], value }));
    });
    return [...removals, ...others];
  }

  #mayBe({ options }: FieldDefinition, value: FieldValue | undefined, row: Row): boolean {
    if (typeof options !== 'object' || value === '' || value === undefined || value === null) return true;
    const option = options.find((one) => one.value === value);
    return option !== undefined && (option.visible === undefined || this.#store.procedure.holds(option.visible, row.values));
  }
}
