/** What is known of official e-mail addresses. */
import { fails, same } from '../check.js';
import { signIn, type Case } from '../stage.js';
import { kitEmails, kitWorld } from '../world.js';

export const subscriberCases: readonly Case[] = [
  {
    operation: 'subscribers.check',
    name: 'answers for each address in the order asked, in any case',
    async run({ backend }) {
      await signIn(backend);
      const asked = [kitEmails.new, kitEmails.existing.toUpperCase(), kitEmails.elsewhere, kitEmails.new];
      const { items } = await backend.subscribers.check({ emails: asked });
      same(items.map(({ email, outcome }) => [email, outcome]), [[asked[0], 'new'], [asked[1], 'existing'], [asked[2], 'elsewhere'], [asked[3], 'new']], 'the answers');
    },
  },
  {
    operation: 'subscribers.check',
    name: 'brings a subscriber of one’s own with every certificate, and of others nothing at all',
    async run({ backend }) {
      await signIn(backend);
      const { items } = await backend.subscribers.check({ emails: [kitEmails.existing, kitEmails.elsewhere] });
      const [own] = kitWorld.subscribers;
      const certificates = own?.certificates.map(({ device: _device, ...certificate }) => certificate);
      same(items[0], { email: kitEmails.existing, outcome: 'existing', subscriber: own?.subscriber, certificates }, 'one’s own');
      same(items[1], { email: kitEmails.elsewhere, outcome: 'elsewhere' }, 'another organisation’s');
    },
  },
  {
    operation: 'subscribers.check',
    name: 'judges by who asks',
    async run({ backend }) {
      await signIn(backend, 'second');
      const { items } = await backend.subscribers.check({ emails: [kitEmails.existing, kitEmails.elsewhere] });
      same(items.map(({ outcome }) => outcome), ['elsewhere', 'existing'], 'the answers');
    },
  },
  {
    operation: 'subscribers.check',
    name: 'takes 500 addresses at once and no more',
    async run({ backend }) {
      await signIn(backend);
      const emails = Array.from({ length: 500 }, (_, index) => `nguoi${index}@lamgiang.gov.vn`);
      same((await backend.subscribers.check({ emails })).items.length, 500, 'answers');
      await fails(backend.subscribers.check({ emails: [...emails, 'thua@lamgiang.gov.vn'] }), 'invalid', 'one more');
    },
  },
];
