import { expect } from 'chai';
import { fold, holdingsOf, kindOf } from '@ctso/core';
import { procedure } from '../testing/world.js';
import { demoAccounts, world } from './index.js';

const SETTINGS = { ...procedure.profile.settings, today: '2026-11-22' };

function repeated(list: readonly string[]): string[] {
  return list.filter((each, index) => list.indexOf(each) !== index);
}

describe('the seed', () => {
  it('names every organisation once, below one that is there', () => {
    const ids = world.organisations.map(({ id }) => id);
    expect(repeated(ids)).to.deep.equal([]);
    expect(world.organisations.filter(({ parentId }) => parentId !== null && !ids.includes(parentId))).to.deep.equal([]);
    expect(ids.length).to.be.within(200, 500);
  });

  it('finds the four bodies of the mock page by `noi vu`', () => {
    const found = world.organisations.filter(({ name }) => fold(name).includes('noi vu')).map(({ name }) => name);
    expect(found).to.have.members(['Sở Nội vụ tỉnh Lam Giang', 'Phòng Nội vụ và Văn hóa', 'Thanh tra Sở Nội vụ', 'Ban Nội vụ - Pháp chế']);
  });

  it('gives each address and each certificate to one subscriber', () => {
    expect(repeated(world.subscribers.map(({ subscriber }) => subscriber.email))).to.deep.equal([]);
    const serials = world.subscribers.flatMap(({ certificates }) => certificates.map(({ serial }) => serial));
    expect(repeated(serials)).to.deep.equal([]);
    expect(serials.filter((serial) => !/^[0-9a-f]{32}$/u.test(serial))).to.deep.equal([]);
    const states = new Set(world.subscribers.flatMap(({ certificates }) => certificates.map(({ state }) => state)));
    expect([...states]).to.have.members(['active', 'expired', 'revoked']);
  });

  it('holds certificates of persons, bodies and systems, some near their end, each serial once and each device one holder’s', () => {
    const held = holdingsOf(world);
    expect(repeated(held.map(({ serial }) => serial))).to.deep.equal([]);
    expect(new Set(held.map(({ group }) => group)).size).to.equal(3);
    const holderOf = new Map(held.map(({ device, officialEmail }) => [device?.serial, officialEmail]));
    for (const { device, officialEmail, organisation } of held) {
      if (device !== undefined) {
        expect(device.serial).to.match(/^[0-9A-F]{8}$/u);
        expect(holderOf.get(device.serial), device.serial).to.equal(officialEmail);
      }
      expect(organisation.name, officialEmail).not.to.equal('');
    }
    const soon = held.filter(({ organisation, state, validTo }) => organisation.id.startsWith('H99.12') && state === 'active' && validTo > '2026-11-22' && validTo < '2027-01-21');
    expect(soon.length).to.be.greaterThan(3);
    expect(held.filter(({ organisation, state }) => organisation.id.startsWith('H99.12') && state === 'active').length).to.be.greaterThan(50);
  });

  it('says of each body what its fields take without an issue', () => {
    const bodies = world.organisations.filter(({ taxCode }) => taxCode !== undefined);
    expect(bodies.length).to.be.greaterThan(30);
    expect(repeated(bodies.map(({ taxCode = '' }) => taxCode))).to.deep.equal([]);
    expect(repeated(bodies.map(({ budgetCode = '' }) => budgetCode))).to.deep.equal([]);
    for (const { id, taxCode = '', budgetCode = '', officialEmail = '', phone = '', address = null } of bodies) {
      const said = { 'tax-code': taxCode, 'budget-code': budgetCode, 'official-email': officialEmail, phone, address } as const;
      for (const [kind, value] of Object.entries(said)) {
        expect(kindOf(kind as keyof typeof said).check(value, { settings: SETTINGS, values: {}, options: undefined }), `${id} ${kind}`).to.deep.equal([]);
      }
    }
  });

  it('holds subscribers whose facts make a row without an issue', () => {
    for (const { subscriber, certificates } of world.subscribers) {
      const values = { ...procedure.beginRow('r').values, ...subscriber, officialEmail: subscriber.email, previousSerials: certificates.map(({ serial }) => serial) };
      const { email, ...fields } = values;
      const row = { id: 'r', values: { ...fields, lookup: { email, outcome: 'existing' as const } } };
      expect(procedure.checkRow(row, SETTINGS), email).to.deep.equal([]);
    }
  });

  it('fills the recipient of each account without an issue', () => {
    for (const { account } of world.accounts) {
      const draft = procedure.begin(account, SETTINGS, (key) => key);
      expect(procedure.checkSection('recipient', draft, SETTINGS), account.email).to.deep.equal([]);
    }
  });

  it('has an officer and a clerk of the authority, which stands beside the province, and shows who they are', () => {
    const desk = world.accounts.filter(({ account }) => account.desk !== undefined);
    expect(desk.map(({ account }) => account.desk)).to.have.deep.members([['officer'], ['clerk']]);
    expect(desk.every(({ account }) => account.organisation.name === 'Cục Chứng thực số và Bảo mật thông tin')).to.equal(true);
    expect(demoAccounts.map((each) => each.desk)).to.have.deep.members([[], [], [], ['officer'], ['clerk']]);
  });

  it('shows its sign-ins', () => {
    expect(demoAccounts.map(({ email }) => email)).to.include('van.thu@snv.lamgiang.gov.vn');
    expect(demoAccounts.every(({ password, organisation }) => password.length > 8 && organisation !== '')).to.equal(true);
  });
});
