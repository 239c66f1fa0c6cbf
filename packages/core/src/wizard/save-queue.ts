/** The one lane on which everything typed travels: journal at once, backend a moment later, acts behind both. */
import type { WriteAct } from '../backend/backend.js';
import { Failure, toFailure } from '../backend/failure.js';
import type { Draft, Edit } from '../records/draft.js';
import { RetryTimer } from './retry-timer.js';
import { Sender, type Acted, type SenderOptions } from './sender.js';
import type { SaveState } from './wizard.js';

/** How long after the last edit it is sent, in milliseconds. */
const PAUSE = 400;

export interface SaveQueueOptions extends Omit<SenderOptions, 'contradicted'> {
  /** When the backend last stored it, if it has it: nothing is unsent then until something is typed. */
  readonly storedAt: string | undefined;
  /** The state has changed by itself. */
  readonly changed: () => void;
  /** `undefined`: there was nothing at the backend to act upon. */
  readonly acted: (act: WriteAct, acted: Acted | undefined) => void;
}

export class SaveQueue {
  readonly #options: SaveQueueOptions;
  readonly #timer: RetryTimer;
  readonly #sender: Sender;
  #state: SaveState;
  #typedAt: string;
  #running: Promise<void> | undefined;
  /** The run under way goes on until this many edits have left the outbox. */
  #until = 0;
  #closed = false;
  /** An act is with the backend. */
  #held = false;
  #acting: { readonly act: WriteAct; readonly done: Promise<void> } | undefined;

  constructor(options: SaveQueueOptions) {
    this.#options = options;
    this.#state = options.storedAt === undefined ? { kind: 'untouched' } : { kind: 'saved', at: options.storedAt };
    this.#typedAt = this.#now();
    this.#timer = new RetryTimer(options.environment, () => this.#hurry());
    this.#sender = new Sender({ ...options, contradicted: (theirs) => this.#show({ kind: 'conflict', theirs }) });
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Takes edits in. `changed` is not called, since whoever adds them knows. */
  add(edits: readonly Edit[]): void {
    const { outbox, keeper } = this.#options;
    this.#typedAt = this.#now();
    outbox.add(edits);
    keeper.append(edits, this.#typedAt);
    if (this.#state.kind === 'untouched' || this.#state.kind === 'saved') this.#state = { kind: 'saving' };
    if (!this.#waitsForPerson) this.#timer.soon(PAUSE);
  }

  /** Sends what a crash left behind. */
  resume(): void {
    if (this.#options.outbox.size === 0) return;
    this.#show({ kind: 'saving' });
    this.#hurry();
  }

  async flush(): Promise<void> {
    if (this.#options.outbox.size > 0 || this.#running !== undefined) await this.#run();
  }

  retry(): void {
    if (this.#state.kind !== 'conflict' && this.#options.outbox.size > 0) this.#hurry();
  }

  /** Two callers of the same act at the same time wait for the same one. */
  act(act: WriteAct): Promise<void> {
    if (this.#acting !== undefined) return this.#acting.act === act ? this.#acting.done : Promise.reject(new Failure('busy'));
    const done = this.#perform(act).finally(() => (this.#acting = undefined));
    this.#acting = { act, done };
    return done;
  }

  /** Answers the draft to go on with; `undefined` without a conflict. */
  resolve(choice: 'mine' | 'theirs'): Draft | undefined {
    if (this.#state.kind !== 'conflict') return undefined;
    const { outbox, keeper, arrived } = this.#options;
    const { theirs } = this.#state;
    outbox.restart(theirs.draft, theirs.revision, choice === 'mine');
    keeper.replace();
    this.#state = outbox.size > 0 ? { kind: 'saving' } : { kind: 'saved', at: theirs.updatedAt };
    arrived(theirs);
    return outbox.draft;
  }

  /** The journal has begun to fail, or works again. */
  journalChanged(): void {
    const { kept } = this.#options.keeper;
    const state = this.#state;
    if (state.kind === 'failed') this.#show({ ...state, kept });
    else if (!kept && state.kind === 'offline') this.#show({ kind: 'failed', failure: new Failure('unavailable'), kept });
  }

  /** Nothing is begun any more; resolves when what is under way has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#timer.stop();
    await this.#running?.catch(() => undefined);
    this.#timer.stop();
  }

  get #waitsForPerson(): boolean {
    return this.#state.kind === 'conflict' || (this.#state.kind === 'failed' && this.#state.failure.code === 'signed-out');
  }

  #hurry(): void {
    this.#run().catch(() => undefined);
  }

  #run(): Promise<void> {
    if (this.#closed) return Promise.reject(new Failure('cancelled'));
    if (this.#state.kind === 'conflict') return Promise.reject(new Failure('conflict', { revision: this.#state.theirs.revision }));
    if (this.#held) return this.#acting?.done.catch(() => this.#run()) ?? Promise.resolve();
    const { outbox } = this.#options;
    this.#until = outbox.gone + outbox.size;
    return (this.#running ??= this.#drain());
  }

  async #drain(): Promise<void> {
    const { outbox } = this.#options;
    this.#timer.stop();
    try {
      await this.#sender.reach();
      while (outbox.gone < this.#until) {
        const at = await this.#sender.send();
        if (at === undefined) break;
        this.#timer.succeeded();
        this.#show(outbox.size > 0 ? { kind: 'saving' } : { kind: 'saved', at });
      }
    } catch (thrown) {
      throw this.#fail(toFailure(thrown));
    } finally {
      this.#running = undefined;
    }
  }

  async #perform(act: WriteAct): Promise<void> {
    const { keeper, outbox } = this.#options;
    if (act === 'delete') await this.#running?.catch(() => undefined);
    else {
      do await this.#run();
      while (outbox.size > 0);
    }
    const acted = await this.#alone(() => this.#sender.act(act));
    this.#timer.stop();
    keeper.remove();
    this.#state = acted === undefined ? { kind: 'untouched' } : { kind: 'saved', at: acted.updatedAt };
    this.#options.acted(act, acted);
  }

  /** Saves wait meanwhile: one that overtakes an act would make it stale. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    this.#held = true;
    try {
      return await work();
    } catch (thrown) {
      this.#timer.soon(PAUSE);
      throw thrown;
    } finally {
      this.#held = false;
    }
  }

  #fail(failure: Failure): Failure {
    if (this.#closed || this.#state.kind === 'conflict') return failure;
    const { keeper, environment } = this.#options;
    const offline = failure.code === 'unavailable' && keeper.kept && !environment.online();
    if (failure.retry) this.#timer.later(failure.retryAfter);
    else this.#timer.stop();
    this.#show(offline ? { kind: 'offline', at: this.#typedAt } : { kind: 'failed', failure, kept: keeper.kept });
    return failure;
  }

  #show(state: SaveState): void {
    if (state.kind === 'saving' && this.#state.kind === 'saving') return;
    this.#state = state;
    this.#options.changed();
  }

  #now(): string {
    return new Date(this.#options.environment.now()).toISOString();
  }
}
