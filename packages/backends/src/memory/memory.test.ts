import type { Account, HeldCertificate, World, WorldOrganisation } from '@ctso/core';
import { expect } from 'chai';
import { memory } from './index.js';

const account: Account = {
  id: 'a-1',
  email: 'vanthu@lamgiang.gov.vn',
  organisation: { id: 'o-0', name: 'Sở Nội vụ', parentAuthority: '', place: 'Lâm Giang', province: '92' },
  recipient: {},
  signer: { capacities: '', name: '' },
};

const organisations: readonly WorldOrganisation[] = [
  { id: 'o-0', name: 'Sở Nội vụ', parentId: null },
  ...Array.from({ length: 120 }, (_, index) => ({ id: `o-${index + 1}`, name: `Phòng ${index + 1}`, parentId: 'o-0' })),
];

const NAMES = ['Ăn', 'An', 'Đào', 'Dung', 'Ân', 'Bình'];

function aWorld(): World {
  const certificates = NAMES.map((name, index) => ({ name, serial: `0${index}` }));
  const holders = certificates.map(({ name, serial }) => ({
    group: 'device' as const,
    name,
    officialEmail: '',
    organisation: 'o-1',
    province: '92',
    certificates: [{ serial, validFrom: '2024-01-01', validTo: '2029-01-01', state: 'active' as const }],
  }));
  return { organisations, subscribers: [], holders, accounts: [{ account, password: 'x' }] };
}

const open = () => memory({ world: aWorld(), procedures: [], signedIn: account.id });

describe('the backend in memory', () => {
  it('sorts names by the Vietnamese alphabet', async () => {
    const { items } = await open().certificates.list({ view: 'certificates' });
    expect(items.map(({ name }: HeldCertificate) => name)).to.deep.equal(['An', 'Ăn', 'Ân', 'Bình', 'Dung', 'Đào']);
  });

  it('leads on from where a page ended, whatever was put into the tree meanwhile', async () => {
    const backend = open();
    const first = await backend.organisations.children({ parentId: 'o-0' });
    await backend.organisations.create({ id: 'new', parentId: 'o-0', facts: { name: 'Ban Thanh tra' } });
    const second = await backend.organisations.children({ parentId: 'o-0', cursor: first.next });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const names = second.items.map(({ name }) => name);
    expect(names).to.deep.equal([...names].sort(new Intl.Collator('vi').compare));
  });

  it('calls an organisation by the name that it has now: in the account, on certificates, under its hits', async () => {
    const backend = open();
    await backend.organisations.update({ id: 'o-0', facts: { name: 'Sở Nội vụ và Lao động' } });
    await backend.organisations.update({ id: 'o-1', facts: { name: 'Phòng Tổ chức' } });
    expect((await backend.accounts.current({}))?.organisation.name).to.equal('Sở Nội vụ và Lao động');
    expect((await backend.certificates.list({ view: 'certificates' })).items[0]?.organisation.name).to.equal('Phòng Tổ chức');
    expect((await backend.organisations.search({ text: 'phong to chuc' })).items[0]?.path).to.deep.equal([{ id: 'o-0', name: 'Sở Nội vụ và Lao động' }]);
  });
});
