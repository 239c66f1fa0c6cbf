/** A row as it stands in the editor: what was typed, what was filled in for the person, and which issues may be said. */
import {
  ROWS, type CompiledField, type CompiledProcedure, type FieldValue, type Issue, type Organisation, type Row, type RowsDefinition, type Subscriber,
  type SubscriberCheck, type WizardStore,
} from '@ctso/core';
import { outcomeOf } from '../row-table/row-words.js';

export interface Offer {
  /** Values of the system that differ from what the person typed. */
  readonly values: Readonly<Record<string, FieldValue>>;
}

export class RowDraft {
  row: Row;
  /** Whether the list has no row of this id yet. */
  readonly isNew: boolean;
  /** Whether the person changed anything. */
  isDirty: boolean;
  /** Whether saving was tried: all issues show from then on. */
  tried = false;
  readonly #store: WizardStore;
  readonly #procedure: CompiledProcedure;
  readonly #touched = new Set<string>();
  /** Values that were filled in for the person and may be replaced without asking, by field. */
  readonly #filled = new Map<string, FieldValue>();

  /** The row of the list behind which a new one comes to stand; absent: at the end. */
  readonly behind: string | undefined;

  /** `resumed`: the row was left half typed earlier; `copied`: it begins as another one stands. Either way everything in it is the person's. */
  constructor(store: WizardStore, procedure: CompiledProcedure, row: Row, origin: 'begun' | 'resumed' | 'copied' = 'begun', behind?: string) {
    this.#store = store;
    this.#procedure = procedure;
    this.row = row;
    this.isNew = store.row(row.id) === undefined;
    this.behind = behind;
    this.isDirty = origin === 'resumed';
    if (this.isNew && origin === 'begun') for (const { id } of this.#fields) this.#filled.set(id, row.values[id] ?? null);
  }

  get issues(): readonly Issue[] {
    return [...this.#procedure.checkRow(this.row, this.#store.settings), ...this.#clashes()];
  }

  /** Those that can be put right here: what is wrong with a fact that is not asked does not hold the others up. */
  get errors(): readonly Issue[] {
    return this.issues.filter((issue) => issue.severity === 'error' && this.#field(issue.path[2] ?? '')?.definition.asked !== false);
  }

  /** Those of a field that may be said now. */
  shown(field: string, issues: readonly Issue[]): readonly Issue[] {
    return this.tried || this.#touched.has(field) ? issues.filter((issue) => issue.path[2] === field) : [];
  }

  /** The person's own doing. What was looked up for another address goes with it. */
  type(field: string, value: FieldValue): void {
    this.#filled.delete(field);
    this.isDirty = true;
    this.#set({ [field]: value, ...this.#outdated(field, value) });
  }

  /** The person left the field: its value is tidied and its issues show. */
  touch(field: string): void {
    this.#touched.add(field);
    const compiled = this.#field(field);
    const value = this.row.values[field];
    if (compiled !== undefined && value !== undefined) this.#set({ [field]: compiled.kind.tidy(value, this.#store.settings) });
  }

  /** As it goes into the list. */
  tidy(): void {
    const values = Object.entries(this.row.values).map(([id, value]) => [id, this.#field(id)?.kind.tidy(value, this.#store.settings) ?? value] as const);
    this.#set(Object.fromEntries(values));
  }

  /** The field where the caret goes first: of those with an error, the one that stands first. */
  firstWrong(): string | undefined {
    const wrong = new Set(this.errors.map((issue) => issue.path[2]));
    return this.#fields.find((field) => wrong.has(field.id))?.id;
  }

  /** The address to ask about, `undefined` while it has none that could be right. */
  address(): string | undefined {
    const field = this.#lookup === undefined ? undefined : this.#field(this.#lookup.field);
    const value = field === undefined ? undefined : this.row.values[field.definition.id];
    if (field === undefined || value === undefined || field.kind.isEmpty(value)) return undefined;
    const { settings } = this.#store;
    const tidy = field.kind.tidy(value, settings);
    const isWrong = field.kind.check(tidy, { settings, values: this.row.values }).some((found) => (settings.severities[found.code] ?? found.severity) === 'error');
    return isWrong || typeof tidy !== 'string' ? undefined : tidy.toLowerCase();
  }

  /** Whether the row holds an answer about its address. */
  get isChecked(): boolean {
    return this.#lookup === undefined || outcomeOf(this.row, this.#lookup) !== undefined;
  }

  /** Takes the answer of the check; answers what the system has otherwise than the person typed it, if anything. */
  take(answer: SubscriberCheck): Offer | undefined {
    if (answer.outcome === 'existing') return this.#takeSubscriber(answer.email, answer.subscriber, answer.certificates.map((one) => one.serial));
    this.#takeOutcome(answer.email, answer.outcome);
    return undefined;
  }

  /** What the backend knows of the organisation that was chosen, where the person has typed nothing; what was known of another one goes. */
  takeFacts(organisation: Organisation): void {
    const known = Object.entries(this.#definition.organisationFacts?.fill ?? {}).filter(([id]) => this.#isFree(id));
    this.#fill(Object.fromEntries(known.map(([id, fact]) => [id, organisation[fact] ?? this.#empty(id)])));
  }

  takeOffer(offer: Offer): void {
    this.isDirty = true;
    this.#fill(offer.values);
    for (const id of Object.keys(offer.values)) this.#touched.add(id);
  }

  /** The subscriber is new or belongs elsewhere: what was filled in for another one goes. */
  #takeOutcome(email: string, outcome: 'new' | 'elsewhere'): void {
    const emptied = [...this.#filled.keys()].filter((id) => this.#isFillable(id)).map((id) => [id, this.#empty(id)] as const);
    this.#set({ ...(outcome === 'new' ? Object.fromEntries(emptied) : {}), ...this.#looked(email, outcome, []) });
    this.#touched.add(this.#lookup?.field ?? '');
  }

  /** Fills in what the person has not typed; answers what differs from what was typed, `undefined` when nothing does. */
  #takeSubscriber(email: string, subscriber: Subscriber, serials: readonly string[]): Offer | undefined {
    const fill: Record<string, FieldValue> = {};
    const offer: Record<string, FieldValue> = {};
    for (const { id } of this.#fields) {
      const value = (subscriber as unknown as Readonly<Record<string, FieldValue | undefined>>)[id];
      if (value === undefined || id === this.#lookup?.field) continue;
      if (this.#isFree(id)) fill[id] = value;
      else if (!this.#isSame(id, value)) offer[id] = value;
    }
    this.#fill(fill);
    this.#set(this.#looked(email, 'existing', serials));
    return Object.keys(offer).length === 0 ? undefined : { values: offer };
  }

  #fill(values: Readonly<Record<string, FieldValue>>): void {
    for (const [id, value] of Object.entries(values)) this.#filled.set(id, value);
    this.#set(values);
  }

  #looked(email: string, outcome: 'existing' | 'new' | 'elsewhere', serials: readonly string[]): Readonly<Record<string, FieldValue>> {
    const lookup = this.#lookup;
    return lookup === undefined ? {} : { [lookup.result]: { email, outcome }, [lookup.certificates]: serials };
  }

  #outdated(field: string, value: FieldValue): Readonly<Record<string, FieldValue>> {
    const lookup = this.#lookup;
    const answer = lookup === undefined ? undefined : this.row.values[lookup.result];
    if (lookup === undefined || field !== lookup.field || typeof answer !== 'object' || answer === null || !('outcome' in answer)) return {};
    const isSame = typeof value === 'string' && value.trim().toLowerCase() === answer.email.toLowerCase();
    return isSame ? {} : { [lookup.result]: null, [lookup.certificates]: [] };
  }

  #clashes(): readonly Issue[] {
    const { settings } = this.#store;
    const { rows } = this.#store.value.draft;
    return this.#procedure.unique.flatMap((one) => {
      const key = one.key(this.row, settings);
      const other = key === '' ? -1 : rows.findIndex((row) => row.id !== this.row.id && keyOf(one, row, settings) === key);
      return other < 0 ? [] : (one.issue(this.row.id, other + 1, settings) ?? []);
    });
  }

  /** Neither the person's nor another subscriber's carried-over place of work. */
  #isFillable(id: string): boolean {
    return !this.#definition.carryOver.includes(id) && id !== this.#lookup?.field && this.#isFree(id);
  }

  #isFree(id: string): boolean {
    const value = this.row.values[id];
    const field = this.#field(id);
    if (field === undefined) return false;
    return value === undefined || field.kind.isEmpty(value) || (this.#filled.has(id) && this.#filled.get(id) === value);
  }

  #isSame(id: string, value: FieldValue): boolean {
    const present = this.row.values[id] ?? null;
    if (typeof present === 'object' && present !== null && 'id' in present) return typeof value === 'object' && value !== null && 'id' in value && value.id === present.id;
    const tidy = this.#field(id)?.kind.tidy(present, this.#store.settings) ?? present;
    return JSON.stringify(tidy) === JSON.stringify(value);
  }

