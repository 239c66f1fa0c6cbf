/** The backend in memory: for tests, stories and demos, and the executable specification of the contract. */
import type { Backend } from '@ctso/core';
import { accountOf, backendOf } from '../local/backend.js';
import { house, type HouseOptions } from '../local/house.js';
import { mapShelf } from './map-shelf.js';

export type { HouseOptions } from '../local/house.js';

export interface MemoryOptions extends HouseOptions {
  /** Id of the world's account that is signed in from the start. */
  readonly signedIn?: string | undefined;
}

export interface MemoryBackend extends Backend {
  /** Another backend on the same records, with nobody signed in: a second browser. Closes on its own. */
  session(): Backend;
}

export function memory(options: MemoryOptions): MemoryBackend {
  const shared = house(options, mapShelf());
  const supports = { durable: false, offline: true, resumableUploads: false, registration: true, desk: true };
  const open = (signedIn?: string) =>
    backendOf(shared, supports, async () => undefined, signedIn === undefined ? undefined : accountOf(shared, signedIn));
  return Object.assign(open(options.signedIn), { session: () => open() });
}
