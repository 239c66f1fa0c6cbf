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

/** Dossiers and files are kept; the world is handed in anew at each start, and who is signed in is forgotten with the page. */
export function indexedDb(options: IndexedDbOptions): Backend {
  const shelf = idbShelf(databaseName(options.name));
  const own = house(options, shelf);
  const supports = { durable: true, offline: true, resumableUploads: false, registration: true, desk: true };
  return backendOf(own, supports, () => shelf.close(), options.signedIn === undefined ? undefined : accountOf(own, options.signedIn));
}

/** Throws away everything that a backend of this name keeps on this device. */
export async function eraseIndexedDb(name: string): Promise<void> {
  await deleteDB(databaseName(name));
}

function databaseName(name: string): string {
  return `ctso-${name}`;
}
