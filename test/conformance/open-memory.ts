/** The kit's way of opening the backend in memory. */
import { memory, type MemoryOptions } from '@ctso/backends/memory';
import { kitWorld, type Opened } from '@ctso/conformance';
import type { CompiledProcedure, MailFacts } from '@ctso/core';

export async function openMemory(procedure: CompiledProcedure, options: Partial<MemoryOptions> = {}): Promise<Opened> {
  const mails: MailFacts[] = [];
  const start = () => memory({ world: kitWorld, procedures: [procedure], notify: (mailed) => void mails.push(mailed), ...options });
  const backend = start();
  return {
    backend,
    session: async () => backend.session(),
    reopen: async () => start(),
    mail: async (to) => mails.filter((mailed) => mailed.to === to),
    network: () => undefined,
    close: () => backend.close(),
  };
}
