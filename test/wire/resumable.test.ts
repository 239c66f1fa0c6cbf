/** The upload library that the HTTP client uses, against the real server: a file cut off midway, a new start, and every byte there. */
import { newFolder, procedures } from '#server-testing/world.js';
import { startServer, type RunningServer } from '@ctso/server';
import { world } from '@ctso/server/seed';
import { expect } from 'chai';
import { Upload, type UploadOptions } from 'tus-js-client';

const MEBIBYTE = 1024 * 1024;

function aPdf(size: number): Buffer {
  const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, index) => index % 251));
  bytes.write('%PDF-1.7\n');
  return bytes;
}

describe('the upload library against the server', () => {
  let server: RunningServer;
  let dataDir: string;
  let cookie: string;

  const start = (port = 0) => startServer({ port, dataDir, procedures, world, log: () => undefined, stopOnSignals: false });
  const post = (path: string, input: unknown) =>
    fetch(`${server.url}/ctso${path}`, { method: 'POST', headers: { 'x-ctso': '1', 'content-type': 'application/json', cookie }, body: JSON.stringify(input) });

  before(async () => {
    dataDir = await newFolder();
    server = await start();
    cookie = '';
    const { account, password } = world.accounts[0] ?? expect.fail('no account');
    const answer = await post('/accounts/signIn', { email: account.email, password, remember: false });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const [procedure] = procedures;
    const draft = procedure?.begin(account, { ...procedure.profile.settings, today: '2026-11-22' }, (key) => key);
    await post('/dossiers/create', { id: 'd1', procedure: { id: procedure?.definition.id, profile: procedure?.profile.id }, draft });
  });
  after(() => server.close());

  it('goes on where it stopped, also after the server was started again', async () => {
    const file = aPdf(6 * MEBIBYTE);
    const options: UploadOptions = {
      endpoint: `${server.url}/ctso/uploads`,
      headers: { 'x-ctso': '1', cookie },
      metadata: { id: 'a1', dossierId: 'd1', slot: 'request', name: 'Công văn đề nghị.pdf' },
      chunkSize: MEBIBYTE,
      retryDelays: [],
    };
    const uploadUrl = await sendSome(file, options, 2 * MEBIBYTE);
    const port = Number(new URL(server.url).port);
    await server.close();
    server = await start(port);
    const starts: number[] = [];
    await sendRest(file, { ...options, uploadUrl, onProgress: (sent) => void starts.push(sent) });
    expect(starts[0]).to.be.at.least(2 * MEBIBYTE);
    const record = await fetch(`${server.url}/ctso/attachments/a1`, { headers: { cookie } });
    expect(await record.json()).to.include({ name: 'Công văn đề nghị.pdf', size: file.byteLength, type: 'application/pdf' });
    const bytes = await fetch(`${server.url}/ctso/attachments/a1/bytes`, { headers: { cookie } });
    expect(Buffer.from(await bytes.arrayBuffer()).equals(file)).to.equal(true);
  });

  /** Sends at least so much, then stops. Answers where the rest is to go. */
  function sendSome(file: Buffer, options: UploadOptions, enough: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const upload = new Upload(file, {
        ...options,
        onError: reject,
        onChunkComplete: (_size, accepted) => {
          if (accepted >= enough) void upload.abort().then(() => { resolve(upload.url ?? ''); });
        },
      });
      upload.start();
    });
  }

  function sendRest(file: Buffer, options: UploadOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      new Upload(file, { ...options, onError: reject, onSuccess: () => { resolve(); } }).start();
    });
  }
});
