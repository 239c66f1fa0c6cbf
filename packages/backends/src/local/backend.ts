/** A backend over a house: the capabilities put together behind the guard. */
import { Failure, guard, uuid, type Account, type Backend, type Supports } from '@ctso/core';
import { accounts } from './accounts.js';
import { attachments } from './attachments.js';
import { certificates } from './certificates.js';
import { desk } from './desk.js';
import { dossiers } from './dossiers.js';
import type { House, Session } from './house.js';
import { organisations } from './organisations.js';
import { subscribers } from './subscribers.js';

/** A session of its own on the house. `account` is signed in from the start where given. */
export function backendOf(house: House, supports: Supports, close: () => Promise<void>, account?: Account): Backend {
  const at = house.moment();
  const session: Session = { id: uuid(), account, begunAt: at, usedAt: at, remember: false };
  house.sessions.add(session);
  return guard({
    supports,
    accounts: accounts(house, session),
    organisations: organisations(house, session),
    certificates: certificates(house, session),
    subscribers: subscribers(house, session),
    dossiers: dossiers(house, session),
    attachments: attachments(house, session),
    desk: desk(house, session),
    async close() {
      house.sessions.delete(session);
      await close();
    },
  });
}

/** The world's account with this id. */
export function accountOf(house: House, id: string): Account {
  const entry = house.world.accounts.find(({ account }) => account.id === id);
  if (entry === undefined) throw new Failure('not-found');
  return entry.account;
}
