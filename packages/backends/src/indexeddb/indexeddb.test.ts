import { allOf, isFailure, vn2018, type Account, type Backend, type CompiledProcedure, type Edit } from '@ctso/core';
import { expect } from 'chai';
import { openDB } from 'idb';
import { eraseIndexedDb, indexedDb } from './index.js';

const [procedure] = (await allOf(vn2018)) as readonly [CompiledProcedure];

const account: Account = {
  id: 'a-1',
  email: 'vanthu@lamgiang.gov.vn',
  organisation: { id: 'o-1', name: 'Sở Nội vụ', parentAuthority: '', place: 'Lâm Giang', province: '92' },
  recipient: {},
  signer: { capacities: '', name: '' },
};

const NAME = 'indexeddb-test';

function open(): Backend {
  const world = { organisations: [{ id: 'o-1', name: 'Sở Nội vụ', parentId: null }], subscribers: [], accounts: [{ account, password: 'x' }] };
  return indexedDb({ name: NAME, world, procedures: [procedure], signedIn: account.id });
}

async function aDossier(backend: Backend, rows: number) {
  const begun = procedure.begin(account, { ...vn2018.profile.settings, today: '2026-11-22' }, (key) => key);
  const list = Array.from({ length: rows }, (_, index) => procedure.beginRow(`row-${index}`));
  return backend.dossiers.create({ id: crypto.randomUUID(), procedure: { id: procedure.definition.id, profile: vn2018.profile.id }, draft: { ...begun, rows: list } });
}

function name(rowId: string, value: string): Edit {
  return { kind: 'set', path: ['rows', rowId, 'fullName'], value };
}

/** How many records of a store are written while `work` runs. */
async function putsInto(store: string, work: () => Promise<unknown>): Promise<number> {
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest<IDBValidKey>;
  let count = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: unknown[]) {
    if (this.name === store) count += 1;
    return put.apply(this, args);
  };
  try {
    await work();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  return count;
}

