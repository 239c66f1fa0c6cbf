/** The wizard store itself: one snapshot, changed by what the person does and by what the backend answers. */
import type { WriteAct } from '../backend/backend.js';
import { Failure, isFailure } from '../backend/failure.js';
import { permitted } from '../dossier/lifecycle.js';
import { REMARK_OPEN } from '../dossier/remarks.js';
import type { Settings } from '../fields/kind.js';
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Attachment } from '../records/attachment.js';
import type { Dossier } from '../records/dossier.js';
import type { Draft, Edit, Row } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import { ROWS, SLOTS, pathKey, type Path } from '../support/path.js';
import { store, type Store } from '../support/store.js';
import { applyEdits } from './apply-edits.js';
import { after, valueAt } from './invert-edits.js';
import { LiveIssueBook } from './issue-book.js';
import { JournalKeeper } from './journal-keeper.js';
import type { Outbox } from './outbox.js';
import { afterEdits, afterFilling, allAgain, openIssues, standingsOf, type RemarkStanding } from './remark-book.js';
import { placeOf, rowOf } from './row-index.js';
import { movesTo, ordered } from './row-order.js';
import { sameDraft, sameValue } from './same-draft.js';
import { SaveQueue } from './save-queue.js';
import type { Acted } from './sender.js';
import { filledBy, firstSnapshot, nextSnapshot, refOf, standing, type Start } from './snapshot.js';
import { reachable, stepAfter } from './steps.js';
import { WIZARD_STEPS, type JournalEntry, type OpenWizardOptions, type WizardSnapshot, type WizardStep, type WizardStore } from './wizard.js';

/** Most issues that a refused act carries. */
const MOST_ISSUES = 1000;

export class LiveWizard implements WizardStore {
  readonly procedure: CompiledProcedure;
  readonly settings: Settings;
  readonly issues: LiveIssueBook;
  readonly #options: OpenWizardOptions;
  readonly #outbox: Outbox;
  readonly #keeper: JournalKeeper;
  readonly #queue: SaveQueue;
  readonly #snapshot: Store<WizardSnapshot>;
  #editable: boolean;
  /** Filing was tried: remarks that are open count as errors from then on. */
  #asked = false;

