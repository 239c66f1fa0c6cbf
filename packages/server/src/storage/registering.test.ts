import { expect } from 'chai';
import { eq, sql } from 'drizzle-orm';
import { LINK_LIFETIME, type Backend, type Failure, type MailFacts } from '@ctso/core';
import { limits } from '../sessions/limits.js';
import { DATABASES, type DatabaseKind } from '../testing/databases.js';
import { accountOf, aRegistration, newId, proofFrom, signInOf, testHouse, type TestHouse } from '../testing/world.js';
import { rowsOf } from './database.js';
import { links, mail, organisations, registrations } from './schema.js';
import { tidyAway } from './tidying.js';

const [PGLITE] = DATABASES as readonly [DatabaseKind, ...DatabaseKind[]];
const PASSWORD = 'mưa rơi trên mái ngói';
const MANY = { points: 10_000, seconds: 60 };

const fresh = () => `${newId()}@stc.lamgiang.gov.vn`;
const tokenOf = (mailed: MailFacts | undefined): string => (mailed !== undefined && 'token' in mailed ? mailed.token : '');
const failureOf = async (work: Promise<unknown>): Promise<Failure | undefined> => work.then(() => undefined, (thrown: unknown) => thrown as Failure);
const codesOf = async (work: Promise<unknown>): Promise<readonly string[]> => ((await failureOf(work))?.issues ?? []).map(({ code }) => code);

async function register(at: Backend, email: string, organisation = {}): Promise<string> {
  const id = newId();
  await at.accounts.register({ id, answers: aRegistration(email, organisation), proof: await proofFrom(at) });
  return id;
}

async function activated({ visitor, mails }: TestHouse, email: string, organisation = {}): Promise<string> {
  const id = await register(visitor(), email, organisation);
  await visitor().accounts.activate({ token: tokenOf((await mails(email)).at(-1)) });
  return id;
}

async function approve(house: TestHouse, id: string) {
  const officer = await house.clerk('can-bo');
  return officer.desk.decide({ id, revision: 2, decision: 'approve', reason: 'Đủ giấy tờ' });
}

