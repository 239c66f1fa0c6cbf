/** The kit's way of opening the backend in IndexedDB. For browsers. */
import { eraseIndexedDb, indexedDb, type IndexedDbBackend } from '@ctso/backends/indexeddb';
import { kitWorld, type Opened } from '@ctso/conformance';
import type { CompiledProcedure, MailFacts } from '@ctso/core';

export async function openIndexedDb(procedure: CompiledProcedure): Promise<Opened> {
  const name = `kit-${crypto.randomUUID()}`;
  const mails: MailFacts[] = [];
  const start = (): IndexedDbBackend => indexedDb({ name, world: kitWorld, procedures: [procedure], notify: (mailed) => void mails.push(mailed) });
  let last = start();
  return {
    backend: last,
    session: async () => last.session(),
    reopen: async () => {
      await last.close();
      return (last = start());
    },
    mail: async (to) => mails.filter((mailed) => mailed.to === to),
    network: () => undefined,
    close: async () => {
      await last.close();
      await eraseIndexedDb(name);
    },
  };
}
