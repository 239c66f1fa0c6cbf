/** The kit's way of opening the backend in IndexedDB. For browsers. */
import { eraseIndexedDb, indexedDb } from '@ctso/backends/indexeddb';
import { kitWorld, type Opened } from '@ctso/conformance';
import type { Backend, CompiledProcedure } from '@ctso/core';

export async function openIndexedDb(procedure: CompiledProcedure): Promise<Opened> {
  const name = `kit-${crypto.randomUUID()}`;
  const opened: Backend[] = [];
  const start = (): Backend => {
    const backend = indexedDb({ name, world: kitWorld, procedures: [procedure] });
    opened.push(backend);
    return backend;
  };
  const closeAll = () => Promise.all(opened.map((each) => each.close()));
  return {
    backend: start(),
    session: async () => start(),
    reopen: async () => {
      await closeAll();
      return start();
    },
    network: () => undefined,
    close: async () => {
      await closeAll();
      await eraseIndexedDb(name);
    },
  };
}
