import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { MailFacts } from '@ctso/core';
import { world } from '../seed/index.js';
import { openDatabase, rowsOf, type Database } from '../storage/database.js';
import { plant } from '../storage/plant.js';
import { mail } from '../storage/schema.js';
import { DATABASES, newDatabase } from '../testing/databases.js';
import { mailsIn, readMail } from '../testing/mailbox.js';
import { smtpSink, type SmtpSink } from '../testing/smtp-sink.js';
import { newFolder, procedures } from '../testing/world.js';
import { vietnamese } from '@ctso/locales';
import { sql } from 'drizzle-orm';
import { carrier, type Carrier } from './carrier.js';
import { USUAL_LINKS, type Message, type Wording } from './message.js';
import { queueMail, queueNothing } from './outbox.js';
import { mailSender } from './sender.js';

const MINUTE = 60_000;
const FROM = 'Cổng dịch vụ chứng thư số <chungthuso@lamgiang.gov.vn>';
const message: Message = { to: 'van.thu@snv.lamgiang.gov.vn', subject: 'Hồ sơ cần bổ sung: 125/SNV-VP, đề nghị cấp chứng thư số cho cá nhân', text: 'Kính gửi Sở Nội vụ,\n\n.Dòng bắt đầu bằng dấu chấm\n', html: '<p>Kính gửi Sở Nội vụ</p>' };
const mailed: MailFacts = { kind: 'password-changed', to: message.to, organisation: 'Sở Nội vụ' };

function wordingAt(now: () => number): Wording {
  const known = procedures;
  return { publicUrl: 'https://portal.test', links: USUAL_LINKS, translate: vietnamese().translate, procedure: () => known[0], now };
}

/** Keeps whom mails went to; fails while it is told to. */
function aCarrier() {
  const went: string[] = [];
  const state = { fails: false, hold: Promise.resolve() };
  const to: Carrier = {
    carry: async (each) => {
      await state.hold;
      if (state.fails) throw new Error('421 try again later');
      went.push(each.to);
    },
    close: () => undefined,
  };
  return { went, state, to };
}

