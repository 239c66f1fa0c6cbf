/** The remarks of a dossier while they are written: kept on this device at each letter, at the backend after a pause, and in sight which of both. */
import { samePath, toFailure, type Desk, type Environment, type Path, type RemarkNote, type SaveState } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { merged, placeOnDevice, readDevice, writeDevice } from './device.js';

/** Milliseconds after the last letter. */
const PAUSE = 600;
const AGAIN = 10_000;

export interface NotesOf {
  readonly desk: Desk;
  readonly dossier: string;
  /** Id of the account that writes. */
  readonly person: string;
  readonly theirs: readonly RemarkNote[];
}

export class Notes implements ReactiveController {
  all: readonly RemarkNote[] = [];
  save: SaveState = { kind: 'untouched' };

  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Environment;
  #of: NotesOf | undefined;
  #base: readonly RemarkNote[] = [];
  #texts: Readonly<Record<string, string>> = {};
  #cancel: (() => void) | undefined;
  #sending: Promise<void> | undefined;
  #typedAt = '';
  #keptHere = true;
  /** What was typed last is not at the backend. */
  #dirty = false;

  constructor(host: ReactiveControllerHost, clock: () => Environment) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /**
   * Takes up what the backend has, with what was typed here and did not get there. Whoever has not claimed the dossier only reads: what
   * was typed before stays on this device until it is claimed again.
   */
  open(of: NotesOf, canWrite: boolean): void {
    const isSame = of.dossier === this.#of?.dossier && of.person === this.#of.person;
    this.#of = of;
    if (!canWrite) {
      this.#cancel?.();
      this.#dirty = false;
      this.all = of.theirs;
      this.save = { kind: 'untouched' };
      return;
    }
    if (isSame && this.#dirty) return;
    const kept = readDevice(this.#place(of));
    this.#texts = kept?.texts ?? {};
    this.#base = of.theirs;
    this.all = kept === undefined ? of.theirs : merged(kept, of.theirs);
    this.save = { kind: 'untouched' };
    if (!isSameNotes(this.all, of.theirs)) this.#changed();
  }

  /** Those that say something: one that was only begun is kept, and not sent. */
  get written(): readonly RemarkNote[] {
    return this.all.filter(({ text }) => text.trim() !== '');
  }

  at(path: Path): readonly RemarkNote[] {
    return this.all.filter((note) => samePath(note.path, path));
  }

  /** Writes the note of this id down, or changes its words. */
  write(id: string, path: Path, text: string): void {
    const note: RemarkNote = { id, path, text };
    this.all = this.all.some((one) => one.id === id) ? this.all.map((one) => (one.id === id ? note : one)) : [...this.all, note];
    this.#changed();
  }

  remove(id: string): void {
    this.all = this.all.filter((note) => note.id !== id);
    this.#changed();
  }

  /** What was begun in the dialog of an act. */
  text(act: string): string {
    return this.#texts[act] ?? '';
  }

  keepText(act: string, text: string): void {
    this.#texts = { ...this.#texts, [act]: text };
    this.#keep();
  }

  /** Sends what waits, at once. Resolves when it was answered or refused. */
  async flush(): Promise<void> {
    this.#cancel?.();
    await this.#sending;
    if (this.#dirty) await this.#send();
  }

  /** They were sent back, or the dossier is done with: nothing of them is needed here. */
  close(): void {
    this.#cancel?.();
    this.#dirty = false;
    this.#texts = {};
    if (this.#of !== undefined) writeDevice(this.#place(this.#of), undefined);
    this.all = [];
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#leaving);
    if (this.#dirty) this.#after(0);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#leaving);
    this.#cancel?.();
    if (this.#dirty) void this.#send();
  }

  /** Asks before the page closes only where neither the backend nor this device has what was typed. */
  readonly #leaving = (event: Event): void => {
    if (this.#dirty && !this.#keptHere) event.preventDefault();
  };

  #place({ person, dossier }: NotesOf): string {
    return placeOnDevice(person, dossier);
  }

  #changed(): void {
    this.#dirty = true;
    this.#typedAt = new Date(this.#clock().now()).toISOString();
    this.#keep();
    if (this.save.kind === 'untouched' || this.save.kind === 'saved') this.save = { kind: 'saving' };
    this.#after(PAUSE);
    this.#host.requestUpdate();
  }

  #keep(): void {
    if (this.#of === undefined) return;
    const isEmpty = !this.#dirty && Object.values(this.#texts).every((text) => text.trim() === '') && isSameNotes(this.all, this.#base);
    this.#keptHere = writeDevice(this.#place(this.#of), isEmpty ? undefined : { notes: this.all, base: this.#base, texts: this.#texts });
  }

  #after(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#clock().after(milliseconds, () => { void this.#send(); });
  }

  #send(): Promise<void> {
    this.#sending = (this.#sending ?? Promise.resolve()).then(() => this.#put());
    return this.#sending;
  }

  async #put(): Promise<void> {
    const of = this.#of;
    if (of === undefined || !this.#dirty) return;
    const sent = this.all;
    const notes = this.written;
    try {
      await of.desk.keepNotes({ id: of.dossier, notes });
      if (of.dossier !== this.#of?.dossier) return;
      this.#base = notes;
      this.#dirty = sent !== this.all;
      if (!this.#dirty) this.save = { kind: 'saved', at: new Date(this.#clock().now()).toISOString() };
      this.#keep();
    } catch (thrown) {
      this.#refused(thrown);
    }
    this.#host.requestUpdate();
  }

  #refused(thrown: unknown): void {
    const failure = toFailure(thrown);
    const isOffline = failure.code === 'unavailable' && !this.#clock().online();
    this.save = isOffline && this.#keptHere ? { kind: 'offline', at: this.#typedAt } : { kind: 'failed', failure, kept: this.#keptHere };
    if (failure.retry) this.#after(failure.retryAfter === undefined ? AGAIN : failure.retryAfter * 1000);
  }
}

function isSameNotes(one: readonly RemarkNote[], other: readonly RemarkNote[]): boolean {
  return one.length === other.length && one.every((note, index) => note.id === other[index]?.id && note.text === other[index].text);
}
