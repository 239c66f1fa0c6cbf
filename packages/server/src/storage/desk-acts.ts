/** Acts of the authority on a dossier: each in one transaction with its line in the history and the mail that tells of it. */
import { eq } from 'drizzle-orm';
import { advance, Failure, isIsoDay, RESULT_SLOTS, standingAt, vietnamDay, type DeskAct, type Remark, type RemarkNote } from '@ctso/core';
import { queueMail } from '../mail/outbox.js';
import { issue } from './account-passwords.js';
import type { SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { claimOf, deskActsOf, hasInHand, holdAtDesk } from './desk-records.js';
import { actorOf, entryOf } from './dossier-acts.js';
import { attachmentsOf, draftOf, type DossierRecord } from './dossier-records.js';
import { answerTo, changed, refuseStale, type Rules } from './dossier-writes.js';
import { nextReceiptCode } from './receipt-numbers.js';
import { accounts, dossierHistory, type Answered, type QueuedMail } from './schema.js';

export interface DeskActInput {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly act: DeskAct;
}

/** What an act does beside leading to another status. */
interface Effect {
  readonly changes: Partial<DossierRecord>;
  readonly note?: string | undefined;
  /** What is told of it by mail, without whom and of which dossier. */
  readonly mailed?: Told | undefined;
}

type DossierMail = Extract<QueuedMail, { readonly dossierId: string }>;
type Told = DossierMail extends infer N ? (N extends unknown ? Omit<N, keyof AboutDossier> : never) : never;
interface AboutDossier {
  readonly to: string;
  readonly organisation: string;
  readonly dossierId: string;
  readonly procedure: { readonly id: string; readonly profile: string };
  readonly symbol: string;
  readonly receiptCode?: string | undefined;
}

export async function actAtDesk(transaction: Queries, who: SignedIn, rules: Rules, { id, revision, key, act }: DeskActInput): Promise<Answered> {
  const record = await holdAtDesk(transaction, id);
  const before = await answerTo(transaction, id, key);
  if (before !== undefined) return before;
  // Whoever has it already may say so again.
  if (act.kind === 'claim' && hasInHand(record, who)) return changed(rules, transaction, record, key, {});
  if (!deskActsOf(record, who).includes(act.kind)) throw new Failure('forbidden');
  refuseStale(record, revision);
  const at = new Date(rules.now());
  const effect = await effectOf(transaction, who, rules, record, act);
  const to = act.kind === 'claim' || act.kind === 'release' ? record.status : advance(record.status, act.kind);
  if (to === undefined) throw new Failure('forbidden');
  await transaction.insert(dossierHistory).values({ ...entryOf(who, id, at, act.kind, record.status, to), note: effect.note ?? null });
  const answer = await changed(rules, transaction, record, key, { ...effect.changes, status: to });
  if (effect.mailed !== undefined) await tell(transaction, { ...record, ...effect.changes }, effect.mailed, rules.now());
  return answer;
}

/** It leaves the desk: nobody has it, and what was noted has been said. */
const ENDED: Partial<DossierRecord> = { claim: null, claimName: null, notes: [] };

async function effectOf(transaction: Queries, who: SignedIn, rules: Rules, record: DossierRecord, act: DeskAct): Promise<Effect> {
  switch (act.kind) {
    case 'claim':
      if (claimOf(record, who) === 'other' && act.takeOver !== true) throw new Failure('conflict', { revision: record.revision });
      return { changes: { claim: who.account.id, claimName: actorOf(who).name } };
    case 'release':
      return { changes: { claim: null, claimName: null } };
    case 'receive':
      return receive(transaction, rules, record, act.dueOn, blank(act.note));
    case 'register':
      if (blank(act.number) === undefined) throw wrong('number', 'desk.number.required');
      return { changes: {}, note: act.number.trim() };
    case 'supplement':
      return supplement(transaction, who, rules, record, act.note.trim(), act.remarks);
    case 'return':
      return giveBack(transaction, record, act.note.trim());
    case 'refuse':
      if (blank(act.reason) === undefined) throw wrong('reason', 'desk.reason.required');
      return { changes: ENDED, note: act.reason.trim(), mailed: { kind: 'dossier-refused', reason: act.reason.trim() } };
  }
}

async function receive(transaction: Queries, rules: Rules, record: DossierRecord, dueOn: string, note: string | undefined): Promise<Effect> {
  const today = vietnamDay(rules.now());
  if (dueOn < today || !isIsoDay(dueOn)) throw wrong('dueOn', 'desk.due.past');
  const receiptCode = record.receiptCode ?? (await nextReceiptCode(transaction, today));
  return { changes: { receiptCode, receivedAt: new Date(rules.now()), dueOn }, note, mailed: { kind: 'dossier-received', dueOn } };
}

async function supplement(transaction: Queries, who: SignedIn, rules: Rules, record: DossierRecord, note: string, notes: readonly RemarkNote[]): Promise<Effect> {
  if (note === '' && notes.length === 0) throw wrong('remarks', 'desk.remarks.required');
  if (notes.some(({ text }) => text.trim() === '')) throw wrong('remarks', 'desk.remark.empty');
  const standing = { draft: await draftOf(transaction, record.id), attachments: await attachmentsOf(transaction, record.id) };
  const rows = new Map(standing.draft.rows.map((row) => [row.id, row]));
  const at = new Date(rules.now()).toISOString();
  const remarks = notes.map((each): Remark => ({ ...each, at, actor: actorOf(who), before: standingAt(each.path, standing, (id) => rows.get(id)) }));
  return { changes: { ...ENDED, remarks }, note: blank(note), mailed: { kind: 'dossier-supplement', note, remarks: remarks.length } };
}

async function giveBack(transaction: Queries, record: DossierRecord, note: string): Promise<Effect> {
  const files = (await attachmentsOf(transaction, record.id)).filter(({ slot }) => RESULT_SLOTS.includes(slot)).length;
  if (note === '' && files === 0) throw wrong('result', 'desk.result.required');
  return { changes: ENDED, note: blank(note), mailed: { kind: 'dossier-returned', note, files } };
}

/** To every account of the organisation that filed it. */
async function tell(transaction: Queries, record: DossierRecord, told: Told, now: number): Promise<void> {
  const to = await transaction.select({ email: accounts.email }).from(accounts).where(eq(accounts.organisationId, record.organisationId)).orderBy(accounts.email);
  const about = {
    organisation: record.organisationName,
    dossierId: record.id,
    procedure: { id: record.procedureId, profile: record.profile },
    symbol: record.symbol,
    ...(record.receiptCode === null ? {} : { receiptCode: record.receiptCode }),
  };
  for (const { email } of to) await queueMail(transaction, { ...told, ...about, to: email }, now);
}

function blank(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function wrong(field: string, code: string): Failure {
  return new Failure('invalid', { issues: [issue([field], code)] });
}
