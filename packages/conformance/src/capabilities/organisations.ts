/** The organisation tree. */
import { fails, holds, same } from '../check.js';
import { signIn, type Case } from '../stage.js';
import { UNIT_COUNT } from '../world.js';
import { allPages } from './paging.js';

export const organisationCases: readonly Case[] = [
  {
    operation: 'organisations.children',
    name: 'answers the roots, with how many children each has',
    async run({ backend }) {
      await signIn(backend);
      const roots = await allPages((cursor) => backend.organisations.children({ parentId: null, cursor }));
      const root = roots.find(({ id }) => id === 'kit-tinh');
      same([root?.name, root?.code, root?.parentId, root?.childCount], ['Ủy ban nhân dân tỉnh Lâm Giang', 'H92', null, 3], 'the root');
    },
  },
  {
    operation: 'organisations.children',
    name: 'goes through many children page by page, by name, each once',
    async run({ backend }) {
      await signIn(backend);
      const names = (await allPages((cursor) => backend.organisations.children({ parentId: 'kit-so-noi-vu', cursor }))).map(({ name }) => name);
      same(names.length, UNIT_COUNT, 'how many');
      same(names, [...new Set(names)].sort(), 'the names');
    },
  },
  {
    operation: 'organisations.children',
    name: 'marks what the account may file for: its own and everything below',
    async run({ backend }) {
      await signIn(backend);
      const departments = await allPages((cursor) => backend.organisations.children({ parentId: 'kit-tinh', cursor }));
      same(departments.map(({ id, inScope }) => [id, inScope]).sort(), [['kit-so-noi-vu', true], ['kit-so-tu-phap', false], ['kit-so-y-te', false]], 'scope');
      const units = await backend.organisations.children({ parentId: 'kit-so-noi-vu' });
      holds(units.items.every(({ inScope }) => inScope), 'units below are in scope');
    },
  },
  {
    operation: 'organisations.children',
    name: 'refuses a cursor that was never given out',
    async run({ backend }) {
      await signIn(backend);
      await fails(backend.organisations.children({ parentId: null, cursor: 'không phải con trỏ' }), 'invalid', 'a made-up cursor');
    },
  },
  {
    operation: 'organisations.search',
    name: 'finds part of a name without accents and case, those in scope first',
    async run({ backend }) {
      await signIn(backend);
      const hits = await allPages((cursor) => backend.organisations.search({ text: 'PHONG noi vu', cursor }));
      const mine = hits.filter(({ id }) => id.startsWith('kit-'));
      same(mine.length, UNIT_COUNT + 1, 'how many');
      same(mine.at(-1)?.id, 'kit-benh-vien', 'the one out of scope comes last');
      same(mine.at(-1)?.path.map(({ id }) => id), ['kit-tinh', 'kit-so-y-te'], 'its ancestors, root first');
    },
  },
  {
    operation: 'organisations.search',
    name: 'finds part of a code, and nothing for blank or foreign text',
    async run({ backend }) {
      await signIn(backend);
      const byCode = await backend.organisations.search({ text: 'h92.07.117' });
      same(byCode.items.map(({ id }) => id), ['kit-phong-117'], 'by code');
      same((await backend.organisations.search({ text: '  ' })).items, [], 'blank');
      same((await backend.organisations.search({ text: 'không đâu có %_' })).items, [], 'foreign');
    },
  },
  {
    operation: 'organisations.ancestors',
    name: 'answers the line from the root to the organisation itself',
    async run({ backend }) {
      await signIn(backend);
      const line = await backend.organisations.ancestors({ id: 'kit-phong-001' });
      same(line.items.map(({ id, parentId }) => [id, parentId]), [['kit-tinh', null], ['kit-so-noi-vu', 'kit-tinh'], ['kit-phong-001', 'kit-so-noi-vu']], 'the line');
    },
  },
];
