/** Brings the outbox and the backend together: creates, saves and acts, and tells a newer version from a contradiction. */
import type { Dossiers, Stored, WriteAct } from '../backend/backend.js';
import { Failure, isFailure, toFailure } from '../backend/failure.js';
import type { Dossier, ProcedureRef } from '../records/dossier.js';
import { applyEdits } from './apply-edits.js';
import type { JournalKeeper } from './journal-keeper.js';
import type { Outbox } from './outbox.js';
import { sameDraft } from './same-draft.js';
import type { Environment } from './wizard.js';

export interface SenderOptions {
  readonly dossierId: string;
  readonly procedure: ProcedureRef;
  readonly dossiers: Dossiers;
  readonly environment: Environment;
  readonly outbox: Outbox;
  readonly keeper: JournalKeeper;
  /** Whether the backend's dossier has been seen since the wizard was opened. */
  readonly seen: boolean;
  readonly arrived: (dossier: Dossier) => void;
  /** Someone else's version stands in the way; what was asked for rejects after this. */
  readonly contradicted: (theirs: Dossier) => void;
}

export type Acted = Stored & { readonly status: string };

export class Sender {
  readonly #options: SenderOptions;
  #seen: boolean;
  /** An act whose answer did not come keeps its key, so that asking again does not do it twice. */
  #asked: { readonly act: WriteAct; readonly revision: number; readonly key: string } | undefined;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#seen = options.seen;
  }

  /** Makes sure that the backend has the dossier, and that it was seen once. */
  async reach(): Promise<void> {
    const { dossiers, dossierId: id, procedure, outbox } = this.#options;
    if (outbox.revision !== null && this.#seen) return;
    const dossier = outbox.revision === null ? await dossiers.create({ id, procedure, draft: outbox.base }) : await dossiers.get({ id });
    this.#seen = true;
    if (outbox.revision === null && !this.#agree(dossier)) throw this.#contradict(dossier);
    this.#options.arrived(dossier);
  }

  /** Sends one batch. Answers when it was stored; `undefined` when there was nothing to send. */
  async send(): Promise<string | undefined> {
    const { dossiers, dossierId: id, environment, keeper, outbox } = this.#options;
    const known = outbox.batch;
    const batch = outbox.take(() => environment.id());
    if (batch === undefined || outbox.revision === null) return undefined;
    if (known === undefined) keeper.mark({ key: batch.key, count: batch.edits.length });
    try {
      const stored = await dossiers.save({ id, revision: outbox.revision, key: batch.key, edits: batch.sent });
      keeper.settle(outbox.settle(stored.revision), stored.revision);
      return stored.updatedAt;
    } catch (thrown) {
      const theirs = await this.#meet(toFailure(thrown));
      return outbox.batch === undefined ? theirs.updatedAt : this.send();
    }
  }

  /** Whatever is unsent after it is dropped, since the backend takes no more edits then. `undefined`: it never had the dossier. */
  async act(act: WriteAct): Promise<Acted | undefined> {
    const { dossiers, dossierId: id, outbox } = this.#options;
    const revision = await this.#revision();
    if (revision === undefined) {
      outbox.restart(outbox.base, null, false);
      return undefined;
    }
    const key = this.#keyFor(act, revision);
    try {
      const stored = await dossiers.act({ id, revision, key, act });
      outbox.restart(outbox.base, stored.revision, false);
      return stored;
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (!failure.retry) this.#asked = undefined;
      await this.#meet(failure);
      return this.act(act);
    }
  }

  async #revision(): Promise<number | undefined> {
    const { dossiers, dossierId: id, outbox } = this.#options;
    if (outbox.revision !== null) return outbox.revision;
    try {
      return (await dossiers.get({ id })).revision;
    } catch (thrown) {
      if (isFailure(thrown) && thrown.code === 'not-found') return undefined;
      throw thrown;
    }
  }

  #keyFor(act: WriteAct, revision: number): string {
    if (this.#asked?.act !== act || this.#asked.revision !== revision) this.#asked = { act, revision, key: this.#options.environment.id() };
    return this.#asked.key;
  }

  /**
   * After a refusal: where the backend's newer version says the same as what was sent, or as what it was based on (a backend
   * may count other changes as revisions), goes on from it. Otherwise rejects with the refusal.
   */
  async #meet(refusal: Failure): Promise<Dossier> {
    if (refusal.code !== 'conflict' && refusal.code !== 'forbidden') throw refusal;
    const { dossiers, dossierId: id, outbox } = this.#options;
    const theirs = await dossiers.get({ id });
    const newer = theirs.revision !== outbox.revision;
    const open = theirs.permitted.includes('edit');
    if (newer && open && this.#agree(theirs)) {
      this.#options.arrived(theirs);
      return theirs;
    }
    if (newer || !open) throw this.#contradict(theirs);
    throw refusal;
  }

  #agree(theirs: Dossier): boolean {
    const { keeper, outbox } = this.#options;
    if (outbox.batch !== undefined && sameDraft(theirs.draft, applyEdits(outbox.base, outbox.batch.edits))) {
      keeper.settle(outbox.settle(theirs.revision), theirs.revision);
      return true;
    }
    if (!sameDraft(theirs.draft, outbox.base)) return false;
    outbox.revision = theirs.revision;
    keeper.settle(0, theirs.revision);
    return true;
  }

  #contradict(theirs: Dossier): Failure {
    this.#options.contradicted(theirs);
    return new Failure('conflict', { revision: theirs.revision });
  }
}
