/** A world as plain data: what a backend of ours is filled with for a demo, a test or a first start. */
import type { Account } from './account.js';
import type { Certificate, Subscriber } from './subscriber.js';

export interface WorldOrganisation {
  readonly id: string;
  readonly name: string;
  readonly code?: string | undefined;
  readonly parentId: string | null;
  readonly province?: string | undefined;
}

export interface WorldSubscriber {
  readonly subscriber: Subscriber;
  readonly certificates: readonly Certificate[];
}

export interface WorldAccount {
  readonly account: Account;
  /** In clear, since a world is invented. A backend keeps a hash of it. */
  readonly password: string;
}

/** An account may file for its organisation and everything below it; it sees the dossiers of its own organisation. */
export interface World {
  readonly organisations: readonly WorldOrganisation[];
  readonly subscribers: readonly WorldSubscriber[];
  readonly accounts: readonly WorldAccount[];
}
