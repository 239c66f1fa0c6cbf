/** Backends that each break one promise about accounts, the desk or remarks. */
import { RESULT_SLOTS, type Attachment } from '@ctso/core';
import { freshId } from './stage.js';
import { spoiled, type Saboteur } from './spoil.js';

export const DESK_SABOTEURS: readonly Saboteur[] = [
  {
    name: 'has a desk and says that it has none',
    caughtIn: 'desk.dossiers',
    spoil: spoiled(({ supports }) => ({ supports: { ...supports, desk: false } })),
  },
  {
    name: 'gives the same puzzle to everybody',
    caughtIn: 'accounts.challenge',
    spoil: spoiled(({ accounts }, shared) => ({
      accounts: {
        ...accounts,
        async challenge(input, options) {
          const kept = (shared.get('puzzle') as { challenge: string } | undefined) ?? (await accounts.challenge(input, options));
          shared.set('puzzle', kept);
          return kept;
        },
      },
    })),
  },
  {
    name: 'says that an address is unknown when its password is to be set anew',
    caughtIn: 'accounts.requestReset',
    spoil: spoiled(({ accounts }) => ({
      accounts: {
        ...accounts,
        async requestReset(input, options) {
          if (input.email.startsWith('kit-')) return accounts.activate({ token: freshId() });
          return accounts.requestReset(input, options);
        },
      },
    })),
  },
  {
    name: 'takes any registration for granted',
    caughtIn: 'accounts.register',
    spoil: spoiled(({ accounts }) => ({ accounts: { ...accounts, register: async () => null } })),
  },
  {
    name: 'shows drafts to the desk’s counts',
    caughtIn: 'desk.dossiers',
    spoil: spoiled(({ desk }) => ({
      desk: {
        ...desk,
        async dossiers(input, options) {
          const page = await desk.dossiers(input, options);
          return { ...page, counts: { ...page.counts, draft: 1 } };
        },
      },
    })),
  },
  {
    name: 'lets every officer take over without being asked to',
    caughtIn: 'desk.act',
    spoil: spoiled(({ desk }) => ({
      desk: {
        ...desk,
        act: (input, options) => desk.act(input.act.kind === 'claim' ? { ...input, act: { kind: 'claim', takeOver: true } } : input, options),
      },
    })),
  },
  {
    name: 'keeps to itself what a dossier was sent back for',
    caughtIn: 'dossiers.get',
    spoil: spoiled(({ dossiers }) => ({
      dossiers: {
        ...dossiers,
        async get(input, options) {
          const { remarks: _remarks, ...dossier } = await dossiers.get(input, options);
          return dossier;
        },
      },
    })),
  },
  {
    name: 'lets remarks go unanswered',
    caughtIn: 'dossiers.act',
    spoil: spoiled(({ dossiers }) => ({
      dossiers: {
        ...dossiers,
        async act(input, options) {
          const { remarks = [], revision } = input.act === 'submit' ? await dossiers.get({ id: input.id }, options) : { revision: input.revision };
          if (remarks.length === 0 || revision !== input.revision) return dossiers.act(input, options);
          const edits = remarks.map(({ id }) => ({ kind: 'set', path: ['answers', id], value: 'ok' }) as const);
          const stored = await dossiers.save({ id: input.id, revision, key: freshId(), edits }, options);
          return dossiers.act({ ...input, revision: stored.revision }, options);
        },
      },
    })),
  },
  {
    name: 'shows a result before it is returned',
    caughtIn: 'attachments.put',
    spoil: spoiled(({ attachments, dossiers }, shared) => ({
      attachments: {
        ...attachments,
        async put(input, options) {
          const attachment = await attachments.put(input, options);
          if (RESULT_SLOTS.includes(input.slot)) shared.set(input.dossierId, [...earlyIn(shared, input.dossierId), attachment]);
          return attachment;
        },
      },
      dossiers: {
        ...dossiers,
        async get(input, options) {
          const dossier = await dossiers.get(input, options);
          return dossier.status === 'returned' ? dossier : { ...dossier, attachments: [...dossier.attachments, ...earlyIn(shared, input.id)] };
        },
      },
    })),
  },
  {
    name: 'hides from an organisation what those below have filed',
    caughtIn: 'dossiers.list',
    spoil: spoiled(({ dossiers, accounts }) => ({
      dossiers: {
        ...dossiers,
        async list(input, options) {
          const page = await dossiers.list(input, options);
          const own = (await accounts.current({}))?.organisation.id;
          return { ...page, items: page.items.filter(({ organisation }) => organisation.id === own) };
        },
      },
    })),
  },
  {
    name: 'forgets who has done what',
    caughtIn: 'desk.history',
    spoil: spoiled(({ desk }) => ({
      desk: {
        ...desk,
        async history(input, options) {
          const page = await desk.history(input, options);
          return { ...page, items: page.items.filter(({ act }) => act !== 'claim') };
        },
      },
    })),
  },
];

function earlyIn(shared: Map<string, unknown>, dossierId: string): readonly Attachment[] {
  return (shared.get(dossierId) as readonly Attachment[] | undefined) ?? [];
}
