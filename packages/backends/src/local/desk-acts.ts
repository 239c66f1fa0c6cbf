/** What each act of the desk makes of a dossier, and what its organisation is told. */
import { actorName, advance, Failure, isIsoDay, receiptCodeOf, RESULT_SLOTS, standingAt, type Account, type DeskAct, type Issue, type MailFacts, type Remark } from '@ctso/core';
import { deskActsOf } from './desk.js';
import type { House } from './house.js';
import { accountsOf } from './people.js';
import { actorOf, draftOf, refuseStale } from './record.js';
import type { Books, DossierRecord } from './shelf.js';

export interface Acted {
  /** Not yet one revision on. */
  readonly record: DossierRecord;
  /** To every account of the organisation. */
  readonly mails: readonly MailFacts[];
}

type Moving = Exclude<DeskAct, { kind: 'claim' | 'release' }>;

export async function actAtDesk(house: House, books: Books, account: Account, record: DossierRecord, revision: number, act: DeskAct): Promise<Acted> {
  if (act.kind === 'claim') return { record: claimed(house, account, record, revision, act.takeOver ?? false), mails: [] };
  if (!deskActsOf(record, account).includes(act.kind)) throw new Failure('forbidden');
  refuseStale(record, revision);
  if (act.kind === 'release') return { record: told(house, account, { ...record, claim: undefined }, act.kind, record.status), mails: [] };
  const to = advance(record.status, act.kind) ?? record.status;
  const changes = await changesOf(house, books, account, record, act);
  const moved = told(house, account, { ...record, ...changes, status: to }, act.kind, record.status, noteOf(act));
  const owners = await accountsOf(house, books, record.organisation.id);
  return { record: moved, mails: owners.flatMap(({ email }) => mailTo(email, moved, act) ?? []) };
}

function claimed(house: House, account: Account, record: DossierRecord, revision: number, takeOver: boolean): DossierRecord {
  const acts = deskActsOf(record, account);
  // Whoever has it already may say so again.
  if (acts.includes('release')) return record;
  if (!acts.includes('claim')) throw new Failure('forbidden');
  refuseStale(record, revision);
  if (record.claim !== undefined && !takeOver) throw new Failure('conflict', { revision: record.revision });
  return told(house, account, { ...record, claim: { accountId: account.id, name: actorName(account) } }, 'claim', record.status);
}

function told(house: House, account: Account, record: DossierRecord, act: string, from: string, note = ''): DossierRecord {
  const entry = { at: house.moment(), actor: actorOf(account), act, from, to: record.status, ...(note === '' ? {} : { note }) };
  return { ...record, history: [...record.history, entry] };
}

async function changesOf(house: House, books: Books, account: Account, record: DossierRecord, act: Moving): Promise<Partial<DossierRecord>> {
  switch (act.kind) {
    case 'receive':
      return receive(house, books, record, act.dueOn);
    case 'register':
      if (act.number.trim() === '') throw invalid('number', 'desk.number.required');
      return {};
    case 'supplement':
      return sendBack(house, books, account, record, act);
    case 'return':
      if (act.note.trim() === '' && !record.attachments.some(({ slot }) => RESULT_SLOTS.includes(slot))) throw invalid('result', 'desk.result.required');
      return { claim: undefined };
    case 'refuse':
      if (act.reason.trim() === '') throw invalid('reason', 'desk.reason.required');
      return { claim: undefined };
  }
}

async function receive(house: House, books: Books, record: DossierRecord, dueOn: string): Promise<Partial<DossierRecord>> {
  const today = house.today();
  if (dueOn < today || !isIsoDay(dueOn)) throw invalid('dueOn', 'desk.due.past');
  const receiptCode = record.receiptCode ?? receiptCodeOf(today, await books.nextNumber(today));
  return { receiptCode, receivedAt: house.moment(), dueOn };
}

async function sendBack(house: House, books: Books, account: Account, record: DossierRecord, act: Extract<DeskAct, { kind: 'supplement' }>): Promise<Partial<DossierRecord>> {
  if (act.note.trim() === '' && act.remarks.length === 0) throw invalid('remarks', 'desk.remarks.required');
  if (act.remarks.some(({ text }) => text.trim() === '')) throw invalid('remarks', 'desk.remark.empty');
  const remarked = { draft: await draftOf(books, record.id), attachments: record.attachments };
  const at = house.moment();
  const actor = actorOf(account);
  const remarks = act.remarks.map((note): Remark => ({ ...note, at, actor, before: standingAt(note.path, remarked) }));
  return { remarks, notes: [], claim: undefined };
}

function noteOf(act: Moving): string {
  switch (act.kind) {
    case 'receive':
    case 'supplement':
    case 'return':
      return act.note ?? '';
    case 'register':
      return act.number;
    case 'refuse':
      return act.reason;
  }
}

function mailTo(to: string, record: DossierRecord, act: Moving): MailFacts | undefined {
  if (act.kind === 'register') return undefined;
  const { id: dossierId, procedure, symbol, receiptCode } = record;
  const about = { to, organisation: record.organisation.name, dossierId, procedure, symbol, receiptCode };
  if (act.kind === 'receive') return { kind: 'dossier-received', ...about, dueOn: act.dueOn };
  if (act.kind === 'supplement') return { kind: 'dossier-supplement', ...about, note: act.note, remarks: act.remarks.length };
  if (act.kind === 'refuse') return { kind: 'dossier-refused', ...about, reason: act.reason };
  const files = record.attachments.filter(({ slot }) => RESULT_SLOTS.includes(slot)).length;
  return { kind: 'dossier-returned', ...about, note: act.note, files };
}

function invalid(at: string, code: string): Failure {
  const issue: Issue = { path: [at], code, params: {}, severity: 'error', source: 'backend' };
  return new Failure('invalid', { issues: [issue] });
}
