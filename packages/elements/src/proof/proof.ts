/** "Mã xác nhận": a box to tick, behind which the machine does a little work, instead of a picture that nobody can read. */
import { toFailure, type Accounts, type Failure, type Issue } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../base/icons.js';
import { accountsContext, portsContext } from '../context/contexts.js';
import { pageClock } from '../controllers/page-clock.js';
import { FieldElement } from '../fields/field-element.js';
import { styles } from './proof.styles.js';

type Stage = 'idle' | 'working' | 'slow' | 'done' | 'failed';

/** Milliseconds: after which it is said that it takes longer; that a proof is made anew before it ends; that it lives at least. */
const SLOW = 8_000;
const BEFORE_END = 60_000;
/** The page's clock may be wrong by hours, and a proof must not be made anew without end for that. */
const SHORTEST_LIFE = 5 * 60_000;

/**
 * Fetches a puzzle and solves it when it is ticked; the value is the proof, as JSON. It is made anew quietly before it ends.
 *
 * @fires ctso-change - there is a proof now, or (empty) none any more
 */
export class CtsoProof extends FieldElement<string> {
  static override styles: CSSResultGroup = [FieldElement.styles, styles];

  @property({ attribute: false }) override value = '';
  /** Who gives puzzles out; the provider's capability otherwise. */
  @property({ attribute: false }) source: Accounts | undefined;

  @state() private stage: Stage = 'idle';
  @state() private failure: Failure | undefined;
  @state() private provided: Accounts | undefined;

  readonly #ports = new ContextConsumer(this, { context: portsContext, subscribe: true });
  #running: { readonly controller: AbortController; readonly proof: Promise<string | undefined> } | undefined;
  #cancelTimer: (() => void) | undefined;

  constructor() {
    super();
    new ContextConsumer(this, { context: accountsContext, subscribe: true, callback: (accounts) => { this.provided = accounts; } });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reset();
  }

  /** The proof, once it is there; `undefined` if the box was not ticked or there is none to be had. */
  async take(): Promise<string | undefined> {
    return this.value !== '' ? this.value : this.#running?.proof;
  }

  /** Whether it was ticked: there is a proof, or there will be. */
  get isGiven(): boolean {
    return this.value !== '' || this.#running !== undefined;
  }

  /** Makes another one: a proof is good for one use. */
  renew(): Promise<string | undefined> {
    this.reset();
    return this.#begin();
  }

  /** As it was before it was ticked. */
  reset(): void {
    this.#running?.controller.abort();
    this.#running = undefined;
    this.#cancelTimer?.();
    this.failure = undefined;
    this.stage = 'idle';
    this.change('');
  }

  /** It goes as soon as the box is ticked. */
  protected override get error(): Issue | undefined {
    return this.isGiven ? undefined : super.error;
  }

  protected get control(): HTMLButtonElement | null {
    return this.renderRoot.querySelector('button');
  }

  protected get formValue(): string {
    return this.value;
  }

  protected renderControl(): TemplateResult {
    const { stage } = this;
    const busy = stage === 'working' || stage === 'slow';
    return html`<div class="proof">
      <button id="control" class="human" type="button" role="checkbox" aria-checked=${stage === 'done' ? 'true' : 'false'} aria-labelledby="label what"
        aria-required=${this.required ? 'true' : nothing} aria-busy=${busy ? 'true' : nothing} aria-invalid=${this.error === undefined ? nothing : 'true'}
        aria-describedby="says status" ?disabled=${this.disabled} @click=${this.#pressed}>
        <span class="box">${busy ? icon('spin', 'spin') : stage === 'done' ? icon('check') : nothing}</span><span id="what">${this.words('accounts.proof.human')}</span>
      </button>
      <p id="status" class="stage ${stage}" role="status">${this.#status()}</p>
    </div>`;
  }

  #status(): string {
    switch (this.stage) {
      case 'idle':
        return '';
      case 'working':
        return this.words('accounts.proof.working');
      case 'slow':
        return this.words('accounts.proof.slow');
      case 'done':
        return this.words('accounts.proof.done');
      case 'failed':
        return this.#why();
    }
  }

  #why(): string {
    const { failure } = this;
    if (failure?.code === 'busy' && failure.retryAfter !== undefined) return this.words('accounts.proof.busy', { seconds: Math.ceil(failure.retryAfter) });
    return this.words(failure?.code === 'unavailable' ? 'accounts.proof.unreachable' : 'accounts.proof.failed');
  }

  readonly #pressed = (): void => {
    if (!this.isGiven) void this.#begin();
  };

  #begin(): Promise<string | undefined> {
    const controller = new AbortController();
    this.failure = undefined;
    this.stage = 'working';
    this.#wait(SLOW, () => { this.stage = 'slow'; });
    const proof = this.#work(controller);
    this.#running = { controller, proof };
    return proof;
  }

  async #work(controller: AbortController): Promise<string | undefined> {
    const { signal } = controller;
    try {
      const [{ solve }, { challenge }] = await Promise.all([import('./solver.js'), this.#challenge(signal)]);
      const solved = await solve(challenge, controller);
      if (signal.aborted) return undefined;
      if (solved === undefined) throw new Error('no solution in the time given');
      this.#solved(solved.proof, solved.endsAt);
      return solved.proof;
    } catch (thrown) {
      if (!signal.aborted) this.#failed(toFailure(thrown));
      return undefined;
    }
  }

  #challenge(signal: AbortSignal): Promise<{ readonly challenge: string }> {
    const accounts = this.source ?? this.provided;
    if (accounts === undefined) throw new Error('no accounts to ask for a puzzle');
    return accounts.challenge({}, { signal });
  }

  #solved(proof: string, endsAt: number | undefined): void {
    this.#running = undefined;
    this.stage = 'done';
    this.#cancelTimer?.();
    if (endsAt !== undefined) this.#wait(Math.max(endsAt - this.#clock.now() - BEFORE_END, SHORTEST_LIFE), () => void this.renew());
    this.change(proof);
  }

  #failed(failure: Failure): void {
    this.#running = undefined;
    this.#cancelTimer?.();
    this.failure = failure;
    this.stage = 'failed';
  }

  get #clock(): typeof pageClock {
    return this.#ports.value?.environment ?? pageClock;
  }

  #wait(milliseconds: number, done: () => void): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#clock.after(milliseconds, done);
  }
}
