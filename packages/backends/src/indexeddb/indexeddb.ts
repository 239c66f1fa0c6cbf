/** The backend on this device: the semantics of the one in memory, kept in IndexedDB and there without a network. */
import type { Backend } from '@ctso/core';
import { deleteDB } from 'idb';
import { accountOf, backendOf } from '../local/backend.js';
import { house, type HouseOptions } from '../local/house.js';
import { idbShelf } from './idb-shelf.js';

export interface IndexedDbOptions extends HouseOptions {
  /** Tells one device's records from another's on the same origin. The database is called `ctso-<name>`. */
  readonly name: string;
  /** Id of the world's account that this device belongs to; signed in from the start. */
  readonly signedIn?: string | undefined;
}

export interface IndexedDbBackend extends Backend {
  /** Another backend on the same records and the same page, with nobody signed in. The records are let go of when the first one closes. */
  session(): Backend;
}

/** Dossiers, files and accounts are kept; the world is handed in anew at each start, and who is signed in is forgotten with the page. */
export function indexedDb(options: IndexedDbOptions): IndexedDbBackend {
  const shelf = idbShelf(databaseName(options.name));
  const own = house(options, shelf);
  const supports = { durable: true, offline: true, resumableUploads: false, registration: true, desk: true };
  const first = backendOf(own, supports, () => shelf.close(), options.signedIn === undefined ? undefined : accountOf(own, options.signedIn));
  return Object.assign(first, { session: () => backendOf(own, supports, async () => undefined) });
}

/** Throws away everything that a backend of this name keeps on this device. */
export async function eraseIndexedDb(name: string): Promise<void> {
  await deleteDB(databaseName(name));
}

function databaseName(name: string): string {
  return `ctso-${name}`;
}