  #set(values: Readonly<Record<string, FieldValue>>): void {
    this.row = { id: this.row.id, values: { ...this.row.values, ...values } };
  }

  #empty(id: string): FieldValue {
    const field = this.#field(id);
    return field === undefined ? null : field.kind.empty;
  }

  #field(id: string): CompiledField | undefined {
    return this.#procedure.field([ROWS, this.row.id, id]);
  }

  get #definition(): RowsDefinition {
    return this.#procedure.definition.rows;
  }

  get #lookup(): RowsDefinition['lookup'] {
    return this.#definition.lookup;
  }

  get #fields(): RowsDefinition['fields'] {
    return this.#definition.fields;
  }
}

/** A new row with the values of `model`, without those that must differ between rows and what was looked up for them. */
export function copyOfRow({ unique, lookup }: RowsDefinition, begun: Row, model: Row): Row {
  const own = [...unique.map(({ field }) => field), ...(lookup === undefined ? [] : [lookup.field, lookup.result, lookup.certificates])];
  const fresh = Object.fromEntries(own.map((id) => [id, begun.values[id] ?? null]));
  return { id: begun.id, values: { ...begun.values, ...model.values, ...fresh } };
}

const KEYS = new WeakMap<object, WeakMap<Row, string>>();

/** What keeps a row apart from others, worked out once for each version of the row. */
function keyOf(unique: CompiledProcedure['unique'][number], row: Row, settings: WizardStore['settings']): string {
  let keys = KEYS.get(unique);
  if (keys === undefined) KEYS.set(unique, (keys = new WeakMap()));
  let key = keys.get(row);
  if (key === undefined) keys.set(row, (key = unique.key(row, settings)));
  return key;
}
