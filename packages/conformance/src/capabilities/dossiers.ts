/** Dossiers: begun, read, listed. */
import { fails, holds, same } from '../check.js';
import { decomposed, freshId, freshSymbol, makeDossier, procedureRef, sampleDraft, signIn, submitted, type Case } from '../stage.js';
import { kitAccounts } from '../world.js';
import { allPages } from './paging.js';

export const dossierCases: readonly Case[] = [
  {
    operation: 'dossiers.create',
    name: 'begins a draft of one’s own organisation with what was typed',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const [id, draft, symbol] = [freshId(), sampleDraft(stage, { symbol: 'A/1' }), 'A/1'];
      const made = await backend.dossiers.create({ id, procedure: procedureRef(stage.procedure), draft });
      const { organisation } = kitAccounts.first;
      same([made.id, made.status, made.revision, made.rowCount, made.symbol], [id, 'draft', 1, 2, symbol], 'the facts');
      same(made.organisation, { id: organisation.id, name: organisation.name }, 'the organisation');
      same(made.permitted, ['view', 'edit', 'delete'], 'what is permitted');
      same([made.receiptCode, made.submittedAt, made.dueOn], [undefined, undefined, undefined], 'what only the authority gives');
      same(made.draft, draft, 'the draft');
      same(await backend.dossiers.get({ id }), made, 'what is kept');
    },
  },
  {
    operation: 'dossiers.create',
    name: 'answers the standing dossier when told twice, even at once',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const input = { id: freshId(), procedure: procedureRef(stage.procedure), draft: sampleDraft(stage) };
      const [first, second] = await Promise.all([backend.dossiers.create(input), backend.dossiers.create(input)]);
      same(second, first, 'the second answer');
      const later = await backend.dossiers.create({ ...input, draft: sampleDraft(stage, { rows: 0 }) });
      same(later.draft, input.draft, 'the draft that stands');
    },
  },
  {
    operation: 'dossiers.create',
    name: 'refuses an id that is another organisation’s',
    async run(stage) {
      const other = await stage.session();
      await signIn(stage.backend);
      await signIn(other, 'second');
      const { id } = await makeDossier(stage, stage.backend);
      await fails(makeDossier(stage, other, { id }), 'conflict', 'a taken id');
    },
  },
  {
    operation: 'dossiers.create',
    name: 'refuses an unknown procedure and a field that the procedure does not have',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const [procedure, draft] = [procedureRef(stage.procedure), sampleDraft(stage)];
      await fails(backend.dossiers.create({ id: freshId(), procedure: { ...procedure, id: 'unheard-of' }, draft }), 'unsupported', 'an unknown procedure');
      const foreign = { ...draft, sections: { ...draft.sections, foreign: { field: 'x' } } };
      await fails(backend.dossiers.create({ id: freshId(), procedure, draft: foreign }), 'invalid', 'a foreign section');
    },
  },
  {
    operation: 'dossiers.create',
    name: 'composes Vietnamese text, so that two spellings of a word are one',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const draft = sampleDraft(stage, { rows: 1 });
      const apart = JSON.parse(decomposed(JSON.stringify(draft))) as typeof draft;
      const { id } = await backend.dossiers.create({ id: freshId(), procedure: procedureRef(stage.procedure), draft: apart });
      same((await backend.dossiers.get({ id })).draft, draft, 'the draft');
    },
  },
  {
    operation: 'dossiers.get',
    name: 'hands out copies: changing one changes nothing else',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const draft = sampleDraft(stage);
      const { id } = await backend.dossiers.create({ id: freshId(), procedure: procedureRef(stage.procedure), draft });
      const before = structuredClone(await backend.dossiers.get({ id }));
      scribble(draft);
      scribble(await backend.dossiers.get({ id }));
      same(await backend.dossiers.get({ id }), before, 'what is kept');
    },
  },
  {
    operation: 'dossiers.get',
    name: 'does not tell an unknown dossier from another organisation’s',
    async run(stage) {
      const other = await stage.session();
      await signIn(stage.backend);
      await signIn(other, 'second');
      const { id } = await makeDossier(stage, stage.backend);
      const theirs = await fails(other.dossiers.get({ id }), 'not-found', 'another’s');
      const unknown = await fails(other.dossiers.get({ id: freshId() }), 'not-found', 'an unknown one');
      same(theirs.message, unknown.message, 'the two refusals');
    },
  },
  {
    operation: 'dossiers.list',
    name: 'shows one’s own alone, the newest change first, each with its facts',
    async run(stage) {
      const { backend } = stage;
      const [symbol, other] = [freshSymbol(), await stage.session()];
      await signIn(backend);
      await signIn(other, 'second');
      const [first, second] = [await makeDossier(stage, backend, { symbol }), await makeDossier(stage, backend, { symbol })];
      await makeDossier(stage, other, { symbol });
      const { draft: _draft, attachments: _attachments, ...facts } = await backend.dossiers.get({ id: second.id });
      const page = await backend.dossiers.list({ text: symbol });
      same(page.items.map(({ id }) => id).sort(), [first.id, second.id].sort(), 'the dossiers');
      same(page.items.find(({ id }) => id === second.id), facts, 'the facts');
      same(page.items.map(({ updatedAt }) => updatedAt), page.items.map(({ updatedAt }) => updatedAt).sort().reverse(), 'the order');
      same(page.total, 2, 'the total');
    },
  },
  {
    operation: 'dossiers.list',
    name: 'filters by status, procedure and text, and counts by status what the rest of the query finds',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const symbol = freshSymbol();
      const draft = await makeDossier(stage, backend, { symbol });
      const filed = await submitted(stage, backend, { symbol });
      const page = await backend.dossiers.list({ text: symbol.toLowerCase(), status: 'submitted' });
      same(page.items.map(({ id }) => id), [filed.id], 'by status');
      same([page.total, page.counts], [1, { draft: 1, submitted: 1 }], 'the counts');
      same((await backend.dossiers.list({ text: symbol, procedure: 'unheard-of' })).items, [], 'another procedure');
      same((await backend.dossiers.list({ text: symbol, procedure: stage.procedure.definition.id, status: 'draft' })).items.map(({ id }) => id), [draft.id], 'this procedure');
      same((await backend.dossiers.list({ text: symbol, procedures: ['unheard-of', stage.procedure.definition.id] })).total, 2, 'any of several procedures');
      same((await backend.dossiers.list({ text: symbol, procedures: ['unheard-of'] })).total, 0, 'none of several procedures');
      same((await backend.dossiers.list({ text: `${symbol}%` })).items, [], 'text is no pattern');
    },
  },
  {
    operation: 'dossiers.list',
    name: 'filters by the day of submission in Vietnam, both ends included',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const text = freshSymbol();
      const { submittedAt = '' } = await submitted(stage, backend, { symbol: text });
      await makeDossier(stage, backend, { symbol: text });
      const day = new Date(Date.parse(submittedAt) + 7 * 3_600_000).toISOString().slice(0, 10);
      const count = async (query: object): Promise<number> => (await backend.dossiers.list({ text, ...query })).total;
      same(await count({ submittedFrom: day, submittedTo: day }), 1, 'that day');
      same(await count({ submittedFrom: '2000-01-01', submittedTo: '2000-12-31' }), 0, 'another year');
      same(await count({ submittedFrom: '2999-01-01' }), 0, 'later');
    },
  },
  {
    operation: 'dossiers.list',
    name: 'goes on where a page ended, each dossier once, and refuses a made-up cursor',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const made = new Set<string>();
      for (let count = 0; count < 60; count += 1) made.add((await makeDossier(stage, backend, { rows: 0 })).id);
      const seen = (await allPages((cursor) => backend.dossiers.list({ cursor }))).map(({ id }) => id);
      same(seen.length, new Set(seen).size, 'each once');
      holds([...made].every((id) => seen.includes(id)), 'none is left out');
      await fails(backend.dossiers.list({ cursor: 'bịa' }), 'invalid', 'a made-up cursor');
    },
  },
  {
    operation: 'dossiers.history',
    name: 'tells what was done, by whom, newest first',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const { id, revision } = await submitted(stage, backend);
      await backend.dossiers.act({ id, revision, key: freshId(), act: 'withdraw' });
      const { items } = await backend.dossiers.history({ id });
      same(items.map(({ act, from, to }) => [act, from ?? null, to]), [['withdraw', 'submitted', 'withdrawn'], ['submit', 'draft', 'submitted'], ['create', null, 'draft']], 'the entries');
      same(items.map(({ actor }) => actor.organisation), Array(3).fill(kitAccounts.first.organisation.name), 'the actors');
    },
  },
];

/** Writes over everything that can be written over. */
function scribble(record: unknown): void {
  if (typeof record !== 'object' || record === null) return;
  for (const [key, value] of Object.entries(record)) {
    scribble(value);
    if (typeof value === 'string') (record as Record<string, unknown>)[key] = 'scribbled';
  }
  if (Array.isArray(record)) record.length = 0;
}
