/** What is ticked in the selector: rows by the key of what they were chosen from, kept across pages and searches until they are put in. */
import { chosenKey, holdingKey, rowOf, ROWS, type Edit, type FieldValue, type HeldCertificate, type Row, type RowSource, type WizardStore } from '@ctso/core';

export class Choice {
  readonly #store: WizardStore;
  readonly #source: RowSource;
  readonly #newId: () => string;
  readonly #rows: Map<string, Row>;

  /** Begins with what the draft holds. */
  constructor(store: WizardStore, source: RowSource, newId: () => string) {
    this.#store = store;
    this.#source = source;
    this.#newId = newId;
    this.#rows = new Map(store.value.draft.rows.map((row) => [chosenKey(source, row), row]));
  }

  get size(): number {
    return this.#rows.size;
  }

  get isFull(): boolean {
    return this.size >= this.#store.procedure.definition.rows.max;
  }

  row(held: HeldCertificate): Row | undefined {
    return this.#rows.get(holdingKey(this.#source, held));
  }

  /** One that is ticked already stays as it is; beyond the most that a dossier takes nothing is added. */
  add(held: HeldCertificate): void {
    const key = holdingKey(this.#source, held);
    if (!this.#rows.has(key) && !this.isFull) this.#rows.set(key, rowOf(this.#store.procedure, this.#source, held, this.#newId()));
  }

  drop(held: HeldCertificate): void {
    this.#rows.delete(holdingKey(this.#source, held));
  }

  clear(): void {
    this.#rows.clear();
  }

  set(held: HeldCertificate, field: string, value: FieldValue): void {
    const key = holdingKey(this.#source, held);
    const row = this.#rows.get(key);
    if (row !== undefined) this.#rows.set(key, { id: row.id, values: { ...row.values, [field]: value } });
  }

  /** Rows of the draft that are no longer ticked. */
  get dropped(): readonly Row[] {
    const kept = new Set([...this.#rows.values()].map(({ id }) => id));
    return this.#store.value.draft.rows.filter(({ id }) => !kept.has(id));
  }

  /** What putting it in comes to: rows that go, values that were asked here, rows that come, in the order of ticking. */
  get edits(): readonly Edit[] {
    const removals = this.dropped.map(({ id }): Edit => ({ kind: 'remove', rowId: id }));
    const others = [...this.#rows.values()].flatMap((row): Edit[] => {
      const present = this.#store.row(row.id);
      if (present === undefined) return [{ kind: 'insert', row, before: null }];
      return this.#source.ask
        .filter((field) => present.values[field] !== row.values[field])
        .map((field) => ({ kind: 'set', path: [ROWS, row.id, field], value: row.values[field] ?? '' }));
    });
    return [...removals, ...others];
  }
}
