import { Failure, type Attachments, type WizardStore } from '@ctso/core';
import { expect } from '@open-wc/testing';
import { clock, PDF, ports, procedure, type Clock } from '../testing/a-wizard.js';
import { Uploads, type Transfer } from './uploads.js';

const [SLOT] = procedure.definition.slots as [(typeof procedure.definition.slots)[number]];

interface Sending {
  readonly signal: AbortSignal | undefined;
  readonly progress: (sent: number, total: number) => void;
  readonly finish: () => void;
  readonly fail: (error: unknown) => void;
}

/** Uploads over a backend that the test answers for. */
function someUploads(detected: string | undefined = 'application/pdf'): { uploads: Uploads; sent: Sending[]; held: string[]; time: Clock } {
  const time = clock();
  const sent: Sending[] = [];
  const held: string[] = [];
  const attachments: Attachments = {
    put: ({ id, slot, name, file }, options) => new Promise((resolve, reject) => {
      options?.signal?.addEventListener('abort', () => { reject(new Failure('cancelled')); });
      sent.push({
        signal: options?.signal, progress: (bytes, total) => { options?.onProgress?.(bytes, total); },
        finish: () => { resolve({ id, slot, name, size: file.size, type: 'application/pdf', uploadedAt: '2026-11-20T02:42:00Z' }); },
        fail: reject,
      });
    }),
    open: () => Promise.reject(new Failure('not-found')),
    remove: () => Promise.resolve(null),
  };
  const value = { dossierId: 'd', attachments: [] as { id: string; slot: string; name: string }[] };
  const store = { value, flush: () => Promise.resolve(), setAttachments: (now: typeof value.attachments) => { value.attachments = now; held.splice(0, held.length, ...now.map(({ name }) => name)); } };
  const given = ports(time, { inspector: { detect: () => Promise.resolve(detected) } });
  return { uploads: new Uploads(store as unknown as WizardStore, attachments, given), sent, held, time };
}

async function turn(): Promise<void> {
  for (let count = 0; count < 6; count += 1) await Promise.resolve();
}

const state = (uploads: Uploads): Transfer | undefined => uploads.value.get(SLOT.id);

describe('uploads', () => {
  it('send a file that fits, with bytes and the time left', async () => {
    const { uploads, sent, held, time } = someUploads();
    void uploads.put(SLOT, new File(['x'.repeat(1000)], 'don.pdf'));
    await turn();
    time.pass(10_000);
    sent[0]?.progress(250, 1000);
    expect(state(uploads)).to.include({ kind: 'sending', sent: 250, size: 1000, secondsLeft: 30 });
    expect(uploads.sending).to.equal(1);

    sent[0]?.finish();
    await turn();
    expect(state(uploads)).to.equal(undefined);
    expect(held).to.deep.equal(['don.pdf']);
  });

  it('compose the file’s name before it is stored', async () => {
    const { uploads, sent, held } = someUploads();
    void uploads.put(SLOT, new File(['%PDF'], 'Văn bản.pdf'.normalize('NFD')));
    await turn();
    sent[0]?.finish();
    await turn();
    expect(held).to.deep.equal(['Văn bản.pdf'.normalize('NFC')]);
  });

  it('refuse by name without reading, and by content after', async () => {
    const byName = someUploads();
    await byName.uploads.put(SLOT, new File(['MZ'], 'a.exe'));
    expect(state(byName.uploads)).to.deep.include({ kind: 'refused', name: 'a.exe' });
    const byContent = someUploads('application/x-msdownload');
    await byContent.uploads.put(SLOT, new File(['MZ'], 'vanban.pdf'));
    expect(state(byContent.uploads)).to.have.nested.property('finding.code', 'file.program');
    expect([...byName.sent, ...byContent.sent]).to.be.empty;
  });

  it('keep what was cut off and go on when the network is back', async () => {
    const { uploads, sent, held } = someUploads();
    void uploads.put(SLOT, PDF);
    await turn();
    sent[0]?.progress(2, 4);
    sent[0]?.fail(new Failure('unavailable'));
    await turn();
    expect(state(uploads)).to.include({ kind: 'cut-off', sent: 2 });

    uploads.resumeAll();
    await turn();
    expect(state(uploads)).to.include({ kind: 'sending', sent: 2 });
    sent[1]?.finish();
    await turn();
    expect(held).to.deep.equal([PDF.name]);
  });

  it('stop when asked, and tell the backend', async () => {
    const { uploads, sent, held } = someUploads();
    void uploads.put(SLOT, PDF);
    await turn();
    uploads.drop(SLOT.id);
    await turn();
    expect(sent[0]?.signal?.aborted).to.equal(true);
    expect(state(uploads)).to.equal(undefined);
    expect(held).to.be.empty;
  });

  it('let a newer file overtake one that is still on its way', async () => {
    const { uploads, sent, held } = someUploads();
    void uploads.put(SLOT, new File(['%PDF'], 'cu.pdf'));
    await turn();
    void uploads.put(SLOT, new File(['%PDF'], 'moi.pdf'));
    await turn();
    sent[0]?.finish();
    sent[1]?.finish();
    await turn();
    expect(held).to.deep.equal(['moi.pdf']);
  });
});