describe('the backend in IndexedDB', () => {
  const opened: Backend[] = [];
  const start = (): Backend => {
    const backend = open();
    opened.push(backend);
    return backend;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
    await eraseIndexedDb(NAME);
  });

  it('writes the one row that an edit touched, whatever the length of the list', async () => {
    const backend = start();
    const { id, revision } = await aDossier(backend, 500);
    const save = () => backend.dossiers.save({ id, revision, key: 'k-1', edits: [name('row-250', 'Đặng Thị Ứng')] });
    expect(await putsInto('rows', save)).to.equal(1);
  });

  it('leaves the order of rows unwritten by an edit of a value', async () => {
    const backend = start();
    const { id, revision } = await aDossier(backend, 3);
    expect(await putsInto('orders', () => backend.dossiers.save({ id, revision, key: 'k-1', edits: [name('row-1', 'Hoa')] }))).to.equal(0);
  });

  it('sees what another tab wrote meanwhile', async () => {
    const [first, second] = [start(), start()];
    const { id, revision } = await aDossier(first, 2);
    await first.dossiers.get({ id });
    const stored = await second.dossiers.save({ id, revision, key: 'k-1', edits: [name('row-1', 'từ thẻ kia')] });
    await first.dossiers.save({ id, revision: stored.revision, key: 'k-2', edits: [name('row-0', 'từ thẻ này')] });
    const { draft } = await second.dossiers.get({ id });
    expect(draft.rows.map(({ values }) => values['fullName'])).to.deep.equal(['từ thẻ này', 'từ thẻ kia']);
  });

  it('takes a failed write back whole', async () => {
    const backend = start();
    const { id, revision } = await aDossier(backend, 1);
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest<IDBValidKey>;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: unknown[]) {
      if (this.name === 'dossiers') throw new DOMException('the disk is full', 'QuotaExceededError');
      return put.apply(this, args);
    };
    const thrown: unknown = await backend.dossiers.save({ id, revision, key: 'k-1', edits: [name('row-0', 'mất')] }).catch((reason: unknown) => reason);
    IDBObjectStore.prototype.put = put;
    expect(isFailure(thrown) && thrown.code).to.equal('unavailable');
    const now = await backend.dossiers.get({ id });
    expect([now.revision, now.draft.rows[0]?.values['fullName']]).to.deep.equal([revision, '']);
  });

  it('sees the organisations that another tab wrote, and keeps them', async () => {
    const [first, second] = [start(), start()];
    expect((await second.organisations.children({ parentId: 'o-1' })).items).to.deep.equal([]);
    const made = await first.organisations.create({ id: 'o-2', parentId: 'o-1', facts: { name: 'Phòng Một' } });
    expect((await second.organisations.children({ parentId: 'o-1' })).items).to.deep.equal([made]);
    await Promise.all(opened.map((each) => each.close()));
    expect((await start().organisations.search({ text: 'phong mot' })).items.map(({ id }) => id)).to.deep.equal(['o-2']);
  });

  it('takes over what its first version kept: dossier, rows in their order, file; and goes on with what came since', async () => {
    const row = (id: string, fullName: string) => ({ ...procedure.beginRow(id), values: { ...procedure.beginRow(id).values, fullName } });
    const begun = procedure.begin(account, { ...vn2018.profile.settings, today: '2026-11-22' }, (key) => key);
    const old = await openDB(`ctso-${NAME}`, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('dossiers', { keyPath: 'id' }).createIndex('organisation', 'organisation.id');
        for (const store of ['heads', 'orders', 'rows', 'files']) fresh.createObjectStore(store);
      },
    });
    const at = '2025-03-01T02:00:00.000Z';
    const paper = { id: 'f-1', slot: procedure.definition.slots[0]?.id ?? '', name: 'công văn.pdf', size: 4, type: 'application/pdf', uploadedAt: at };
    await old.put('dossiers', {
      id: 'd-1', procedure: { id: procedure.definition.id, profile: vn2018.profile.id }, status: 'draft', organisation: { id: 'o-1', name: 'Sở Nội vụ' }, rowCount: 2, symbol: '12/SNV', revision: 3,
      createdAt: at, updatedAt: at, history: [], answered: [], attachments: [paper], deleted: false,
    });
    await old.put('heads', { version: 3, sections: begun.sections }, 'd-1');
    await old.put('orders', ['b', 'a'], 'd-1');
    for (const one of [row('a', 'Đặng Thị Ứng'), row('b', 'Lê Văn Ổn')]) await old.put('rows', one, ['d-1', one.id]);
    await old.put('files', { dossierId: 'd-1', file: new Blob(['%PDF']) }, 'f-1');
    old.close();

    const backend = start();
    const { draft, revision, attachments } = await backend.dossiers.get({ id: 'd-1' });
    expect([revision, draft.rows.map(({ values }) => values['fullName']), attachments.map(({ name: called }) => called)]).to.deep.equal([3, ['Lê Văn Ổn', 'Đặng Thị Ứng'], ['công văn.pdf']]);
    expect(await (await backend.attachments.open({ id: 'f-1' })).text()).to.equal('%PDF');
    expect((await backend.dossiers.list({})).items.map(({ id }) => id)).to.deep.equal(['d-1']);
    await backend.dossiers.save({ id: 'd-1', revision, key: 'k-1', edits: [name('a', 'Đặng Thị Ứng Hòe')] });
    await backend.organisations.create({ id: 'o-2', parentId: 'o-1', facts: { name: 'Phòng Một' } });
    await Promise.all(opened.map((each) => each.close()));
    const again = start();
    expect((await again.dossiers.get({ id: 'd-1' })).draft.rows.map(({ values }) => values['fullName'])).to.deep.equal(['Lê Văn Ổn', 'Đặng Thị Ứng Hòe']);
    expect((await again.organisations.search({ text: 'phong mot' })).items.map(({ id }) => id)).to.deep.equal(['o-2']);
  });

  it('goes on after another tab threw the records away', async () => {
    const backend = start();
    const { id } = await aDossier(backend, 1);
    await eraseIndexedDb(NAME);
    const thrown: unknown = await backend.dossiers.get({ id }).catch((reason: unknown) => reason);
    expect(isFailure(thrown) && thrown.code).to.equal('not-found');
  });
});
