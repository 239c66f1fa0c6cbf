/** The uploads of one wizard, by slot: judged, sent with progress, stopped, cut off and resumed. They outlive the step that shows them. */
import {
  isFailure, judgeFile, judgeFileName, toFailure, type Attachment, type Attachments, type Environment, type Failure, type FileInspector, type Finding, type Readable,
  type SlotDefinition,
} from '@ctso/core';

/** What is under way in a slot, over whatever file it holds already. */
export type Transfer =
  | { readonly kind: 'checking'; readonly name: string }
  | { readonly kind: 'sending'; readonly name: string; readonly size: number; readonly sent: number; readonly secondsLeft: number | undefined }
  | { readonly kind: 'refused'; readonly name: string; readonly finding: Finding }
  | { readonly kind: 'cut-off'; readonly name: string; readonly size: number; readonly sent: number; readonly failure: Failure }
  | { readonly kind: 'removing'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure };

export type Transfers = ReadonlyMap<string, Transfer>;

/** What is heard when it has come to pass: kept in a live region by the slot. */
export interface UploadPorts {
  readonly inspector: FileInspector;
  readonly environment: Environment;
}

/** Where uploads go: the wizard's store, or whoever else keeps a dossier's files in sight. */
export interface UploadHome {
  readonly value: { readonly dossierId: string; readonly attachments: readonly Attachment[] };
  /** Resolves once the backend knows the dossier. */
  flush(): Promise<unknown>;
  setAttachments(attachments: readonly Attachment[]): void;
}

interface Job {
  readonly id: string;
  readonly slot: SlotDefinition;
  readonly file: File;
  readonly stop: AbortController;
  sent: number;
}

export class Uploads implements Readable<Transfers> {
  readonly #store: UploadHome;
  readonly #attachments: Attachments;
  readonly #ports: UploadPorts;
  readonly #listeners = new Set<() => void>();
  readonly #jobs = new Map<string, Job>();
  #value: Transfers = new Map();

  constructor(store: UploadHome, attachments: Attachments, ports: UploadPorts) {
    this.#store = store;
    this.#attachments = attachments;
    this.#ports = ports;
  }

  get value(): Transfers {
    return this.#value;
  }

  /** How many files are on their way. */
  get sending(): number {
    return [...this.#value.values()].filter(({ kind }) => kind === 'sending' || kind === 'checking').length;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Judges a file by name and content, and sends it if it may fill the slot. A file on its way to the same slot gives way. */
  async put(slot: SlotDefinition, file: File): Promise<void> {
    this.#jobs.get(slot.id)?.stop.abort();
    const job: Job = { id: this.#ports.environment.id(), slot, file, stop: new AbortController(), sent: 0 };
    this.#jobs.set(slot.id, job);
    this.#set(slot.id, { kind: 'checking', name: file.name });
    const finding = await this.#judge(slot, file);
    if (this.#jobs.get(slot.id) !== job) return;
    if (finding === undefined) await this.#send(job);
    else this.#end(job, { kind: 'refused', name: file.name, finding });
  }

  /** Goes on with an upload that was cut off; where it stopped, if the backend can. */
  async resume(slotId: string): Promise<void> {
    const job = this.#jobs.get(slotId);
    if (job !== undefined && this.#value.get(slotId)?.kind === 'cut-off') await this.#send({ ...job, stop: new AbortController() });
  }

  resumeAll(): void {
    for (const [slotId, transfer] of this.#value) if (transfer.kind === 'cut-off' && transfer.failure.retry) void this.resume(slotId);
  }

  /** Stops an upload, or lets go of what is said about one that failed. */
  drop(slotId: string): void {
    this.#jobs.get(slotId)?.stop.abort();
    this.#jobs.delete(slotId);
    this.#set(slotId, undefined);
  }

  /** Takes the slot's file away. Answers whether it is gone. */
  async remove(slotId: string): Promise<boolean> {
    const present = this.#store.value.attachments.find(({ slot }) => slot === slotId);
    if (present === undefined || this.#value.get(slotId)?.kind === 'removing') return false;
    this.#set(slotId, { kind: 'removing', name: present.name });
    try {
      await this.#attachments.remove({ id: present.id });
    } catch (error) {
      if (!isFailure(error) || error.code !== 'not-found') {
        this.#set(slotId, { kind: 'failed', name: present.name, failure: toFailure(error) });
        return false;
      }
    }
    this.#set(slotId, undefined);
    this.#store.setAttachments(this.#store.value.attachments.filter(({ id }) => id !== present.id));
    return true;
  }

  /** Stops everything. */
  close(): void {
    for (const { stop } of this.#jobs.values()) stop.abort();
    this.#jobs.clear();
    this.#listeners.clear();
  }

  async #judge(slot: SlotDefinition, file: File): Promise<Finding | undefined> {
    const { name, size } = file;
    const early = judgeFileName({ name, size }, slot);
    return early ?? judgeFile({ name, size, detected: await this.#ports.inspector.detect(file) }, slot);
  }

  async #send(job: Job): Promise<void> {
    const { id, slot, file, stop } = job;
    this.#jobs.set(slot.id, job);
    const begun = this.#ports.environment.now();
    const from = job.sent;
    const said = (sent: number): void => {
      if (this.#jobs.get(slot.id) !== job) return;
      job.sent = sent;
      this.#set(slot.id, { kind: 'sending', name: file.name, size: file.size, sent, secondsLeft: this.#left(sent - from, file.size - sent, begun) });
    };
    said(from);
    try {
      // The backend has to know the dossier before it takes its papers.
      await this.#store.flush();
      const attachment = await this.#attachments.put(
        { id, dossierId: this.#store.value.dossierId, slot: slot.id, name: file.name.normalize('NFC'), file },
        { signal: stop.signal, onProgress: said },
      );
      if (this.#jobs.get(slot.id) !== job) return;
      this.#end(job, undefined);
      this.#store.setAttachments([...this.#store.value.attachments.filter((one) => one.slot !== slot.id), attachment]);
    } catch (error) {
      if (this.#jobs.get(slot.id) === job) this.#failed(job, toFailure(error));
    }
  }

  #failed(job: Job, failure: Failure): void {
    const { slot, file, sent } = job;
    if (failure.code === 'cancelled') this.drop(slot.id);
    else this.#set(slot.id, { kind: 'cut-off', name: file.name, size: file.size, sent, failure });
  }

  #left(sent: number, rest: number, begun: number): number | undefined {
    const elapsed = (this.#ports.environment.now() - begun) / 1000;
    return sent <= 0 || elapsed < 1 ? undefined : Math.max(1, Math.round((rest * elapsed) / sent));
  }

  #end(job: Job, transfer: Transfer | undefined): void {
    this.#jobs.delete(job.slot.id);
    this.#set(job.slot.id, transfer);
  }

  #set(slotId: string, transfer: Transfer | undefined): void {
    const next = new Map(this.#value);
    if (transfer === undefined) next.delete(slotId);
    else next.set(slotId, transfer);
    this.#value = next;
    for (const listener of [...this.#listeners]) listener();
  }
}
