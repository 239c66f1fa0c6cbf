/** Signing in and out. */
import { failureOf, fails, holds, same } from '../check.js';
import { signIn, type Case } from '../stage.js';
import { KIT_PASSWORD, kitAccounts } from '../world.js';

const MOST_TRIES = 40;

export const accountCases: readonly Case[] = [
  {
    operation: 'accounts.signIn',
    name: 'answers the account, whatever the case of the address',
    async run({ backend }) {
      const email = kitAccounts.first.email.toUpperCase();
      const account = await backend.accounts.signIn({ email, password: KIT_PASSWORD, remember: true });
      same(account, kitAccounts.first, 'the account');
    },
  },
  {
    operation: 'accounts.signIn',
    name: 'takes a password typed with letters and marks apart',
    async run({ backend }) {
      const account = await backend.accounts.signIn({ email: kitAccounts.first.email, password: KIT_PASSWORD.normalize('NFD'), remember: false });
      same(account.id, kitAccounts.first.id, 'the account');
    },
  },
  {
    operation: 'accounts.signIn',
    name: 'refuses a wrong password and an unknown address alike',
    async run({ backend }) {
      const wrong = await fails(backend.accounts.signIn({ email: kitAccounts.second.email, password: 'sai', remember: false }), 'invalid', 'a wrong password');
      const unknown = await fails(backend.accounts.signIn({ email: 'khongco@lamgiang.gov.vn', password: 'sai', remember: false }), 'invalid', 'an unknown address');
      same([unknown.message, unknown.issues], [wrong.message, wrong.issues], 'the two refusals');
      same(await backend.accounts.current({}), null, 'who is signed in');
    },
  },
  {
    operation: 'accounts.signIn',
    name: 'lets an address wait after too many wrong passwords',
    async run({ backend, limitsSignIn }) {
      if (!limitsSignIn) return;
      const attempt = () => backend.accounts.signIn({ email: kitAccounts.careless.email, password: 'đoán mò', remember: false });
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const refused = await failureOf(attempt(), 'a guessed password');
        if (refused.code === 'busy') {
          holds((refused.retryAfter ?? 0) > 0, 'says how long to wait');
          return;
        }
      }
      holds(false, `answers busy within ${MOST_TRIES} wrong passwords`);
    },
  },
  {
    operation: 'accounts.current',
    name: 'answers null before signing in and the account after, in this session alone',
    async run(stage) {
      const { backend } = stage;
      const other = await stage.session();
      same(await backend.accounts.current({}), null, 'before');
      await signIn(backend);
      same(await backend.accounts.current({}), kitAccounts.first, 'after');
      same(await other.accounts.current({}), null, 'the other session');
    },
  },
  {
    operation: 'accounts.signOut',
    name: 'forgets who was signed in, and may be said twice',
    async run({ backend }) {
      await signIn(backend);
      same(await backend.accounts.signOut({}), null, 'the answer');
      same(await backend.accounts.signOut({}), null, 'the second answer');
      same(await backend.accounts.current({}), null, 'who is signed in');
      await fails(backend.dossiers.list({}), 'signed-out', 'the list afterwards');
    },
  },
];