for (const kind of DATABASES) {
  describe(`the outbox on ${kind.name}`, () => {
    let database: Database;
    let now = Date.parse('2026-11-22T03:00:00Z');
    const faults: unknown[] = [];
    const senderTo = (to: Carrier) => mailSender({ queries: database.queries, carrier: to, wording: wordingAt(() => now), report: (thrown) => void faults.push(thrown) });
    const queue = (to: string) => queueMail(database.queries, { ...mailed, to }, now);
    const lying = () => database.queries.select().from(mail).orderBy(mail.id);

    before(async () => {
      database = await openDatabase({ url: await kind.url() });
      await plant(database.queries, world);
    });
    afterEach(async () => {
      await database.queries.delete(mail);
      faults.length = 0;
    });
    after(() => database.close());

    it('goes out in order, and nothing of it stays', async () => {
      const { went, to } = aCarrier();
      const names = Array.from({ length: 12 }, (_, index) => `${index}@x.gov.vn`);
      for (const name of names) await queue(name);
      await queueNothing(database.queries, now);
      await senderTo(to).send();
      expect(went).to.deep.equal(names);
      expect(await lying()).to.deep.equal([]);
    });

    it('is neither sent nor kept when its transaction does not stand', async () => {
      const { went, to } = aCarrier();
      const broken = database.queries.transaction(async (transaction) => {
        await queueMail(transaction, mailed, now);
        throw new Error('something else went wrong');
      });
      expect(await broken.catch(() => 'broken')).to.equal('broken');
      await senderTo(to).send();
      expect(went).to.deep.equal([]);
    });

    it('is tried again after longer and longer, and not before', async () => {
      const { went, state, to } = aCarrier();
      await queue('a@x.gov.vn');
      state.fails = true;
      const sender = senderTo(to);
      const waits: number[] = [];
      for (let tries = 1; tries <= 9; tries += 1) {
        await sender.send();
        const [line] = await lying();
        expect(line?.tries).to.equal(tries);
        const wait = (line?.dueAt.getTime() ?? 0) - now;
        waits.push(wait / MINUTE);
        now += wait - 1;
        await sender.send();
        expect((await lying())[0]?.tries, 'too early').to.equal(tries);
        now += 1;
      }
      expect(waits).to.deep.equal([0.5, 1, 2, 4, 8, 16, 32, 60, 60]);
      expect(faults).to.have.length(9);
      state.fails = false;
      await sender.send();
      expect(went).to.deep.equal(['a@x.gov.vn']);
    });

    it('is given up after more than a day, without what it said', async () => {
      const { state, to } = aCarrier();
      await queue('a@x.gov.vn');
      state.fails = true;
      const begun = now;
      for (let tries = 0; tries < 40; tries += 1) {
        await senderTo(to).send();
        now += 61 * MINUTE;
      }
      const [line] = await lying();
      expect(line).to.deep.include({ tries: 36, mailed: { kind: 'none' } });
      expect((line?.failedAt?.getTime() ?? 0) - begun).to.be.greaterThan(24 * 60 * MINUTE);
    });

    it('does not hold up the mails behind one that is not taken', async () => {
      const went: string[] = [];
      for (const name of ['bad@x.gov.vn', 'good@x.gov.vn']) await queue(name);
      await senderTo({ carry: async ({ to }) => (to.startsWith('bad') ? Promise.reject(new Error('550 no such mailbox')) : void went.push(to)), close: () => undefined }).send();
      expect(went).to.deep.equal(['good@x.gov.vn']);
      expect((await lying()).map(({ tries }) => tries)).to.deep.equal([1]);
    });

    it('is left alone by others while one sends it, and taken up if that one dies', async () => {
      const [dying, other] = [aCarrier(), aCarrier()];
      await queue('a@x.gov.vn');
      // Takes the line and never comes back.
      dying.state.hold = new Promise(() => undefined);
      senderTo(dying.to).nudge();
      while ((await lying())[0]?.tries !== 1) await new Promise((resolve) => { setImmediate(resolve); });
      await senderTo(other.to).send();
      expect(other.went).to.deep.equal([]);
      now += 11 * MINUTE;
      await senderTo(other.to).send();
      expect(other.went).to.deep.equal(['a@x.gov.vn']);
    });

    it('is given back by one that stops, after the mail under way', async () => {
      const [stopping, other] = [aCarrier(), aCarrier()];
      for (const name of ['a@x.gov.vn', 'b@x.gov.vn', 'c@x.gov.vn']) await queue(name);
      let release = (): void => undefined;
      stopping.state.hold = new Promise((resolve) => (release = resolve));
      const sender = senderTo(stopping.to);
      sender.nudge();
      while ((await lying())[0]?.tries !== 1) await new Promise((resolve) => { setImmediate(resolve); });
      const stopped = sender.stop();
      release();
      await stopped;
      expect(stopping.went).to.deep.equal(['a@x.gov.vn']);
      expect((await lying()).map(({ tries }) => tries)).to.deep.equal([0, 0]);
      await sender.send();
      await senderTo(other.to).send();
      expect(other.went).to.deep.equal(['b@x.gov.vn', 'c@x.gov.vn']);
    });

    it('brings a token that works, anew with each try, and an older one that still does', async () => {
      const tokens: string[] = [];
      let fails = true;
      const to: Carrier = {
        carry: async (_message, each) => {
          if ('token' in each) tokens.push(each.token);
          if (fails) throw new Error('the answer was lost');
        },
        close: () => undefined,
      };
      await queueMail(database.queries, { kind: 'reset', to: 'a@x.gov.vn', organisation: 'Sở' }, now, 'noi-vu');
      await senderTo(to).send();
      fails = false;
      now += MINUTE;
      await senderTo(to).send();
      expect(new Set(tokens).size).to.equal(2);
      expect(await rowsOf(database.queries, sql`select 1 from links where used_at is null and account_id = 'noi-vu'`)).to.have.length(2);
    });
  });
}

describe('several processes on one PostgreSQL', () => {
  it('send each mail once', async () => {
    const url = await newDatabase();
    const databases = await Promise.all([1, 2, 3].map(() => openDatabase({ url, connections: 4 })));
    const now = Date.now();
    const went: string[] = [];
    const [first] = databases;
    const names = Array.from({ length: 60 }, (_, index) => `${index}@x.gov.vn`);
    for (const name of names) await queueMail(first!.queries, { ...mailed, to: name }, now);
    const to: Carrier = { carry: async (each) => void went.push(each.to), close: () => undefined };
    const senders = databases.map(({ queries }) => mailSender({ queries, carrier: to, wording: wordingAt(() => now), report: (thrown) => { throw thrown; } }));
    await Promise.all(senders.map((sender) => sender.send()));
    expect([...went].sort()).to.deep.equal([...names].sort());
    await Promise.all(databases.map((each) => each.close()));
  });
});

