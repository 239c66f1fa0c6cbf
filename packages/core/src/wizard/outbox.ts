/** What was typed and has not reached the backend: a base that the backend has, one batch on its way, and edits behind it. */
import type { Draft, Edit } from '../records/draft.js';
import { applyEdits } from './apply-edits.js';
import { coalesceEdits } from './coalesce-edits.js';
import { rebaseEdits } from './rebase-edits.js';
import type { JournalEntry } from './wizard.js';

/** Most edits of one save. */
const MOST_EDITS = 2000;

export interface Batch {
  readonly key: string;
  /** As typed and journalled. */
  readonly edits: readonly Edit[];
  /** As sent: without sets that later ones overwrite. */
  readonly sent: readonly Edit[];
}

export class Outbox {
  #base: Draft;
  #batch: Batch | undefined;
  #queue: Edit[];
  /** Of `base`, at the backend; `null` until it has the dossier. */
  revision: number | null;
  /** How many edits have left, sent or dropped, since this was made. */
  gone = 0;

  constructor(start: Pick<JournalEntry, 'revision' | 'draft' | 'edits' | 'batch'>) {
    this.revision = start.revision;
    this.#base = start.draft;
    const count = start.batch?.count ?? 0;
    this.#batch = start.batch === undefined || count === 0 ? undefined : batchOf(start.batch.key, start.edits.slice(0, count));
    this.#queue = start.edits.slice(count);
  }

  get base(): Draft {
    return this.#base;
  }
  get batch(): Batch | undefined {
    return this.#batch;
  }
  /** How many edits are unsent. */
  get size(): number {
    return (this.#batch?.edits.length ?? 0) + this.#queue.length;
  }
  /** Everything unsent, in order. */
  get edits(): readonly Edit[] {
    return [...(this.#batch?.edits ?? []), ...this.#queue];
  }
  /** The draft as typed. Linear in the edits that are unsent. */
  get draft(): Draft {
    return applyEdits(this.#base, this.edits);
  }

  add(edits: readonly Edit[]): void {
    for (const edit of edits) this.#queue.push(edit);
  }

  /** The batch to send: the one whose answer has not come, else a new one under a new key; `undefined` when there is nothing. */
  take(key: () => string): Batch | undefined {
    if (this.#batch === undefined && this.#queue.length > 0) this.#batch = batchOf(key(), this.#queue.splice(0, MOST_EDITS));
    return this.#batch;
  }

  /** The batch has reached the backend. Answers how many typed edits it held. */
  settle(revision: number): number {
    const edits = this.#batch?.edits ?? [];
    this.#base = applyEdits(this.#base, edits);
    this.#batch = undefined;
    this.revision = revision;
    this.gone += edits.length;
    return edits.length;
  }

  /** Goes on from another version of the dossier, with one's own edits on top or without them. */
  restart(base: Draft, revision: number | null, keep: boolean): void {
    this.gone += this.size;
    this.#queue = keep ? [...rebaseEdits(this.edits, this.#base, base)] : [];
    this.#batch = undefined;
    this.#base = base;
    this.revision = revision;
  }
}

function batchOf(key: string, edits: readonly Edit[]): Batch {
  return { key, edits, sent: coalesceEdits(edits) };
}
