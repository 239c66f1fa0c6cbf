/** A portal that signs people in itself and has its desk elsewhere keeps the rest of the contract. */
import { conformance, type Opened } from '@ctso/conformance';
import { Failure, guard, OPERATIONS, type Backend } from '@ctso/core';
import { openMemory } from './open-memory.js';
import { kitProcedure } from './procedure.js';

const OF_REGISTRATION = ['challenge', 'register', 'activate', 'requestReset', 'setPassword', 'changePassword'] as const;
const unsupported = (): Promise<never> => Promise.reject(new Failure('unsupported'));
const refusing = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, unsupported]));

function filingOnly(backend: Backend): Backend {
  return guard({
    ...backend,
    supports: { ...backend.supports, registration: false, desk: false },
    accounts: { ...backend.accounts, ...refusing(OF_REGISTRATION) },
    desk: refusing(Object.keys(OPERATIONS.desk)) as unknown as Backend['desk'],
  });
}

async function open(): Promise<Opened> {
  const opened = await openMemory(kitProcedure);
  return { ...opened, backend: filingOnly(opened.backend), session: async () => filingOnly(await opened.session()), reopen: async () => filingOnly(await opened.reopen()) };
}

conformance({ name: 'a backend without desk and registration', open, procedure: kitProcedure, runner: { describe, it } });
