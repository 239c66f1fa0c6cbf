/** The authority's desk of a local backend: what was filed, what is done with it, and who gets an account. */
import { Failure, permittedAtDesk, proposeDue, seenAtDesk, type Account, type Desk, type DeskDossier, type DeskRole, type DeskSummary } from '@ctso/core';
import { actAtDesk } from './desk-acts.js';
import { decide, listRegistrations } from './desk-registrations.js';
import { dossierPage } from './dossier-list.js';
import { requireAccount, type House, type Session } from './house.js';
import { answerTo, changed, draftOf, summaryOf } from './record.js';
import type { Books, DossierRecord } from './shelf.js';

export function desk(house: House, session: Session): Desk {
  return { ...reading(house, session), ...acting(house, session) };
}

function reading(house: House, session: Session): Pick<Desk, 'dossiers' | 'get' | 'history' | 'registrations'> {
  const { shelf } = house;
  return {
    async dossiers({ claimed, overdue, ...query }) {
      const account = deskAccount(session, ['officer', 'clerk']);
      const today = house.today();
      const records = (await shelf.read((books) => books.dossiers())).filter((record) => {
        if (record.deleted || !seenAtDesk(record.status)) return false;
        if (claimed !== undefined && (claimed === 'me') !== (record.claim?.accountId === account.id)) return false;
        if (claimed === 'nobody' && record.claim !== undefined) return false;
        return overdue !== true || isOverdue(record, today);
      });
      const dueFirst = query.sort === undefined ? ({ sort: 'dueOn', ascending: true } as const) : {};
      return dossierPage(records, { ...query, ...dueFirst }, house.pageSize, (record) => deskSummary(record, account));
    },
    async get({ id }) {
      const account = deskAccount(session, ['officer', 'clerk']);
      return shelf.read(async (books) => deskDossier(house, books, await filed(books, id), account));
    },
    async history({ id }) {
      deskAccount(session, ['officer', 'clerk']);
      const record = await shelf.read((books) => filed(books, id));
      return { items: [...record.history].reverse() };
    },
    async registrations(query) {
      deskAccount(session, ['officer']);
      return listRegistrations(house, query);
    },
  };
}

function acting(house: House, session: Session): Pick<Desk, 'act' | 'keepNotes' | 'decide'> {
  const { shelf } = house;
  return {
    async act({ id, revision, key, act }) {
      const account = deskAccount(session, ['officer', 'clerk']);
      const { answer, mails } = await shelf.write(async (books) => {
        const record = await filed(books, id);
        const before = answerTo(record, key);
        if (before !== undefined) return { answer: before, mails: [] };
        const acted = await actAtDesk(house, books, account, record, revision, act);
        const stored = changed(house, acted.record, key);
        await books.putDossier(stored);
        return { answer: { revision: stored.revision, updatedAt: stored.updatedAt, status: stored.status }, mails: acted.mails };
      });
      mails.forEach(house.notify);
      return { revision: answer.revision, updatedAt: answer.updatedAt, status: answer.status };
    },
    async keepNotes({ id, notes }) {
      const account = deskAccount(session, ['officer']);
      return shelf.write(async (books) => {
        const record = await filed(books, id);
        if (!deskActsOf(record, account).includes('release')) throw new Failure('forbidden');
        await books.putDossier({ ...record, notes });
        return null;
      });
    },
    async decide(input) {
      return decide(house, deskAccount(session, ['officer']), input);
    },
  };
}

/** The signed-in account, if it has one of the roles; `forbidden` otherwise. */
export function deskAccount(session: Session, roles: readonly DeskRole[]): Account {
  const account = requireAccount(session);
  if (!roles.some((role) => account.desk?.includes(role) === true)) throw new Failure('forbidden');
  return account;
}

export async function filed(books: Books, id: string): Promise<DossierRecord> {
  const record = await books.dossier(id);
  if (record === undefined || record.deleted || !seenAtDesk(record.status)) throw new Failure('not-found');
  return record;
}

export function deskActsOf(record: DossierRecord, account: Account) {
  const { status, claim } = record;
  const whose = claim === undefined ? 'none' : claim.accountId === account.id ? 'mine' : 'other';
  return permittedAtDesk({ status, roles: account.desk ?? [], claim: whose });
}

/** Whoever looks on at the desk may do nothing of what applicants may. */
function deskSummary(record: DossierRecord, account: Account): DeskSummary {
  const { claim } = record;
  return {
    ...summaryOf(record, 'desk'),
    ...(claim === undefined ? {} : { claim: { name: claim.name, mine: claim.accountId === account.id } }),
    deskActs: deskActsOf(record, account),
  };
}

async function deskDossier(house: House, books: Books, record: DossierRecord, account: Account): Promise<DeskDossier> {
  const { remarks, notes = [], attachments } = record;
  const { profile } = house.procedure(record.procedure);
  const summary = deskSummary(record, account);
  return {
    ...summary,
    draft: await draftOf(books, record.id),
    attachments,
    notes,
    ...(remarks === undefined ? {} : { remarks }),
    ...(summary.deskActs.includes('receive') ? { proposal: proposeDue(profile, record.procedure.id, house.today(), house.calendar) } : {}),
  };
}

const ENDED: readonly string[] = ['returned', 'refused', 'withdrawn'];

function isOverdue({ dueOn, status }: DossierRecord, today: string): boolean {
  return dueOn !== undefined && dueOn < today && !ENDED.includes(status);
}
