/** Declared support is held to, and support that is not declared is not there either. */
import { fails, holds, same } from '../check.js';
import { fillSlots, makeDossier, signIn, type Case } from '../stage.js';

export const supportCases: readonly Case[] = [
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
