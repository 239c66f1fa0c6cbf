import { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { expect } from 'chai';
import { newFolder } from '../testing/world.js';
import { newUploadId, quotaDesk, UPLOAD_ID, type QuotaDesk } from './quota.js';

async function aStore(): Promise<FileStore> {
  return new FileStore({ directory: await newFolder() });
}

async function stands(store: FileStore, organisation: string, size: number, metadata: Record<string, string> = {}): Promise<void> {
  await store.create(new Upload({ id: newUploadId(organisation), size, offset: 0, metadata }));
}

async function codeOf(desk: QuotaDesk, organisation: string, size: number): Promise<string> {
  return desk.hold(organisation, size).then(
    () => 'held',
    (thrown: unknown) => (thrown as { code: string }).code,
  );
}

describe('the room for unfinished uploads', () => {
  it('ends with their number and with the bytes that they announced', async () => {
    const store = await aStore();
    await stands(store, 'o1', 60);
    expect(await codeOf(quotaDesk(store, { count: 1, bytes: 1000 }), 'o1', 1)).to.equal('busy');
    expect(await codeOf(quotaDesk(store, { count: 9, bytes: 100 }), 'o1', 41)).to.equal('busy');
    expect(await codeOf(quotaDesk(store, { count: 2, bytes: 100 }), 'o1', 40)).to.equal('held');
  });

  it('is an organisation’s own', async () => {
    const store = await aStore();
    await stands(store, 'o1', 60);
    expect(await codeOf(quotaDesk(store, { count: 1, bytes: 100 }), 'o2', 60)).to.equal('held');
  });

  it('is not taken by what is finished', async () => {
    const store = await aStore();
    await stands(store, 'o1', 60, { done: 'yes' });
    expect(await codeOf(quotaDesk(store, { count: 1, bytes: 100 }), 'o1', 60)).to.equal('held');
  });

  it('counts those that begin at once, and has room again when one lets go', async () => {
    const desk = quotaDesk(await aStore(), { count: 1, bytes: 100 });
    const release = await desk.hold('o1', 10);
    expect(await codeOf(desk, 'o1', 10)).to.equal('busy');
    release();
    expect(await codeOf(desk, 'o1', 10)).to.equal('held');
  });

  it('names uploads so that nobody guesses them, each as the address takes it', () => {
    const ids = Array.from({ length: 50 }, () => newUploadId('o1'));
    expect(new Set(ids).size).to.equal(50);
    expect(ids.every((id) => UPLOAD_ID.test(id))).to.equal(true);
  });
});
