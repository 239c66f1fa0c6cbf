import { expect } from 'chai';
import { sql } from 'drizzle-orm';
import { openDatabase, rowsOf, type Database } from '../storage/database.js';
import { plant } from '../storage/plant.js';
import { world } from '../seed/index.js';
import { cookieJar, cookieName } from './cookie.js';
import { limits } from './limits.js';
import { hashPassword, passwordFits } from './passwords.js';
import { beginSession, endSession, findSession, LIFETIME, LONGEST } from './sessions.js';

const NOW = Date.parse('2026-11-22T03:00:00Z');
const request = (cookie?: string) => new Request('http://portal.test/ctso/x', cookie === undefined ? {} : { headers: { cookie } });

describe('a session', () => {
  let database: Database;

  before(async () => {
    database = await openDatabase();
    await plant(database.queries, world);
  });
  after(() => database.close());

  it('lives as long as it is used, and no longer', async () => {
    const token = await beginSession(database.queries, 'noi-vu', false, NOW);
    const late = NOW + LIFETIME.short - 1000;
    expect((await findSession(database.queries, token, late))?.account.id).to.equal('noi-vu');
    expect(await findSession(database.queries, token, late + LIFETIME.short - 1000), 'after its use').not.to.equal(undefined);
    expect(await findSession(database.queries, token, late + 3 * LIFETIME.short), 'after too long').to.equal(undefined);
  });

  it('ends at its longest age, however much it is used', async () => {
    for (const remember of [false, true]) {
      const token = await beginSession(database.queries, 'noi-vu', remember, NOW);
      const [step, longest] = remember ? [LIFETIME.long / 2, LONGEST.long] : [LIFETIME.short / 2, LONGEST.short];
      for (let age = step; age < longest; age += step) expect(await findSession(database.queries, token, NOW + age), `after ${age}`).not.to.equal(undefined);
      expect(await findSession(database.queries, token, NOW + longest)).to.equal(undefined);
    }
  });

  it('is not written to at every use', async () => {
    const token = await beginSession(database.queries, 'noi-vu', true, NOW);
    expect((await findSession(database.queries, token, NOW + 1000))?.extendedTo).to.equal(undefined);
    expect((await findSession(database.queries, token, NOW + LIFETIME.long / 2))?.extendedTo).to.deep.equal(new Date(NOW + 1.5 * LIFETIME.long));
  });

  it('is gone after signing out, and its token never stood in the database', async () => {
    const token = await beginSession(database.queries, 'noi-vu', false, NOW);
    expect(await rowsOf(database.queries, sql`select 1 from sessions where token_hash = ${token}`)).to.deep.equal([]);
    await endSession(database.queries, token);
    expect(await findSession(database.queries, token, NOW)).to.equal(undefined);
  });
});

describe('the session cookie', () => {
  it('is out of reach of scripts and foreign pages', () => {
    const jar = cookieJar(request(), false);
    jar.write('token', undefined);
    expect(jar.finish(new Response()).headers.get('set-cookie')).to.equal('ctso-session=token; Path=/; HttpOnly; SameSite=Lax');
  });

  it('is tied to the host under https', () => {
    const jar = cookieJar(request(), true);
    jar.write('token', undefined);
    expect(jar.finish(new Response()).headers.get('set-cookie')).to.equal('__Host-ctso-session=token; Path=/; HttpOnly; Secure; SameSite=Lax');
    expect(cookieJar(request('ctso-session=set-by-plain-http'), true).read()).to.equal(undefined);
    expect(cookieJar(request(`${cookieName(true)}=mine`), true).read()).to.equal('mine');
  });

  it('has a date if it was to be remembered, and is taken away by signing out', () => {
    const jar = cookieJar(request('ctso-session=old'), false);
    jar.write('token', new Date(NOW));
    expect(jar.finish(new Response()).headers.get('set-cookie')).to.include('Expires=Sun, 22 Nov 2026 03:00:00 GMT');
    jar.clear();
    expect(jar.finish(new Response()).headers.get('set-cookie')).to.include('ctso-session=; Max-Age=0');
  });
});

describe('a password', () => {
  it('fits its own hash alone, whatever way its letters were composed', async () => {
    const stored = await hashPassword('Mật khẩu');
    expect(await passwordFits(stored, 'Mật khẩu'.normalize('NFD'))).to.equal(true);
    expect(await passwordFits(stored, 'mật khẩu')).to.equal(false);
    expect(stored).to.match(/^\$argon2id\$/u);
  });

  it('never fits an address without an account', async () => {
    expect(await passwordFits(undefined, 'a password that nobody has')).to.equal(false);
  });
});

describe('the limits', () => {
  const few = { points: 2, seconds: 60 };
  const many = { points: 1000, seconds: 60 };

  it('count wrong passwords by account and network address, and forget them after a right one', async () => {
    const limit = limits({ signIn: few, address: many, session: many, office: many });
    await limit.trySignIn('a@x.gov.vn', '10.0.0.1');
    await limit.trySignIn('a@x.gov.vn', '10.0.0.1');
    await limit.trySignIn('a@x.gov.vn', '10.0.0.2');
    const refused = await limit.trySignIn('a@x.gov.vn', '10.0.0.1').catch((thrown: unknown) => thrown);
    expect(refused).to.include({ code: 'busy' }).and.have.property('retryAfter').within(1, 60);
    await limit.signedIn('a@x.gov.vn', '10.0.0.1');
    await limit.trySignIn('a@x.gov.vn', '10.0.0.1');
  });

  it('count guesses from one network address over all accounts', async () => {
    const limit = limits({ signIn: many, address: few, session: many, office: many });
    await limit.trySignIn('a@x.gov.vn', '10.0.0.1');
    await limit.trySignIn('b@x.gov.vn', '10.0.0.1');
    expect(await limit.trySignIn('c@x.gov.vn', '10.0.0.1').catch((thrown: unknown) => thrown)).to.include({ code: 'busy' });
  });

  it('count requests by session, so that a neighbour on the same address is left alone', async () => {
    const limit = limits({ signIn: many, address: many, session: few, office: many });
    await limit.request('one', '10.0.0.1');
    await limit.request('one', '10.0.0.1');
    expect(await limit.request('one', '10.0.0.1').catch((thrown: unknown) => thrown)).to.include({ code: 'busy' });
    await limit.request('another', '10.0.0.1');
  });

  it('leave no count with a session whose address may not ask any more', async () => {
    const limit = limits({ signIn: many, address: many, session: few, office: few });
    await limit.request(undefined, '10.0.0.1');
    await limit.request(undefined, '10.0.0.1');
    for (let tries = 0; tries < 3; tries += 1) expect(await limit.request('one', '10.0.0.1').catch((thrown: unknown) => thrown)).to.include({ code: 'busy' });
    await limit.request('one', '10.0.0.2');
    await limit.request('one', '10.0.0.2');
  });

  it('do not charge an address for tries that an account’s own limit refused', async () => {
    const limit = limits({ signIn: { points: 1, seconds: 60 }, address: few, session: many, office: many });
    await limit.trySignIn('a@x.gov.vn', '10.0.0.1');
    for (let tries = 0; tries < 3; tries += 1) expect(await limit.trySignIn('a@x.gov.vn', '10.0.0.1').catch((thrown: unknown) => thrown)).to.include({ code: 'busy' });
    await limit.trySignIn('b@x.gov.vn', '10.0.0.1');
  });
});
