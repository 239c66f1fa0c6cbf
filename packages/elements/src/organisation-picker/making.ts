/** A missing organisation on its way into the tree: what was typed of it, and the parent that it is to stand under. */
import type { Environment, Organisation, Organisations } from '@ctso/core';
import type { ReactiveElement } from 'lit';
import { FactsDraft } from './facts-draft.js';
import { wayTo } from './hits.parts.js';
import type { Parent } from './organisation-form.js';
import { SignedIn } from './signed-in.js';

export class Making {
  draft: FactsDraft | undefined;
  under: Parent | undefined;
  /** Another parent is being chosen; what was typed waits. */
  aside = false;
  readonly #source: () => Organisations | undefined;
  readonly #clock: () => Pick<Environment, 'id'>;
  readonly #signedIn: SignedIn;

  constructor(host: ReactiveElement, source: () => Organisations | undefined, clock: () => Pick<Environment, 'id'>) {
    this.#source = source;
    this.#clock = clock;
    this.#signedIn = new SignedIn(host);
  }

  /** Under `under`; where that is not known, over the hit `near`, as close to it as one may; else under the account's own organisation. */
  async begin(name: string, under: Parent | undefined, near?: string): Promise<void> {
    this.draft = FactsDraft.ofNew(this.#clock().id(), name);
    this.under = under ?? (await this.#over(near));
    // Without any parent there is nothing to fill in yet: one is chosen in the tree first.
    this.aside = this.under === undefined;
  }

  /** The account's own organisation: where one probably wants to look first. */
  async own(): Promise<string | undefined> {
    return (await this.#signedIn.account())?.organisation.id;
  }

  /** The same draft under another parent. */
  resume(under: Parent): void {
    this.under = under;
    this.aside = false;
  }

  putAside(): void {
    this.aside = true;
  }

  end(): void {
    this.draft = undefined;
    this.aside = false;
  }

  async #over(near: string | undefined): Promise<Parent | undefined> {
    const line = near === undefined ? [] : await this.#lineOf(near);
    const above = line.slice(0, -1);
    if (above.at(-1)?.inScope === true) return asParent(above);
    if (line.at(-1)?.inScope === true) return asParent(line);
    const account = await this.#signedIn.account();
    return account === undefined ? undefined : asParent(await this.#lineOf(account.organisation.id));
  }

  /** From the root down to it; empty where it cannot be learnt, e.g. without a network. */
  async #lineOf(id: string): Promise<readonly Organisation[]> {
    try {
      return (await this.#source()?.ancestors({ id }))?.items ?? [];
    } catch {
      return [];
    }
  }
}

/** The last of a line as a parent; of an empty line none. */
export function asParent(line: readonly Organisation[]): Parent | undefined {
  const last = line.at(-1);
  return last === undefined ? undefined : { id: last.id, name: last.name, way: wayTo(line) };
}
