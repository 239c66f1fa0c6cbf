/** Asks the backend about an official e-mail: on the button, or once typing has paused. Late answers about another address are dropped. */
import { toFailure, type Environment, type SubscriberCheck, type Subscribers } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const WAIT = 600;

export type CheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly email: string }
  | { readonly kind: 'answered'; readonly answer: SubscriberCheck }
  | { readonly kind: 'failed'; readonly email: string };

export class SubscriberChecker implements ReactiveController {
  state: CheckState = { kind: 'none' };
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Subscribers | undefined;
  readonly #clock: () => Pick<Environment, 'after'>;
  readonly #answered: (answer: SubscriberCheck) => void;
  #waiting: (() => void) | undefined;
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost, source: () => Subscribers | undefined, clock: () => Pick<Environment, 'after'>, answered: (answer: SubscriberCheck) => void) {
    this.#host = host;
    this.#source = source;
    this.#clock = clock;
    this.#answered = answered;
    host.addController(this);
  }

  /** Asks when nothing more was typed for a while. An address that was answered already is not asked about again. */
  soon(email: string): void {
    if (this.#knows(email)) return;
    this.forget();
    this.#waiting = this.#clock().after(WAIT, () => { void this.now(email); });
  }

  async now(email: string): Promise<void> {
    this.#cancel();
    const source = this.#source();
    if (source === undefined) return;
    const asking = new AbortController();
    this.#asking = asking;
    this.#set({ kind: 'checking', email });
    try {
      const { items: [answer] } = await source.check({ emails: [email] }, { signal: asking.signal });
      if (this.#asking !== asking) return;
      if (answer === undefined) throw new Error('ctso: no answer about the address that was asked about');
      this.#set({ kind: 'answered', answer });
      this.#answered(answer);
    } catch (thrown) {
      if (this.#asking === asking && toFailure(thrown).code !== 'cancelled') this.#set({ kind: 'failed', email });
    }
  }

  /** Nothing is asked or known any more. */
  forget(): void {
    this.#cancel();
    this.#set({ kind: 'none' });
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  #knows(email: string): boolean {
    const { state } = this;
    if (state.kind === 'answered') return state.answer.email.toLowerCase() === email;
    return state.kind === 'checking' && state.email === email;
  }

  #cancel(): void {
    this.#waiting?.();
    this.#waiting = undefined;
    this.#asking?.abort();
    this.#asking = undefined;
  }

  #set(state: CheckState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** Asks once more about a row that was saved before its answer came; trouble leaves the row as "not checked". */
export async function checkLater(source: Subscribers | undefined, email: string, take: (answer: SubscriberCheck) => void): Promise<void> {
  try {
    const page = await source?.check({ emails: [email] });
    const answer = page?.items[0];
    if (answer !== undefined) take(answer);
  } catch {
    // The list says that the row was not checked; the authority checks it again.
  }
}
