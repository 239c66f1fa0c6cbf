/** Manners that every operation of the table has, whatever it does. */
import { OPERATION_LIST, type Backend, type CallOptions, type NamedOperation } from '@ctso/core';
import { Broken, failureOf, fails, holds } from '../check.js';
import { signIn, type Case, type Need, type Stage } from '../stage.js';
import { needOf } from '../needs.js';
import { plausible } from './plausible.js';

type Call = (input: unknown, options?: CallOptions) => Promise<unknown>;

export function callOf(backend: Backend, { capability, name }: NamedOperation): Call {
  const operations = backend[capability] as unknown as Record<string, Call>;
  return (input, options) => {
    const operation = operations[name];
    if (operation === undefined) throw new Broken(`has no ${capability}.${name}`);
    return operation.call(operations, input, options);
  };
}

/** Operations whose plausible input names a record that is not there. */
const NAMES_A_RECORD = new Set([
  'organisations.children',
  'organisations.ancestors',
  'organisations.create',
  'organisations.update',
  'dossiers.get',
  'dossiers.save',
  'dossiers.act',
  'dossiers.history',
  'attachments.put',
  'attachments.open',
  'attachments.remove',
  'accounts.activate',
  'accounts.setPassword',
  'accounts.endSession',
  'desk.get',
  'desk.history',
  'desk.act',
  'desk.keepNotes',
  'desk.decide',
]);

/** Signed in as whoever may call it. */
async function signInFor(backend: Backend, { capability }: NamedOperation): Promise<void> {
  await signIn(backend, capability === 'desk' ? 'officer' : 'first');
}

function needsOf(operation: NamedOperation): readonly Need[] {
  const need = needOf(operation);
  return need === undefined ? [] : [need];
}

function forEach(sentence: string, choose: (operation: NamedOperation) => boolean, run: (stage: Stage, operation: NamedOperation) => Promise<void>): readonly Case[] {
  return OPERATION_LIST.filter(choose).map((operation) => ({
    operation: `${operation.capability}.${operation.name}`,
    name: sentence,
    needs: needsOf(operation),
    run: (stage) => run(stage, operation),
  }));
}

export const mannerCases: readonly Case[] = [
  ...forEach('asks to sign in first', (operation) => !operation.public, async (stage, operation) => {
    await fails(callOf(stage.backend, operation)(plausible(stage, operation)), 'signed-out', 'a call by nobody');
  }),
  ...forEach('does not know an unknown id', ({ capability, name }) => NAMES_A_RECORD.has(`${capability}.${name}`), async (stage, operation) => {
    await signInFor(stage.backend, operation);
    await fails(callOf(stage.backend, operation)(plausible(stage, operation)), 'not-found', 'an unknown id');
  }),
  ...forEach('refuses input that the table does not know', () => true, async (stage, operation) => {
    await signInFor(stage.backend, operation);
    const call = callOf(stage.backend, operation);
    await fails(call({ ...(plausible(stage, operation) as object), surplus: true }), 'invalid', 'a surplus key');
    await fails(call(undefined), 'invalid', 'no input');
    await fails(call('../../etc/passwd'), 'invalid', 'text for a record');
  }),
  ...forEach('is cancelled by a signal, whether it aborted before or meanwhile', () => true, async (stage, operation) => {
    await signInFor(stage.backend, operation);
    const call = callOf(stage.backend, operation);
    await fails(call(plausible(stage, operation), { signal: AbortSignal.abort() }), 'cancelled', 'aborted before');
    const meanwhile = new AbortController();
    const answer = call(plausible(stage, operation), { signal: meanwhile.signal });
    meanwhile.abort();
    await fails(answer, 'cancelled', 'aborted meanwhile');
  }),
  ...forEach('rejects with a Failure after the backend is closed', () => true, async (stage, operation) => {
    const backend = await stage.session();
    await signInFor(backend, operation);
    await backend.close();
    await backend.close();
    const refused = await failureOf(callOf(backend, operation)(plausible(stage, operation)), 'a call after close');
    holds(refused.code === 'unavailable', `says unavailable after close, not ${refused.code}`);
  }),
];
