/** Backends that each break one promise, made of one that keeps them all, to see that the kit catches them. */
import { Failure, holdingsOf, type CompiledProcedure, type Dossier } from '@ctso/core';
import { DESK_SABOTEURS } from './desk-saboteurs.js';
import { spoiled, whenFailing, type Saboteur } from './spoil.js';
import { kitWorld } from './world.js';

export type { OpenHonest, Saboteur } from './spoil.js';

export const SABOTEURS: readonly Saboteur[] = [
  {
    name: 'lets the last writer win',
    caughtIn: 'dossiers.save',
    spoil: spoiled(({ dossiers }) => ({
      dossiers: {
        ...dossiers,
        save: (input, options) => whenFailing(dossiers.save(input, options), 'conflict', ({ revision = 0 }) => dossiers.save({ ...input, revision }, options)),
      },
    })),
  },
  {
    name: 'applies a repeated write again',
    caughtIn: 'dossiers.save',
    spoil: spoiled(({ dossiers }) => ({
      dossiers: { ...dossiers, save: (input, options) => dossiers.save({ ...input, key: crypto.randomUUID() }, options) },
    })),
  },
  {
    name: 'loses moves of rows',
    caughtIn: 'dossiers.save',
    spoil: spoiled(({ dossiers }) => ({
      dossiers: {
        ...dossiers,
        save: (input, options) => {
          const edits = input.edits.filter(({ kind }) => kind !== 'move');
          return dossiers.save({ ...input, edits: edits.length === 0 ? [{ kind: 'remove', rowId: 'none' }] : edits }, options);
        },
      },
    })),
  },
  {
    name: 'hands out its own records',
    caughtIn: 'dossiers.get',
    spoil: spoiled(({ dossiers }, shared) => ({
      dossiers: {
        ...dossiers,
        async get(input, options) {
          const fresh = await dossiers.get(input, options);
          const kept = shared.get(input.id) as Dossier | undefined;
          if (kept?.revision === fresh.revision) return kept;
          shared.set(input.id, fresh);
          return fresh;
        },
      },
    })),
  },
  {
    name: 'tells that another organisation’s dossier exists',
    caughtIn: 'dossiers.get',
    spoil: spoiled(({ dossiers }, shared) => ({
      dossiers: {
        ...dossiers,
        async create(input, options) {
          shared.set(input.id, true);
          return dossiers.create(input, options);
        },
        get: (input, options) =>
          whenFailing(dossiers.get(input, options), 'not-found', async () => {
            throw new Failure(shared.has(input.id) ? 'forbidden' : 'not-found');
          }),
      },
    })),
  },
  {
    name: 'files whatever it is given',
    caughtIn: 'dossiers.act',
    spoil: (honest, procedure) => honest({ ...procedure, check: () => [] }),
  },
  {
    name: 'forgets to check whose the subscribers are',
    caughtIn: 'dossiers.act',
    spoil: (honest, procedure) => honest({ ...procedure, definition: withoutLookup(procedure) }),
  },
  {
    name: 'keeps letters and marks apart',
    caughtIn: 'dossiers.create',
    spoil: spoiled(({ dossiers }) => ({
      dossiers: { ...dossiers, get: async (input, options) => JSON.parse(JSON.stringify(await dossiers.get(input, options)).normalize('NFD')) as Dossier },
    })),
  },
  {
    name: 'begins each page with the last of the one before',
    caughtIn: 'organisations.children',
    spoil: spoiled(({ organisations }, shared) => ({
      organisations: {
        ...organisations,
        async children(input, options) {
          const page = await organisations.children(input, options);
          const last = input.cursor === undefined ? undefined : (shared.get('last') as (typeof page.items)[number] | undefined);
          shared.set('last', page.items.at(-1));
          return last === undefined ? page : { ...page, items: [last, ...page.items] };
        },
      },
    })),
  },
  {
    name: 'creates twice under one id',
    caughtIn: 'organisations.create',
    spoil: spoiled(({ organisations }, shared) => ({
      organisations: {
        ...organisations,
        async create(input, options) {
          const again = shared.has(input.id);
          shared.set(input.id, true);
          if (!again) return organisations.create(input, options);
          return organisations.create({ ...input, id: crypto.randomUUID(), facts: { ...input.facts, name: `${input.facts.name} (2)` } }, options);
        },
      },
    })),
  },
  {
    name: 'lets siblings be named alike',
    caughtIn: 'organisations.create',
    spoil: spoiled(({ organisations }) => ({
      organisations: {
        ...organisations,
        create: (input, options) =>
          whenFailing(organisations.create(input, options), 'invalid', () =>
            organisations.create({ ...input, facts: { ...input.facts, name: `${input.facts.name} ${crypto.randomUUID()}` } }, options),
          ),
      },
    })),
  },
  {
    name: 'shows another organisation’s certificates',
    caughtIn: 'certificates.list',
    spoil: spoiled(({ certificates }) => ({
      certificates: {
        async list(input, options) {
          const page = await certificates.list(input, options);
          const all = holdingsOf(kitWorld).filter(({ serial }) => input.serials?.includes(serial) === true);
          return all.length === 0 ? page : { ...page, items: all, total: all.length };
        },
      },
    })),
  },
  {
    name: 'repeats on a page what stood on the one before',
    caughtIn: 'certificates.list',
    spoil: spoiled(({ certificates }) => ({
      certificates: {
        async list(input, options) {
          const page = await certificates.list(input, options);
          const [first] = page.items;
          return input.cursor === undefined || first === undefined ? page : { ...page, items: [first, ...page.items.slice(0, -1)] };
        },
      },
    })),
  },
  {
    name: 'counts only the group that was asked for',
    caughtIn: 'certificates.list',
    spoil: spoiled(({ certificates }) => ({
      certificates: {
        async list(input, options) {
          const page = await certificates.list(input, options);
          return input.group === undefined ? page : { ...page, counts: { [input.group]: page.total } };
        },
      },
    })),
  },
  {
    name: 'names another organisation’s subscriber',
    caughtIn: 'subscribers.check',
    spoil: spoiled(({ subscribers }) => ({
      subscribers: {
        async check(input, options) {
          const { items } = await subscribers.check(input, options);
          return { items: items.map((item) => (item.outcome === 'elsewhere' ? { ...item, name: 'Trần Văn Bình' } : item)) };
        },
      },
    })),
  },
  {
    name: 'tells a wrong password from an unknown address',
    caughtIn: 'accounts.signIn',
    spoil: spoiled(({ accounts }) => ({
      accounts: {
        ...accounts,
        signIn: (input, options) =>
          whenFailing(accounts.signIn(input, options), 'invalid', async (failure) => {
            throw input.email.startsWith('khongco') ? new Failure('not-found') : failure;
          }),
      },
    })),
  },
  {
    name: 'takes any file by its name',
    caughtIn: 'attachments.put',
    spoil: spoiled(({ attachments }) => ({
      attachments: {
        ...attachments,
        put: (input, options) => whenFailing(attachments.put(input, options), 'wrong-type', () => attachments.put({ ...input, name: 'tệp.pdf' }, options)),
      },
    })),
  },
  {
    name: 'throws ordinary errors',
    caughtIn: 'attachments.open',
    spoil: spoiled(({ attachments }) => ({
      attachments: {
        ...attachments,
        open: (input, options) =>
          whenFailing(attachments.open(input, options), 'not-found', async () => {
            throw new Error('no such file');
          }),
      },
    })),
  },
  {
    name: 'does not hear a signal',
    caughtIn: 'dossiers.list',
    spoil: spoiled(({ dossiers }) => ({ dossiers: { ...dossiers, list: (input) => dossiers.list(input) } })),
  },
  {
    name: 'goes on after it is closed',
    caughtIn: 'organisations.search',
    spoil: spoiled(() => ({ close: async () => undefined })),
  },
  {
    name: 'calls itself durable',
    caughtIn: 'dossiers.get',
    spoil: spoiled(({ supports }) => ({ supports: { ...supports, durable: true } })),
  },
  ...DESK_SABOTEURS,
];

function withoutLookup({ definition }: CompiledProcedure): CompiledProcedure['definition'] {
  const { lookup: _lookup, ...rows } = definition.rows;
  return { ...definition, rows };
}