describe('an account that is asked for', () => {
  let now = Date.parse('2026-11-22T03:00:00Z');
  let house: TestHouse;

  before(async () => {
    house = await testHouse(PGLITE, () => now, { limits: limits({ open: MANY, asked: MANY, mailbox: MANY, newcomers: MANY, signIn: MANY, address: MANY }) });
  });
  after(() => house.close());

  it('leaves neither token nor password in the database, before its mail is sent or after', async () => {
    const email = fresh();
    await register(house.visitor(), email);
    const queued = await rowsOf<{ mailed: object }>(house.database.queries, sql`select mailed from mail`);
    expect(queued.some(({ mailed }) => 'token' in mailed)).to.equal(false);
    const token = tokenOf((await house.mails(email))[0]);
    expect(token).to.match(/^[\w-]{43}$/u);
    for (const table of ['mail', 'links', 'registrations']) {
      expect(await rowsOf(house.database.queries, sql`select 1 from ${sql.identifier(table)} each where position(${token} in each::text) > 0`), table).to.deep.equal([]);
    }
  });

  it('has a link that ends after three days', async () => {
    const [early, late] = [fresh(), fresh()];
    for (const email of [early, late]) await register(house.visitor(), email);
    const tokens = [tokenOf((await house.mails(early))[0]), tokenOf((await house.mails(late))[0])] as const;
    now += LINK_LIFETIME.activate - 1000;
    expect(await house.visitor().accounts.activate({ token: tokens[0] })).to.equal(null);
    now += 2000;
    expect(await failureOf(house.visitor().accounts.activate({ token: tokens[1] }))).to.include({ code: 'not-found' });
    expect(await house.visitor().accounts.activate({ token: tokens[0] }), 'one that was opened in time').to.equal(null);
  });

  it('is not told apart where its address has one: the same answer, one line and one mail', async () => {
    const { email } = accountOf('ubnd-tinh');
    const { queries } = house.database;
    const tracesOf = async (address: string) => {
      await house.mails(address);
      const id = newId();
      const proof = await proofFrom(house.visitor());
      const answer = await house.visitor().accounts.register({ id, answers: aRegistration(address), proof });
      const again = await house.visitor().accounts.register({ id, answers: aRegistration(address), proof });
      const lines = await queries.select().from(registrations).where(eq(registrations.id, id));
      return { answer, again, lines: lines.length, mails: (await queries.select().from(mail)).length };
    };
    expect(await tracesOf(email)).to.deep.equal(await tracesOf(fresh()));
    expect((await house.mails(email)).at(-1)).to.deep.equal({ kind: 'registered-already', to: email, organisation: 'UBND tỉnh Lam Giang' });
    const officer = await house.clerk('can-bo');
    expect((await officer.desk.registrations({ text: email })).items, 'what the desk sees').to.deep.equal([]);
    const [moot] = await queries.select().from(registrations).where(eq(registrations.email, email));
    expect(moot?.answers, 'what is kept').to.deep.equal({});
  });

  it('wants a puzzle of ours, solved in time, and takes none twice', async () => {
    const visitor = house.visitor();
    const asking = (proof: string) => codesOf(visitor.accounts.register({ id: newId(), answers: aRegistration(fresh()), proof }));
    const used = await proofFrom(visitor);
    expect(await asking(used)).to.deep.equal([]);
    expect(await asking(used), 'used').to.deep.equal(['proof.failed']);
    expect(await codesOf(visitor.accounts.requestReset({ email: fresh(), proof: used })), 'used elsewhere').to.deep.equal(['proof.failed']);
    const { challenge, solution } = JSON.parse(await proofFrom(visitor)) as { challenge: { parameters: Record<string, unknown> }; solution: Record<string, unknown> };
    const forgeries = [
      { challenge, solution: { ...solution, derivedKey: 'ab'.repeat(32) } },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '00' } }, solution },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, data: { until: Number.MAX_SAFE_INTEGER } } }, solution },
    ];
    for (const forged of [...forgeries.map((each) => JSON.stringify(each)), 'null', '{}', '[]', 'x'.repeat(4000)]) expect(await asking(forged), forged.slice(0, 60)).to.deep.equal(['proof.failed']);
    const late = await proofFrom(visitor);
    now += 21 * 60 * 1000;
    expect(await asking(late), 'too late').to.deep.equal(['proof.failed']);
  });

  it('takes one of many solutions that come at once', async () => {
    const proof = await proofFrom(house.visitor());
    const asked = await Promise.all(Array.from({ length: 6 }, () => codesOf(house.visitor().accounts.register({ id: newId(), answers: aRegistration(fresh()), proof }))));
    expect(asked.filter((codes) => codes.length === 0)).to.have.length(1);
  });

  it('does not spend the solution on a form that is not right yet', async () => {
    const proof = await proofFrom(house.visitor());
    const answers = aRegistration('van.thu@gmail.com');
    expect(await codesOf(house.visitor().accounts.register({ id: newId(), answers, proof }))).to.deep.equal(['official-email.free-mail']);
    expect(await house.visitor().accounts.register({ id: newId(), answers: aRegistration(fresh()), proof })).to.equal(null);
  });

  it('becomes an account of the organisation, with facts where it had none and none replaced', async () => {
    const email = fresh();
    const { queries } = house.database;
    await queries.update(organisations).set({ phone: '02963000000', taxCode: null, budgetCode: null }).where(eq(organisations.id, 'H99.13'));
    const id = await activated(house, email, { taxCode: '0100109106', phone: '02963852999' });
    expect(await approve(house, id)).to.include({ status: 'approved', decidedBy: accountOf('can-bo').person }).and.not.have.any.keys('reason');
    const [standing] = await queries.select().from(organisations).where(eq(organisations.id, 'H99.13'));
    expect(standing).to.include({ phone: '02963000000', taxCode: '0100109106', budgetCode: null, name: 'Sở Tài chính tỉnh Lam Giang' });
    await house.visitor().accounts.setPassword({ token: tokenOf((await house.mails(email)).at(-1)), password: PASSWORD });
    const account = await house.visitor().accounts.signIn({ email, password: PASSWORD, remember: false });
    expect(account.organisation).to.deep.include({ id: 'H99.13', parentAuthority: 'UBND tỉnh Lam Giang', place: 'Kiên Giang' });
    expect(account.recipient).to.include({ fullName: 'Nguyễn Văn Hòa', idNumber: '030082110999' });
    expect(account).not.to.have.any.keys('desk', 'passwordDue');
  });

  it('is refused, at its name, where a brother of the new organisation took the name meanwhile', async () => {
    const email = fresh();
    const name = `Trung tâm ${newId()}`;
    const id = await activated(house, email, { isNew: true, organisation: null, newName: name, newParent: { id: 'H99.13', name: 'Sở Tài chính' } });
    const above = await house.clerk('ubnd-tinh');
    await above.organisations.create({ id: newId(), parentId: 'H99.13', facts: { name: name.toUpperCase() } });
    expect(await codesOf(approve(house, id))).to.deep.equal(['organisation.same-name']);
    const officer = await house.clerk('can-bo');
    expect((await officer.desk.registrations({ text: email })).items[0]).to.include({ status: 'activated', revision: 2 });
  });

  it('is one account, however many requests for its address are approved', async () => {
    const email = fresh();
    const ids = [await activated(house, email), await activated(house, email)] as const;
    await approve(house, ids[0]);
    expect(await failureOf(approve(house, ids[1]))).to.include({ code: 'conflict' });
  });

  it('is forgotten where nobody opened its link, with links that ended', async () => {
    const email = fresh();
    const id = await register(house.visitor(), email);
    await house.mails(email);
    now += 31 * 24 * 60 * 60 * 1000;
    await tidyAway(house.house);
    expect(await house.database.queries.select().from(registrations).where(eq(registrations.id, id))).to.deep.equal([]);
    now += 31 * 24 * 60 * 60 * 1000;
    await tidyAway(house.house);
    expect(await house.database.queries.select().from(links)).to.deep.equal([]);
  });
});

