/** Both printers tell how far they are and stop when told to. */
import { expect } from 'chai';
import { isFailure, type ExportFormat } from '@ctso/core';
import { exporter, inspector } from '@ctso/documents';
import { aLetter } from './letter-fixture.js';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

for (const format of ['pdf', 'docx'] as const) {
  describe(`an export as ${format}`, () => {
    it('tells its progress in rows, up to the last', async () => {
      const told: [number, number][] = [];
      await exporter().export(aLetter({ rows: 120 }), format, { onProgress: (done, total) => void told.push([done, total]) });
      expect(told).to.deep.equal([[50, 120], [100, 120], [120, 120]]);
    });

    it('stops between rows when aborted', async () => {
      const stop = new AbortController();
      let told = 0;
      const onProgress = (): void => {
        told += 1;
        stop.abort();
      };
      const thrown: unknown = await exporter().export(aLetter({ rows: 500 }), format, { signal: stop.signal, onProgress }).catch((error: unknown) => error);
      expect(isFailure(thrown) && thrown.code).to.equal('cancelled');
      expect(told).to.equal(1);
    });

    it('does not begin when aborted before', async () => {
      const thrown: unknown = await exporter().export(aLetter(), format, { signal: AbortSignal.abort() }).catch((error: unknown) => error);
      expect(isFailure(thrown) && thrown.code).to.equal('cancelled');
    });

    it('is a file of its type, by name and by its first bytes', async () => {
      const file = await exporter().export(aLetter({ rows: 40 }), format);
      expect(file.type).to.equal(TYPES[format]);
      expect(await inspector().detect(file)).to.equal(TYPES[format]);
    });
  });
}

describe('the inspector', () => {
  it('believes the content, not the declared type', async () => {
    const png = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])], { type: 'application/pdf' });
    expect(await inspector().detect(png)).to.equal('image/png');
  });

  it('knows nothing of plain text and of an empty file', async () => {
    expect(await inspector().detect(new Blob(['Kính gửi quý cơ quan']))).to.equal(undefined);
    expect(await inspector().detect(new Blob([]))).to.equal(undefined);
  });
});
