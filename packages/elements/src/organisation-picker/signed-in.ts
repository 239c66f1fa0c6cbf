/** On whose behalf one chooses: what the session tells, asked of the backend where no call has told it yet. */
import type { Account, Accounts, Readable } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { accountsContext, sessionContext } from '../context/contexts.js';

export class SignedIn {
  #session: Readable<Account | null | undefined> | undefined;
  #accounts: Accounts | undefined;

  constructor(host: ReactiveElement) {
    new ContextConsumer(host, { context: sessionContext, subscribe: true, callback: (session) => { this.#session = session; } });
    new ContextConsumer(host, { context: accountsContext, subscribe: true, callback: (accounts) => { this.#accounts = accounts; } });
  }

  /** As far as it is known without asking. */
  get known(): Account | undefined {
    return this.#session?.value ?? undefined;
  }

  /** Trouble with it is nobody's here: then there is no account. */
  async account(): Promise<Account | undefined> {
    if (this.#session?.value !== undefined) return this.known;
    try {
      return (await this.#accounts?.current({})) ?? undefined;
    } catch {
      return undefined;
    }
  }
}
