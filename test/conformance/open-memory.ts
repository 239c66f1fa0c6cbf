/** The kit's way of opening the backend in memory. */
import { memory, type MemoryOptions } from '@ctso/backends/memory';
import { kitWorld, type Opened } from '@ctso/conformance';
import type { CompiledProcedure } from '@ctso/core';

export async function openMemory(procedure: CompiledProcedure, options: Partial<MemoryOptions> = {}): Promise<Opened> {
  const start = () => memory({ world: kitWorld, procedures: [procedure], ...options });
  const backend = start();
  return {
    backend,
    session: async () => backend.session(),
    reopen: async () => start(),
    network: () => undefined,
    close: () => backend.close(),
  };
}