  constructor(options: OpenWizardOptions, start: Start) {
    this.#options = options;
    this.procedure = options.procedure;
    this.settings = options.settings;
    this.#outbox = start.outbox;
    this.issues = new LiveIssueBook(this.procedure, this.settings, start.outbox.draft, filledBy(start.dossier?.attachments ?? []));
    this.#editable = start.dossier?.permitted.includes('edit') ?? true;
    const { dossierId, journal, environment, backend } = options;
    this.#keeper = new JournalKeeper({
      journal,
      dossierId,
      accountId: options.account.id,
      inStep: start.journalled,
      turns: start.turns,
      entry: () => this.#entry(),
      changed: () => this.#queue.journalChanged(),
    });
    this.#queue = new SaveQueue({
      dossierId,
      procedure: refOf(this.procedure),
      dossiers: backend.dossiers,
      environment,
      outbox: this.#outbox,
      keeper: this.#keeper,
      seen: start.dossier !== undefined,
      storedAt: start.dossier?.updatedAt,
      arrived: (dossier) => this.#arrive(dossier),
      changed: () => this.#emit({}),
      acted: (act, acted) => this.#settle(act, acted),
    });
    const remarked = { draft: start.outbox.draft, attachments: start.dossier?.attachments ?? [] };
    const remarks = standingsOf(this.procedure, start.dossier?.remarks ?? [], remarked);
    this.#snapshot = store(firstSnapshot(dossierId, start, this.#queue.state, remarks));
  }

  /** Sends what was left unsent when this dossier was last open. */
  resume(): void {
    this.#queue.resume();
  }

  get value(): WizardSnapshot {
    return this.#snapshot.value;
  }
  subscribe(listener: () => void): () => void {
    return this.#snapshot.subscribe(listener);
  }
  row(rowId: string): Row | undefined {
    return rowOf(this.value.draft.rows, rowId);
  }
  indexOf(rowId: string): number {
    return placeOf(this.value.draft.rows, rowId);
  }

  edit(...edits: readonly Edit[]): void {
    this.#apply(edits, {});
  }
  touch(path: Path): void {
    const field = this.procedure.field(path);
    const value = valueAt(this.value.draft, path);
    if (field === undefined || value === undefined) return;
    const tidy = field.kind.tidy(value, this.settings);
    const touched = this.value.touched.has(pathKey(path)) ? {} : { touched: new Set([...this.value.touched, pathKey(path)]) };
    if (sameValue(tidy, value)) this.#emit(touched);
    else this.#apply([{ kind: 'set', path, value: tidy }], touched);
  }
  shows({ path, source }: Issue): boolean {
    const { touched, tried } = this.value;
    if (source === 'backend' || (path[0] === ROWS && path.length > 1)) return true;
    return touched.has(pathKey(path)) || tried.has(path[0] === SLOTS ? 'upload' : 'form');
  }

  removeRows(rowIds: Iterable<string>): void {
    const { rows } = this.value.draft;
    const gone = new Set(rowIds);
    const removed = rows.filter(({ id }) => gone.has(id));
    if (removed.length === 0) return;
    const back = removed.map((row): Edit => ({ kind: 'insert', row, before: after(this.value.draft, row.id) })).reverse();
    this.#apply(removed.map(({ id }) => ({ kind: 'remove', rowId: id })), { undoable: { removed, back } });
  }
  orderRows(rowIds: readonly string[]): void {
    const { rows } = this.value.draft;
    const moves = movesTo(rows, rowIds);
    if (moves.length === 0) return;
    this.#apply(moves, { undoable: { removed: [], back: movesTo(ordered(rows, rowIds), rows.map(({ id }) => id)) } });
  }
  undo(): void {
    const { undoable } = this.value;
    if (undoable !== undefined) this.#apply(undoable.back, { undoable: undefined });
  }
  keepUnfinished(row: Row): void {
    this.#unfinished([...this.value.unfinished.filter(({ id }) => id !== row.id), row]);
  }
  dropUnfinished(rowId: string): void {
    const left = this.value.unfinished.filter(({ id }) => id !== rowId);
    if (left.length < this.value.unfinished.length) this.#unfinished(left);
  }

  goTo(wanted: WizardStep): WizardStep {
    const step = reachable(wanted, this.issues);
    if (step !== this.value.step) this.#walk({ step });
    return step;
  }
  next(): boolean {
    const { step } = this.value;
    const tried = this.#tried(step);
    const free = reachable(step, this.issues) === step && !this.issues.bars(step);
    this.#walk(free ? { tried, step: stepAfter(step) } : { tried });
    return free;
  }

  flush(): Promise<void> {
    return this.#queue.flush();
  }
  async act(act: WriteAct): Promise<void> {
    if (act === 'submit') this.#mayFile();
    try {
      await this.#queue.act(act);
    } catch (thrown) {
      if (isFailure(thrown) && thrown.code === 'invalid') {
        this.issues.report(thrown.issues);
        this.#emit({ tried: new Set(WIZARD_STEPS), issuesVersion: this.value.issuesVersion + 1 });
      }
      throw thrown;
    }
  }
  async resolve(choice: 'mine' | 'theirs'): Promise<void> {
    const draft = this.#queue.resolve(choice);
    if (draft === undefined) return;
    this.#replace(draft, { undoable: undefined });
    await this.flush();
  }
  retry(): void {
    this.#queue.retry();
  }
  setAttachments(attachments: readonly Attachment[]): void {
    const remarks = afterFilling(this.value.remarks, { draft: this.value.draft, attachments });
    const changed = this.issues.fill(filledBy(attachments));
    this.#emit({ attachments, remarks, ...((this.#remind(remarks) || changed) && { issuesVersion: this.value.issuesVersion + 1 }) });
  }
  close(): void {
    void this.#queue.close().then(() => {
      if (this.#outbox.size === 0 && this.#outbox.revision !== null && this.value.unfinished.length === 0) this.#keeper.remove();
    });
  }

  #apply(edits: readonly Edit[], patch: Partial<WizardSnapshot>): void {
    const before = this.value.draft;
    const draft = this.#editable ? applyEdits(before, edits) : before;
    if (draft === before) {
      this.#emit(patch);
      return;
    }
    const remarks = afterEdits(this.value.remarks, edits, { draft, attachments: this.value.attachments });
    const changed = this.issues.follow(draft, edits);
    const reminded = this.#remind(remarks);
    this.#queue.add(edits);
    this.#emit({ ...patch, draft, remarks, ...((reminded || changed) && { issuesVersion: this.value.issuesVersion + 1 }) });
  }

  /** Once filing was tried, what is still open stands among the errors. Answers whether these changed. */
  #remind(remarks: readonly RemarkStanding[]): boolean {
    return this.#asked && this.issues.tell(REMARK_OPEN, openIssues(remarks));
  }

  #unfinished(unfinished: readonly Row[]): void {
    this.#emit({ unfinished });
    this.#keeper.keep(unfinished);
  }

  #walk(patch: Partial<WizardSnapshot>): void {
    this.#emit(patch);
    this.flush().catch(() => undefined);
  }

  #tried(...steps: readonly WizardStep[]): ReadonlySet<WizardStep> {
    const { tried } = this.value;
    return steps.every((step) => tried.has(step)) ? tried : new Set([...tried, ...steps]);
  }

  /** Filing is refused here already where the rules, the same as the backend's, say no. What the backend found last time is asked anew. */
  #mayFile(): void {
    this.issues.report([]);
    this.#asked = true;
    this.#remind(this.value.remarks);
    this.#emit({ tried: this.#tried(...WIZARD_STEPS), issuesVersion: this.value.issuesVersion + 1 });
    if (this.issues.errors > 0) throw new Failure('invalid', { issues: this.issues.list('error', MOST_ISSUES) });
  }

  #arrive(dossier: Dossier): void {
    this.#editable = dossier.permitted.includes('edit');
    const { attachments } = dossier;
    const remarks = standingsOf(this.procedure, dossier.remarks ?? [], { draft: this.value.draft, attachments });
    const changed = this.issues.fill(filledBy(attachments));
    this.#emit({
      dossier: standing(dossier),
      attachments,
      remarks,
      ...((this.#remind(remarks) || changed) && { issuesVersion: this.value.issuesVersion + 1 }),
    });
  }

  /** What was typed while the act was under way came too late: the draft is what the act was about. */
  #settle(act: WriteAct, acted: Acted | undefined): void {
    const allowed = acted === undefined ? [] : permitted(acted.status);
    this.#editable = allowed.includes('edit');
    const { dossier, draft } = this.value;
    const submittedAt = act === 'submit' ? acted?.updatedAt : dossier?.submittedAt;
    const patch = { unfinished: [], ...(acted && { dossier: { ...acted, permitted: allowed, submittedAt, receiptCode: dossier?.receiptCode } }) };
    const left = this.#outbox.base;
    if (sameDraft(left, draft)) this.#emit(patch);
    else this.#replace(left, patch);
  }

  #replace(draft: Draft, patch: Partial<WizardSnapshot>): void {
    const remarks = allAgain(this.value.remarks, { draft, attachments: this.value.attachments });
    this.issues.reset(draft);
    this.#remind(remarks);
    this.#emit({ ...patch, draft, remarks, issuesVersion: this.value.issuesVersion + 1 });
  }

  #emit(patch: Partial<WizardSnapshot>): void {
    this.#snapshot.set(nextSnapshot(this.value, patch, this.#queue.state, this.#outbox.revision));
  }

  #entry(): JournalEntry {
    const { dossierId, account, environment } = this.#options;
    const { base, revision, edits, batch } = this.#outbox;
    return {
      dossierId,
      accountId: account.id,
      procedure: refOf(this.procedure),
      revision,
      draft: base,
      edits,
      batch: batch && { key: batch.key, count: batch.edits.length },
      unfinished: this.value.unfinished,
      at: new Date(environment.now()).toISOString(),
    };
  }
}
