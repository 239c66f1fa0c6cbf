import { expect } from 'chai';
import { OPERATION_LIST, OPERATIONS } from './operations.js';

describe('the operation table', () => {
  it('lets only signing in, asking for an account and reading the tree be done without a session', () => {
    const open = OPERATION_LIST.filter((operation) => operation.public).map(({ capability, name }) => `${capability}.${name}`);
    expect(open).to.deep.equal([
      'accounts.signIn',
      'accounts.current',
      'accounts.signOut',
      'accounts.challenge',
      'accounts.register',
      'accounts.activate',
      'accounts.requestReset',
      'accounts.setPassword',
      'organisations.children',
      'organisations.search',
      'organisations.ancestors',
    ]);
  });

  it('refuses surplus keys everywhere', () => {
    for (const { input } of OPERATION_LIST) expect(input.safeParse({ surplus: 1 }).success).to.equal(false);
  });

  it('bounds the number of addresses, edits and rows of one call', () => {
    const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
    const save = { id: 'd', revision: 1, key: 'k' };
    const edit = { kind: 'remove', rowId: 'r' };
    expect(OPERATIONS.subscribers.check.input.safeParse({ emails: many(501, 'a@b.vn') }).success).to.equal(false);
    expect(OPERATIONS.dossiers.save.input.safeParse({ ...save, edits: many(20_001, edit) }).success).to.equal(false);
    expect(OPERATIONS.dossiers.save.input.safeParse({ ...save, edits: many(20_000, edit) }).success).to.equal(true);
    expect(OPERATIONS.dossiers.save.input.safeParse({ ...save, edits: [] }).success).to.equal(false);
  });

  it('takes the kinds of value that a field can hold and no other', () => {
    const address = { scheme: 'vn-2025', detail: 'Số 1', province: { code: '91', name: 'An Giang' }, district: null, commune: null };
    const values = ['text', true, null, ['54010a'], { id: 'o', name: 'Sở' }, { email: 'a@b.vn', outcome: 'new' }, address];
    const set = (value: unknown) => OPERATIONS.dossiers.save.input.safeParse({ id: 'd', revision: 1, key: 'k', edits: [{ kind: 'set', path: ['rows', 'r', 'f'], value }] }).success;
    expect(values.map(set)).to.deep.equal(values.map(() => true));
    expect([12, undefined, { id: 'o' }, { id: 'o', name: 'Sở', surplus: 1 }, [1], 'x'.repeat(10_001), { ...address, scheme: 'vn-1975' }].map(set)).to.deep.equal(Array(7).fill(false));
  });
});
