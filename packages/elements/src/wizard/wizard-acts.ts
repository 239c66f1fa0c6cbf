/** What the person does with the wizard as a whole: on, back, aside, file; to a place, to a step. One home for what each leads to. */
import { toFailure, type Path, type WizardStep, type WizardStore } from '@ctso/core';
import type { ActionBarActs } from './action-bar.js';
import type { ActRunner } from './act-runner.js';
import { stepOf } from './places.js';
import type { Travel } from './travel.js';

/** What the acts need of the element that they belong to. */
export interface ActsHost {
  readonly store: () => WizardStore | undefined;
  readonly runner: ActRunner;
  readonly travel: Travel;
  /** The store stands on another step: the address follows. */
  readonly navigated: (store: WizardStore) => void;
  readonly saved: (store: WizardStore) => void;
  readonly submitted: (store: WizardStore) => void;
  readonly leave: (store: WizardStore) => void;
  /** A mistake of ours. */
  readonly broke: (error: unknown) => void;
}

export class WizardActs implements ActionBarActs {
  readonly #host: ActsHost;

  constructor(host: ActsHost) {
    this.#host = host;
  }

  /** Runs with the store; what throws is a defect and goes to the boundary. */
  run(call: (store: WizardStore) => unknown): void {
    const store = this.#host.store();
    if (store === undefined) return;
    void (async () => call(store))().catch((error: unknown) => { this.#host.broke(error); });
  }

  readonly next = (): void => {
    this.run((store) => (store.next() ? this.#arrive(store) : this.#host.travel.announce()));
  };

  readonly back = (): void => {
    this.run(async (store) => {
      const { step } = store.value;
      if (step !== 'form') return this.#go(store, step === 'review' ? 'upload' : 'form');
      // What cannot be sent stays in the journal; it is no reason to hold the person here.
      await store.flush().catch((error: unknown) => toFailure(error));
      this.#host.leave(store);
    });
  };

  readonly later = (): void => {
    this.run((store) => this.#host.runner.run('later', () => store.flush(), () => { this.#host.saved(store); }));
  };

  readonly submit = (): void => {
    this.run(async (store) => {
      const { runner, travel, submitted } = this.#host;
      if (store.issues.errors > 0) return travel.announce();
      const failure = await runner.run('submit', () => store.act('submit'), () => { submitted(store); });
      if (failure?.code === 'invalid') await travel.announce();
      else if (failure === undefined) await travel.focus('#receipt');
    });
  };

  /** Tries the act that failed last once more. */
  readonly again = (): void => {
    if (this.#host.runner.trouble?.act === 'later') this.later();
    else this.submit();
  };

  goTo(step: WizardStep): void {
    this.run((store) => this.#go(store, step));
  }

  reveal(path: Path): void {
    this.run(async (store) => {
      this.#turnTo(store, stepOf(path));
      await this.#host.travel.reveal(path);
    });
  }

  showFaultyRows(): void {
    this.run(async (store) => {
      this.#turnTo(store, 'form');
      await (await this.#host.travel.step())?.showFaultyRows?.();
    });
  }

  #turnTo(store: WizardStore, step: WizardStep): void {
    const before = store.value.step;
    if (store.goTo(step) !== before) this.#host.navigated(store);
  }

  async #go(store: WizardStore, step: WizardStep): Promise<void> {
    store.goTo(step);
    await this.#arrive(store);
  }

  async #arrive(store: WizardStore): Promise<void> {
    this.#host.navigated(store);
    await this.#host.travel.arrive();
  }
}
