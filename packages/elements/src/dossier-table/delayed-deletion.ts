/** Deletes a draft only after a while in which it can be undone; nothing reaches the backend before. */
import type { DossierSummary, Environment } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Countdown } from '../controllers/countdown.js';

/** Milliseconds. */
const UNDO_TIME = 10_000;

export class DelayedDeletion implements ReactiveController {
  readonly countdown: Countdown;
  readonly #host: ReactiveControllerHost;
  readonly #send: (dossier: DossierSummary) => Promise<void>;
  readonly #gone = new Set<string>();
  #pending: DossierSummary | undefined;

  /** `send` deletes for good and never rejects. */
  constructor(host: ReactiveControllerHost, clock: () => Pick<Environment, 'after'>, send: (dossier: DossierSummary) => Promise<void>) {
    this.#host = host;
    this.#send = send;
    this.countdown = new Countdown(host, clock, UNDO_TIME, () => { void this.now(); });
    host.addController(this);
  }

  /** What can still be undone. */
  get pending(): DossierSummary | undefined {
    return this.#pending;
  }

  /** Whether it shows no more: to be deleted, or being deleted. */
  hides(id: string): boolean {
    return this.#gone.has(id);
  }

  /** One at a time can be undone: an earlier one is sent now. */
  begin(dossier: DossierSummary): void {
    void this.now();
    this.#pending = dossier;
    this.#gone.add(dossier.id);
    this.countdown.start();
    this.#host.requestUpdate();
  }

  undo(): void {
    if (this.#pending !== undefined) this.#gone.delete(this.#pending.id);
    this.#pending = undefined;
    this.countdown.stop();
    this.#host.requestUpdate();
  }

  /** Sends what waits. */
  async now(): Promise<void> {
    const dossier = this.#pending;
    if (dossier === undefined) return;
    this.#pending = undefined;
    this.countdown.stop();
    this.#host.requestUpdate();
    await this.#send(dossier);
    this.#gone.delete(dossier.id);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leave);
  }

  /** Whoever goes elsewhere has had the time to undo. */
  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave);
    void this.now();
  }

  readonly #leave = (): void => { void this.now(); };
}
