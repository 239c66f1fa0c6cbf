/** The kit's way of opening the backend in memory. */
import { memory, type MemoryOptions } from '@ctso/backends/memory';
import { kitWorld, type Opened } from '@ctso/conformance';
import type { CompiledProcedure, MailFacts } from '@ctso/core';

export async function openMemory(procedure: CompiledProcedure, options: Partial<MemoryOptions> = {}): Promise<Opened> {
  const notices: MailFacts[] = [];
  const start = () => memory({ world: kitWorld, procedures: [procedure], notify: (notice) => void notices.push(notice), ...options });
  const backend = start();
  return {
    backend,
    session: async () => backend.session(),
    reopen: async () => start(),
    mail: async (to) => notices.filter((notice) => notice.to === to),
    network: () => undefined,
    close: () => backend.close(),
  };
}