describe('a password by mail, as the manual has it', () => {
  it('lets its owner in for nothing but to change it', async () => {
    const house = await testHouse(PGLITE, undefined, { firstPassword: 'mail' });
    const email = fresh();
    await approve(house, await activated(house, email));
    const mailed = (await house.mails(email)).at(-1);
    const password = mailed?.kind === 'approved-with-password' ? mailed.password : '';
    expect(password).to.match(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/u);
    const at = house.visitor();
    expect(await at.accounts.signIn({ email, password, remember: false })).to.include({ passwordDue: true });
    expect(await failureOf(at.dossiers.list({}))).to.include({ code: 'forbidden' });
    expect(await codesOf(at.accounts.changePassword({ current: password, next: password }))).to.deep.equal(['password.same']);
    expect(await at.accounts.changePassword({ current: password, next: PASSWORD })).not.to.have.any.keys('passwordDue');
    expect((await at.dossiers.list({})).total).to.equal(0);
    await house.close();
  });
});

describe('a password that was forgotten', () => {
  let now = Date.parse('2026-11-22T03:00:00Z');
  let house: TestHouse;
  const { email } = accountOf('nguyen-an-ninh');
  const reset = async (to = email): Promise<string> => {
    await house.visitor().accounts.requestReset({ email: to, proof: await proofFrom(house.visitor()) });
    return tokenOf((await house.mails(to)).at(-1));
  };

  before(async () => {
    house = await testHouse(PGLITE, () => now, { limits: limits({ asked: MANY, mailbox: MANY }) });
  });
  after(() => house.close());

  it('is asked for with the same answer and the same work, whether or not there is an account', async () => {
    const before = await rowsOf<{ id: string }>(house.database.queries, sql`select last_value as id from mail_id_seq`);
    for (const to of [email, fresh()]) expect(await house.visitor().accounts.requestReset({ email: to, proof: await proofFrom(house.visitor()) })).to.equal(null);
    const after = await rowsOf<{ id: string }>(house.database.queries, sql`select last_value as id from mail_id_seq`);
    expect(Number(after[0]?.id) - Number(before[0]?.id), 'lines written').to.be.within(1, 2);
    expect((await house.database.queries.select().from(mail)).length, 'lines that lie there').to.equal(2);
  });

  it('is set by a link within an hour, once; older links then set no other', async () => {
    const [older, newer] = [await reset(), await reset(email.toUpperCase())];
    expect(newer).to.equal('', 'mail goes to the address as it is kept');
    const last = tokenOf((await house.mails(email)).at(-1));
    now += LINK_LIFETIME.reset - 1000;
    const inside = await house.clerk('nguyen-an-ninh');
    expect(await house.visitor().accounts.setPassword({ token: last, password: PASSWORD })).to.equal(null);
    expect((await house.mails(email)).at(-1)).to.include({ kind: 'password-changed' });
    expect(await failureOf(inside.dossiers.list({})), 'a session from before').to.include({ code: 'signed-out' });
    for (const token of [last, older]) expect(await failureOf(house.visitor().accounts.setPassword({ token, password: `${PASSWORD}!` }))).to.include({ code: 'not-found' });
    await house.visitor().accounts.signIn({ email, password: PASSWORD, remember: false });
  });

  it('is not set by a link that has ended, nor two at once by one link', async () => {
    const late = await reset();
    now += LINK_LIFETIME.reset + 1000;
    expect(await failureOf(house.visitor().accounts.setPassword({ token: late, password: PASSWORD }))).to.include({ code: 'not-found' });
    const token = await reset();
    const set = await Promise.allSettled(['một', 'hai', 'ba'].map((word) => house.visitor().accounts.setPassword({ token, password: `${PASSWORD} ${word}` })));
    expect(set.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
  });
});

describe('limits on what is open to everybody', () => {
  it('count mails to one mailbox by who asks, so that nobody is locked out by a stranger', async () => {
    const house = await testHouse(PGLITE, undefined, { limits: limits({ asked: { points: 2, seconds: 60 }, mailbox: { points: 1, seconds: 60 }, newcomers: { points: 2, seconds: 60 } }) });
    const { email } = accountOf('noi-vu');
    const ask = async (from: string) => {
      const at = house.visitor(from);
      return failureOf(at.accounts.requestReset({ email, proof: await proofFrom(at) }));
    };
    for (let turn = 0; turn < 2; turn += 1) expect(await ask('stranger')).to.equal(undefined);
    expect(await ask('stranger')).to.include({ code: 'busy' }).and.have.property('retryAfter');
    expect(await house.mails(email), 'the first, and one more').to.have.length(2);
    expect(await ask('owner')).to.equal(undefined);
    expect(await house.mails(email), 'the owner’s own').to.have.length(3);
    for (const from of ['owner', 'a third']) expect(await ask(from), from).to.equal(undefined);
    expect(await house.mails(email), 'no more, from wherever').to.have.length(3);
    await house.visitor('owner').accounts.signIn({ ...signInOf('noi-vu'), remember: false });
    await house.close();
  });

  it('count the same for a mailbox that nobody has', async () => {
    const house = await testHouse(PGLITE, undefined, { limits: limits({ asked: { points: 1, seconds: 60 } }) });
    const at = house.visitor();
    const email = fresh();
    expect(await failureOf(at.accounts.requestReset({ email, proof: await proofFrom(at) }))).to.equal(undefined);
    expect(await failureOf(at.accounts.requestReset({ email, proof: await proofFrom(at) }))).to.include({ code: 'busy' });
    await house.close();
  });

  it('hold for each operation that needs nobody signed in, by network address', async () => {
    const house = await testHouse(PGLITE, undefined, { limits: limits({ open: { points: 2, seconds: 60 } }) });
    const calls: readonly ((at: Backend) => Promise<unknown>)[] = [
      (at) => at.accounts.challenge({}),
      (at) => at.accounts.register({ id: newId(), answers: {}, proof: 'x' }),
      (at) => at.accounts.requestReset({ email: fresh(), proof: 'x' }),
      (at) => at.accounts.setPassword({ token: 'guessed', password: PASSWORD }),
      (at) => at.organisations.search({ text: 'so' }),
    ];
    for (const call of calls) {
      for (let turn = 0; turn < 2; turn += 1) expect((await failureOf(call(house.visitor('office'))))?.code).not.to.equal('busy');
      expect(await failureOf(call(house.visitor('office')))).to.include({ code: 'busy' });
      expect((await failureOf(call(house.visitor('elsewhere'))))?.code).not.to.equal('busy');
    }
    await house.close();
  });
});
