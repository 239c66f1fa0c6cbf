/** Facts of an organisation while they are typed: apart from the tree until they are saved, and kept whatever becomes of saving. */
import {
  fold, issueOf, kindOf, type FieldValue, type FieldValues, type Issue, type Organisation, type OrganisationFacts, type Settings,
} from '@ctso/core';
import { FACTS, type Fact, type FactId } from './facts.js';

export class FactsDraft {
  /** Made once, so that a lost answer is asked for again and no second organisation comes of it. */
  readonly id: string;
  /** Whether it is to be made; else the facts of one that is there change. */
  readonly isNew: boolean;
  /** Saving was tried: everything that is wrong shows. */
  tried = false;
  #values: FieldValues;
  readonly #begun: FieldValues;
  readonly #touched = new Set<string>();
  /** What the backend found; each stands until its fact is edited. */
  #told: readonly Issue[] = [];

  private constructor(id: string, isNew: boolean, facts: Partial<OrganisationFacts>) {
    this.id = id;
    this.isNew = isNew;
    this.#begun = Object.fromEntries(FACTS.map((fact) => [fact.id, facts[fact.id] ?? kindOf(fact.kind).empty]));
    this.#values = this.#begun;
  }

  /** `name` is what was looked for and not found. */
  static ofNew(id: string, name: string): FactsDraft {
    return new FactsDraft(id, true, { name });
  }

  static of(organisation: Organisation): FactsDraft {
    return new FactsDraft(organisation.id, false, organisation);
  }

  get isDirty(): boolean {
    return FACTS.some(({ id }) => this.#values[id] !== this.#begun[id]);
  }

  value(id: FactId): FieldValue {
    return this.#values[id] ?? null;
  }

  get name(): string {
    const { name } = this.#values;
    return typeof name === 'string' ? name.normalize('NFC').trim() : '';
  }

  type(id: string, value: FieldValue): void {
    this.#values = { ...this.#values, [id]: value };
    this.#told = this.#told.filter((issue) => issue.path[0] !== id);
  }

  /** Left: its value takes its canonical spelling, and what is wrong with it shows. */
  touch(id: string, settings: Settings): void {
    const fact = FACTS.find((one) => one.id === id);
    if (fact === undefined) return;
    this.#touched.add(id);
    this.#tidy(fact, settings);
  }

  tidy(settings: Settings): void {
    for (const fact of FACTS) this.#tidy(fact, settings);
  }

  tell(issues: readonly Issue[]): void {
    this.#told = issues;
  }

  /** What is wrong with one fact, whether it shows or not. */
  issues(fact: Fact, settings: Settings): readonly Issue[] {
    return [...this.#found(fact, settings), ...this.#told.filter((issue) => issue.path[0] === fact.id)];
  }

  shown(fact: Fact, settings: Settings): readonly Issue[] {
    return this.tried || this.#touched.has(fact.id) ? this.issues(fact, settings) : [];
  }

  firstWrong(settings: Settings): FactId | undefined {
    return FACTS.find((fact) => this.issues(fact, settings).some(({ severity }) => severity === 'error'))?.id;
  }

  /** Without what was left empty. */
  get facts(): OrganisationFacts {
    const given = FACTS.filter(({ id, kind }) => !kindOf(kind).isEmpty(this.value(id)));
    return { name: '', ...Object.fromEntries(given.map(({ id }) => [id, this.value(id)])) };
  }

  /** Whether an organisation of this name is meant, however it is accented. */
  isNamed(name: string): boolean {
    return fold(name) === fold(this.name);
  }

  #tidy({ id, kind }: Fact, settings: Settings): void {
    const value = this.value(id);
    const tidied = kindOf(kind).tidy(value, settings);
    if (tidied !== value) this.#values = { ...this.#values, [id]: tidied };
  }

  #found({ id, kind, required }: Fact, settings: Settings): readonly Issue[] {
    const module = kindOf(kind);
    const value = this.value(id);
    if (module.isEmpty(value)) return required === true ? [{ path: [id], code: module.required, params: {}, severity: 'error', source: 'field' }] : [];
    const findings = module.check(module.tidy(value, settings), { settings, values: this.#values });
    return findings.flatMap((found) => issueOf([id], found, 'field', settings) ?? []);
  }
}
