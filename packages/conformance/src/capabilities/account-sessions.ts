/** Where an account is signed in, and what it says of itself. */
import { profileOf } from '../accounts.js';
import { fails, holds, same } from '../check.js';
import { signIn, type Case } from '../stage.js';
import { kitAccounts } from '../world.js';

export const accountSessionCases: readonly Case[] = [
  {
    operation: 'accounts.sessions',
    name: 'tells where the account is signed in, this session first, and no other account’s',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const other = await stage.session();
      const before = (await backend.accounts.sessions({})).items;
      await signIn(other);
      const { items } = await backend.accounts.sessions({});
      same(items.length, before.length + 1, 'one more after signing in elsewhere');
      same(items.map(({ current }) => current), items.map((_, index) => index === 0), 'the current one is the first');
      holds(new Set(items.map(({ id }) => id)).size === items.length, 'each has a name of its own');
      const stranger = await stage.session();
      await signIn(stranger, 'second');
      const ids = new Set(items.map(({ id }) => id));
      holds((await stranger.accounts.sessions({})).items.every(({ id }) => !ids.has(id)), 'another account sees none of them');
    },
  },
  {
    operation: 'accounts.endSession',
    name: 'ends another of the account’s sessions, and never another account’s',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const known = new Set((await backend.accounts.sessions({})).items.map(({ id }) => id));
      const other = await stage.session();
      await signIn(other);
      const id = (await backend.accounts.sessions({})).items.find((each) => !known.has(each.id))?.id ?? '';
      const stranger = await stage.session();
      await signIn(stranger, 'second');
      await fails(stranger.accounts.endSession({ id }), 'not-found', 'a session of another account');
      same((await other.accounts.current({}))?.id, kitAccounts.first.id, 'the session before');
      same(await backend.accounts.endSession({ id }), null, 'the answer');
      await fails(other.dossiers.list({}), 'signed-out', 'the session that was ended');
      await fails(backend.accounts.endSession({ id }), 'not-found', 'ending it again');
    },
  },
  {
    operation: 'accounts.updateProfile',
    name: 'keeps what pre-fills the account’s wizards, and nothing else of it',
    async run(stage) {
      const { backend } = stage;
      const before = await signIn(backend, 'above');
      const profile = { parentAuthority: 'Chính phủ', place: 'Lâm Giang', recipient: { ...before.recipient, fullName: 'Trần Thị Ðào'.normalize('NFD') }, signer: { capacities: 'CHỦ TỊCH', name: 'Lê Minh Quân' } };
      try {
        const after = await backend.accounts.updateProfile({ profile });
        same([after.id, after.email, after.organisation.id, after.desk], [before.id, before.email, before.organisation.id, before.desk], 'who it is');
        same(profileOf(after), { ...profile, recipient: { ...profile.recipient, fullName: profile.recipient.fullName.normalize('NFC') } }, 'the profile');
        const other = await stage.session();
        same(await signIn(other, 'above'), after, 'the account in another session');
      } finally {
        await backend.accounts.updateProfile({ profile: profileOf(before) });
      }
    },
  },
];
