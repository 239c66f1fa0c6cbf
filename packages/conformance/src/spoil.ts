/** How an honest backend is made to break one promise. */
import { isFailure, type Backend, type CompiledProcedure, type Failure } from '@ctso/core';
import type { Opened } from './stage.js';

export interface Saboteur {
  /** What it does wrong. */
  readonly name: string;
  /** The operation in one of whose cases it must be caught. */
  readonly caughtIn: string;
  spoil(honest: OpenHonest, procedure: CompiledProcedure): Promise<Opened>;
}

/** Opens a backend that keeps the contract, for a procedure. */
export type OpenHonest = (procedure: CompiledProcedure) => Promise<Opened>;

/** The honest backend with each of its sessions put through `spoil`. */
export function spoiled(spoil: (backend: Backend, shared: Map<string, unknown>) => Partial<Backend>): Saboteur['spoil'] {
  return async (honest, procedure) => {
    const opened = await honest(procedure);
    const shared = new Map<string, unknown>();
    const wrap = (backend: Backend): Backend => ({ ...backend, supports: backend.supports, ...spoil(backend, shared) });
    return { ...opened, backend: wrap(opened.backend), session: async () => wrap(await opened.session()), reopen: async () => wrap(await opened.reopen()) };
  };
}

export async function whenFailing<T>(work: Promise<T>, code: string, instead: (failure: Failure) => Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    if (isFailure(thrown) && thrown.code === code) return instead(thrown);
    throw thrown;
  }
}
