/** Writing in the organisation tree. What is made here stands below units of the kit, whose own children no case counts. */
import type { Backend, Organisation, OrganisationFacts } from '@ctso/core';
import { failureOf, fails, holds, same } from '../check.js';
import { freshId, signIn, type Case, type Stage } from '../stage.js';
import { kitFacts } from '../world.js';
import { allPages } from './paging.js';

const PARENT = 'kit-phong-119';

/** A name that no other run has. */
const freshName = (): string => `Tổ công tác ${freshId()}`;

function make(backend: Backend, facts: Partial<OrganisationFacts> = {}, parentId = PARENT, id = freshId()): Promise<Organisation> {
  return backend.organisations.create({ id, parentId, facts: { name: freshName(), ...facts } });
}

async function childrenOf(backend: Backend, parentId: string): Promise<readonly Organisation[]> {
  return allPages((cursor) => backend.organisations.children({ parentId, cursor }));
}

function about(operation: 'create' | 'update', name: string, run: (stage: Stage) => Promise<void>): Case {
  return {
    operation: `organisations.${operation}`,
    name,
    async run(stage) {
      await signIn(stage.backend);
      await run(stage);
    },
  };
}

const everyFact = { ...kitFacts, code: 'H92.07.119.01', province: '92' };

export const editingCases: readonly Case[] = [
  about('create', 'puts a node into the tree, where children, search and ancestors find it', async ({ backend }) => {
    const parent = await make(backend);
    const name = freshName();
    const made = await make(backend, { ...everyFact, name }, parent.id);
    const wanted = { ...everyFact, id: made.id, name, parentId: parent.id, childCount: 0, inScope: true };
    same(made, wanted, 'the answer');
    same(await childrenOf(backend, parent.id), [wanted], 'the children');
    const hits = await backend.organisations.search({ text: name.toUpperCase() });
    same(hits.items.map(({ id, path }) => [id, path.at(-1)?.id]), [[made.id, parent.id]], 'the search');
    const line = await backend.organisations.ancestors({ id: made.id });
    same(line.items.slice(-2).map(({ id, childCount }) => [id, childCount]), [[parent.id, 1], [made.id, 0]], 'the line');
  }),
  about('create', 'answers the one that stands when asked again under its id, whatever is said then', async ({ backend }) => {
    const parent = await make(backend);
    const made = await make(backend, everyFact, parent.id);
    same(await make(backend, { ...everyFact, name: made.name }, parent.id, made.id), made, 'the same again');
    same(await make(backend, {}, PARENT, made.id), made, 'another name and place');
    same(await childrenOf(backend, parent.id), [made], 'what stands');
  }),
  about('create', 'keeps to the scope of the account, for its parent and for its id', async ({ backend }) => {
    for (const parentId of ['kit-tinh', 'kit-so-y-te', 'kit-benh-vien']) await fails(make(backend, {}, parentId), 'forbidden', `under ${parentId}`);
    await fails(make(backend, {}, PARENT, 'kit-benh-vien'), 'conflict', 'an id that stands elsewhere');
  }),
  about('create', 'refuses the name of a sibling, whatever its case and accents', async ({ backend }) => {
    const parent = await make(backend);
    const { name } = await make(backend, {}, parent.id);
    const refused = await fails(make(backend, { name: name.toUpperCase().replace('Ổ', 'O') }, parent.id), 'invalid', 'a name alike');
    same(refused.issues.map(({ path, code, source }) => [path, code, source]), [[['name'], 'organisation.same-name', 'backend']], 'the issue');
    await make(backend, { name }, PARENT);
    for (const blank of ['', '  ', '-']) await fails(make(backend, { name: blank }, parent.id), 'invalid', 'a name without a letter');
  }),
  about('create', 'lets one of two through that are named alike at once', async (stage) => {
    const other = await stage.session();
    await signIn(other);
    const parent = await make(stage.backend);
    const name = freshName();
    const tries = await Promise.allSettled([stage.backend, other].map((backend) => make(backend, { name }, parent.id)));
    same(tries.filter(({ status }) => status === 'fulfilled').length, 1, 'how many came through');
    same((await childrenOf(stage.backend, parent.id)).length, 1, 'what stands');
  }),
  about('create', 'is durable if the backend is, and seen by a second browser at once', async (stage) => {
    const made = await make(stage.backend, everyFact);
    const other = await stage.session();
    await signIn(other);
    same((await other.organisations.ancestors({ id: made.id })).items.at(-1), made, 'the second browser’s view');
    const { durable } = stage.backend.supports;
    const again = await stage.reopen();
    await signIn(again);
    if (durable) same((await again.organisations.ancestors({ id: made.id })).items.at(-1), made, 'after a new start');
    else await fails(again.organisations.ancestors({ id: made.id }), 'not-found', 'a backend that is not durable');
  }),
  about('create', 'tells its facts to those alone who may file for it', async (stage) => {
    const made = await make(stage.backend, everyFact);
    await signIn(stage.backend, 'second');
    const seen = (await stage.backend.organisations.ancestors({ id: made.id })).items.at(-1);
    const { id, name, parentId } = made;
    same(seen, { id, name, parentId, code: everyFact.code, province: everyFact.province, childCount: 0, inScope: false }, 'what another organisation sees');
    const hit = (await stage.backend.organisations.search({ text: name })).items[0];
    same([hit?.id, hit?.taxCode, hit?.address], [id, undefined, undefined], 'in a search');
  }),
  about('update', 'replaces the facts, all of them', async ({ backend }) => {
    const parent = await make(backend);
    const made = await make(backend, everyFact, parent.id);
    const name = freshName();
    const wanted = { id: made.id, parentId: parent.id, name, phone: '0292', childCount: 0, inScope: true };
    same(await backend.organisations.update({ id: made.id, facts: { name, phone: '0292' } }), wanted, 'the answer');
    same(await childrenOf(backend, parent.id), [wanted], 'the children');
    same((await backend.organisations.search({ text: made.name })).items, [], 'a search for the old name');
    same((await backend.organisations.search({ text: name })).items.map(({ id }) => id), [made.id], 'a search for the new one');
  }),
  about('update', 'takes its own name again, and not that of a sibling', async ({ backend }) => {
    const parent = await make(backend);
    const [one, two] = [await make(backend, {}, parent.id), await make(backend, {}, parent.id)];
    await backend.organisations.update({ id: one.id, facts: { name: one.name.toUpperCase() } });
    const refused = await failureOf(backend.organisations.update({ id: two.id, facts: { name: one.name } }), 'a sibling’s name');
    same([refused.code, refused.issues[0]?.code], ['invalid', 'organisation.same-name'], 'the failure');
  }),
  about('update', 'keeps to the scope of the account', async (stage) => {
    for (const id of ['kit-tinh', 'kit-so-y-te']) await fails(stage.backend.organisations.update({ id, facts: { name: freshName() } }), 'forbidden', id);
    const made = await make(stage.backend);
    await signIn(stage.backend, 'second');
    await fails(stage.backend.organisations.update({ id: made.id, facts: { name: freshName() } }), 'forbidden', 'another organisation’s');
    holds((await stage.backend.organisations.search({ text: made.name })).items.length === 1, 'leaves it as it was');
  }),
  about('update', 'keeps words composed and tidy', async ({ backend }) => {
    const made = await make(backend);
    const name = freshName();
    same((await backend.organisations.update({ id: made.id, facts: { name: `  ${name.normalize('NFD')} ` } })).name, name, 'the name');
  }),
];
