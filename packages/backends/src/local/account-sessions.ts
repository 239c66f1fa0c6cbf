/** Where an account is signed in, as far as this house knows. */
import { Failure, type AccountSession, type Accounts } from '@ctso/core';
import { requireAccount, type House, type Session } from './house.js';

export function sessionsOf(house: House, asking: Session): Pick<Accounts, 'sessions' | 'endSession'> {
  const ofAccount = (id: string): Session[] => [...house.sessions].filter(({ account }) => account?.id === id);
  return {
    async sessions() {
      const { id } = requireAccount(asking);
      const others = ofAccount(id).filter((session) => session !== asking).sort((a, b) => (a.usedAt < b.usedAt ? 1 : -1));
      return { items: [asking, ...others].map((session) => shown(session, session === asking)) };
    },
    async endSession({ id }) {
      const account = requireAccount(asking);
      const session = ofAccount(account.id).find((each) => each.id === id);
      if (session === undefined) throw new Failure('not-found');
      session.account = undefined;
      return null;
    },
  };
}

function shown({ id, begunAt, usedAt, remember }: Session, current: boolean): AccountSession {
  return { id, begunAt, usedAt, remember, agent: '', current };
}