describe('a line that somebody else is about to take', () => {
  it('does not hold up the others', async () => {
    const database = await openDatabase({ url: await newDatabase(), connections: 2 });
    const now = Date.now();
    for (const name of ['held@x.gov.vn', 'free@x.gov.vn']) await queueMail(database.queries, { ...mailed, to: name }, now);
    const { went, to } = aCarrier();
    const sender = mailSender({ queries: database.queries, carrier: to, wording: wordingAt(() => now), report: (thrown) => { throw thrown; } });
    await database.queries.transaction(async (transaction) => {
      await transaction.select().from(mail).orderBy(mail.id).limit(1).for('update');
      await sender.send();
      expect(went).to.deep.equal(['free@x.gov.vn']);
    });
    await sender.send();
    expect(went).to.deep.equal(['free@x.gov.vn', 'held@x.gov.vn']);
    await database.close();
  });
});

describe('a mail that goes out', () => {
  const expected = async (read: ReturnType<typeof readMail>) => {
    expect(read.subject).to.equal(message.subject);
    expect([read.to, read.from]).to.deep.equal([message.to, 'chungthuso@lamgiang.gov.vn']);
    expect(read.text.trimEnd()).to.equal(message.text.trimEnd());
    expect(read.html.trimEnd()).to.equal(message.html);
    expect(read.headers.get('auto-submitted')).to.equal('auto-generated');
    expect(read.headers.get('content-language')).to.equal('vi');
    expect(read.headers.get('content-type')).to.match(/^multipart\/alternative/u);
    for (const name of ['date', 'message-id', 'mime-version']) expect(read.headers.get(name), name).to.match(/./u);
  };

  it('lies in a folder as a whole file that only its owner reads, in the order of sending', async () => {
    const folder = join(await newFolder(), 'mail');
    const post = carrier({ folder, from: FROM });
    await post.carry(message, mailed);
    for (let number = 0; number < 12; number += 1) await post.carry({ ...message, subject: `Thư ${number}` }, mailed);
    const names = await readdir(folder);
    expect(names.filter((name) => !name.endsWith('.eml'))).to.deep.equal([]);
    expect((await stat(join(folder, names[0] ?? ''))).mode & 0o777).to.equal(0o600);
    const [first, ...rest] = await mailsIn(folder);
    await expected(first!);
    expect(rest.map(({ subject }) => subject)).to.deep.equal(Array.from({ length: 12 }, (_, number) => `Thư ${number}`));
  });

  describe('by SMTP', () => {
    let sink: SmtpSink;
    let post: Carrier;

    before(async () => {
      sink = await smtpSink();
      post = carrier({ smtp: sink.url, folder: 'nowhere', from: FROM });
    });
    after(async () => {
      post.close();
      await sink.close();
    });

    it('arrives as it was written', async () => {
      await post.carry(message, mailed);
      expect(sink.taken.map(({ from, to }) => [from, to])).to.deep.equal([['chungthuso@lamgiang.gov.vn', message.to]]);
      await expected(readMail(sink.taken[0]!.bytes));
    });

    it('is not taken for gone when the mail server refuses it, or is not there', async () => {
      sink.refuse(1, '451 try again later');
      expect(await post.carry(message, mailed).catch((thrown: unknown) => thrown)).to.be.instanceOf(Error);
      expect(sink.taken).to.have.length(1);
      const nobody = carrier({ smtp: 'smtp://127.0.0.1:1', folder: 'nowhere', from: FROM });
      expect(await nobody.carry(message, mailed).catch((thrown: unknown) => thrown)).to.be.instanceOf(Error);
    });

    it('goes to its address alone, whatever stands in it', async () => {
      const before = sink.taken.length;
      await post.carry({ ...message, to: 'a@x.gov.vn, b@evil.example' }, mailed).catch(() => undefined);
      expect(sink.taken.slice(before).map(({ to }) => to).filter((to) => to === 'b@evil.example')).to.deep.equal([]);
    });
  });
});
