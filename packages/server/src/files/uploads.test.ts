import { request as openRequest } from 'node:http';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { client, problemOf, served, type Client, type Served } from '../testing/served.js';
import { aDraft, newFolder, newId, REF } from '../testing/world.js';

const MEBIBYTE = 1024 * 1024;

/** So many bytes that begin as a PDF does, every one known by its place. */
function aPdf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}

function metadata(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

interface Beginning {
  readonly id: string;
  readonly dossierId: string;
  readonly size: number;
  readonly slot?: string;
  readonly name?: string;
}

function begin(from: Client, { id, dossierId, size, slot = 'request', name = 'công văn.pdf' }: Beginning): Promise<Response> {
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(size), 'upload-metadata': metadata({ id, dossierId, slot, name, owner: 'H98' }) };
  return from.send('/uploads', { method: 'POST', headers });
}

/** The upload's address below the operations' base path. */
async function begun(from: Client, beginning: Beginning): Promise<string> {
  const answer = await begin(from, beginning);
  expect(answer.status).to.equal(201);
  return (answer.headers.get('location') ?? '').replace('/ctso', '');
}

function patch(from: Client, path: string, offset: number, body: Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = { 'tus-resumable': '1.0.0', 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return from.send(path, { method: 'PATCH', headers, body });
}

async function offsetOf(from: Client, path: string): Promise<number> {
  const answer = await from.send(path, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
  return answer.status === 200 ? Number(answer.headers.get('upload-offset')) : -answer.status;
}

/** Sends so many bytes of a longer body, then breaks the connection. */
function patchAndBreak(url: string, cookie: string, path: string, body: Uint8Array, sent: number): Promise<void> {
  const headers = { cookie, 'x-ctso': '1', 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream', 'content-length': body.byteLength };
  return new Promise((resolve) => {
    const sending = openRequest(`${url}/ctso${path}`, { method: 'PATCH', headers });
    sending.on('error', () => { resolve(); });
    sending.on('close', () => { resolve(); });
    sending.write(body.subarray(0, sent), () => sending.destroy());
  });
}

describe('a resumable upload', () => {
  let server: Served;
  let clerk: Client;
  let dossierId: string;

  before(async () => {
    server = await served();
    clerk = client(server.url);
    await clerk.signIn();
  });
  after(() => server.close());
  beforeEach(async () => {
    dossierId = newId();
    await clerk.call('/dossiers/create', { id: dossierId, procedure: REF, draft: aDraft() });
  });

  it('fills the slot once its last byte is there', async () => {
    const id = newId();
    const bytes = aPdf(3 * MEBIBYTE);
    const path = await begun(clerk, { id, dossierId, size: bytes.byteLength });
    await patch(clerk, path, 0, bytes.slice(0, MEBIBYTE));
    expect((await clerk.send(`/attachments/${id}`)).status, 'before its last byte').to.equal(404);
    expect((await patch(clerk, path, MEBIBYTE, bytes.slice(MEBIBYTE))).status).to.equal(204);
    expect(await (await clerk.send(`/attachments/${id}`)).json()).to.include({ id, slot: 'request', name: 'công văn.pdf', size: bytes.byteLength, type: 'application/pdf' });
    expect(new Uint8Array(await (await clerk.send(`/attachments/${id}/bytes`)).arrayBuffer())).to.deep.equal(bytes);
    expect(await offsetOf(clerk, path), 'asked again by a client that missed the answer').to.equal(bytes.byteLength);
  });

  it('killed midway goes on where it stopped, also after the server was started again', async () => {
    const dataDir = await newFolder();
    let house = await served({ dataDir });
    const port = Number(new URL(house.url).port);
    const other = client(house.url);
    await other.signIn();
    await other.call('/dossiers/create', { id: dossierId, procedure: REF, draft: aDraft() });
    const id = newId();
    const bytes = aPdf(8 * MEBIBYTE);
    const path = await begun(other, { id, dossierId, size: bytes.byteLength });
    await patchAndBreak(house.url, other.cookie ?? '', path, bytes, 3 * MEBIBYTE);
    await house.close();
    house = await served({ dataDir, port });
    const offset = await offsetOf(other, path);
    expect(offset).to.be.within(1, 3 * MEBIBYTE);
    expect((await patch(other, path, offset, bytes.slice(offset))).status).to.equal(204);
    expect(new Uint8Array(await (await other.send(`/attachments/${id}/bytes`)).arrayBuffer())).to.deep.equal(bytes);
    await house.close();
  });

  it('whose server fell between the last byte and the slot is put into it when its client asks how far it got', async () => {
    const id = newId();
    const bytes = aPdf(1000);
    const path = await begun(clerk, { id, dossierId, size: bytes.byteLength });
    await writeFile(join(server.dataDir, path), bytes);
    expect(await offsetOf(clerk, path)).to.equal(bytes.byteLength);
    expect(await (await clerk.send(`/attachments/${id}`)).json()).to.include({ id, size: bytes.byteLength });
  });

  it('of a program named as a PDF is refused after its last byte, and nothing of it is kept', async () => {
    const program = new Uint8Array(4096);
    program.set([0x4d, 0x5a, 0x90, 0x00]);
    const path = await begun(clerk, { id: newId(), dossierId, size: program.byteLength });
    const before = await readdir(join(server.dataDir, 'files'));
    expect(await problemOf(await patch(clerk, path, 0, program))).to.equal('wrong-type');
    expect(await offsetOf(clerk, path)).to.equal(-404);
    expect(await readdir(join(server.dataDir, 'files'))).to.deep.equal(before);
    expect((await readdir(join(server.dataDir, 'uploads'))).filter((name) => path.includes(name.replace('.json', '')))).to.deep.equal([]);
  });

  it('is refused before its first byte if it is too large, of another kind, or for no slot', async () => {
    const id = newId();
    expect(await problemOf(await begin(clerk, { id, dossierId, size: 26 * MEBIBYTE }))).to.equal('too-large');
    expect(await problemOf(await begin(clerk, { id, dossierId, size: 10, name: 'virus.exe' }))).to.equal('wrong-type');
    expect(await problemOf(await begin(clerk, { id, dossierId, size: 10, slot: 'nowhere' }))).to.equal('invalid');
    expect(await problemOf(await begin(clerk, { id: '../../etc', dossierId, size: 10 }))).to.equal('invalid');
  });

  it('takes no more bytes than were announced', async () => {
    const path = await begun(clerk, { id: newId(), dossierId, size: 1000 });
    expect((await patch(clerk, path, 0, aPdf(2000))).ok).to.equal(false);
    expect(await offsetOf(clerk, path)).to.be.at.most(1000);
  });

  it('belongs to the organisation that began it', async () => {
    const path = await begun(clerk, { id: newId(), dossierId, size: 100 });
    const neighbour = client(server.url);
    await neighbour.signIn('nguyen-an-ninh');
    expect(await problemOf(await begin(neighbour, { id: newId(), dossierId, size: 100 })), 'for a foreign dossier').to.equal('not-found');
    expect(await offsetOf(neighbour, path)).to.equal(-404);
    expect(await problemOf(await patch(neighbour, path, 0, aPdf(100)))).to.equal('not-found');
    expect(await problemOf(await neighbour.send(path, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }))).to.equal('not-found');
    expect((await patch(clerk, path, 0, aPdf(100))).status).to.equal(204);
  });

  it('leaves the slot alone once the dossier was taken away meanwhile', async () => {
    const path = await begun(clerk, { id: newId(), dossierId, size: 100 });
    await clerk.call('/dossiers/act', { id: dossierId, revision: 1, key: newId(), act: 'delete' });
    expect(await problemOf(await patch(clerk, path, 0, aPdf(100)))).to.equal('not-found');
  });

  it('never serves what was uploaded so far', async () => {
    const path = await begun(clerk, { id: newId(), dossierId, size: 100 });
    await patch(clerk, path, 0, aPdf(50));
    expect(await problemOf(await clerk.send(path))).to.equal('not-found');
  });
});
