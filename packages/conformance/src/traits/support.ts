/** Declared support is held to, and support that is not declared is not there either. */
import { OPERATION_LIST } from '@ctso/core';
import { failureOf, fails, holds, same } from '../check.js';
import { needOf } from '../needs.js';
import { fillSlots, makeDossier, signIn, type Case } from '../stage.js';
import { callOf } from './manners.js';
import { plausible } from './plausible.js';

/** What hangs on a declared fact is `unsupported` without it, and never with it. */
const declared: readonly Case[] = OPERATION_LIST.flatMap((operation) => {
  const need = needOf(operation);
  if (need === undefined) return [];
  return {
    operation: `${operation.capability}.${operation.name}` as const,
    name: `is unsupported if and only if the backend declares no ${need}`,
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const call = callOf(backend, operation)(plausible(stage, operation));
      if (!backend.supports[need]) await fails(call, 'unsupported', 'a call without the fact');
      else await call.catch(async () => holds((await failureOf(call, 'a call')).code !== 'unsupported', 'supports what it declares'));
    },
  };
});

export const supportCases: readonly Case[] = [
  ...declared,
  {
    operation: 'dossiers.get',
    name: 'finds what was stored again after a new start, if and only if the backend is durable',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const { id } = await makeDossier(stage, backend);
      await fillSlots(stage, backend, id);
      const before = await backend.dossiers.get({ id });
      const { durable } = backend.supports;
      const again = await stage.reopen();
      await signIn(again);
      if (!durable) {
        await fails(again.dossiers.get({ id }), 'not-found', 'a backend that is not durable');
        return;
      }
      same(await again.dossiers.get({ id }), before, 'the dossier after a new start');
      for (const { id: file, size } of before.attachments) same((await again.attachments.open({ id: file })).size, size, 'its file');
    },
  },
  {
    operation: 'dossiers.list',
    name: 'works without a network, if and only if the backend says so',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const { offline } = backend.supports;
      stage.network(false);
      try {
        if (offline) holds((await backend.dossiers.list({})).total >= 0, 'lists without a network');
        else await fails(backend.dossiers.list({}), 'unavailable', 'a list without a network');
      } finally {
        stage.network(true);
      }
    },
  },
];
