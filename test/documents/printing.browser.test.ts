/** The printers in a browser: on the page, and unchanged in a worker of the host's. */
import { expect } from 'chai';
import { isFailure } from '@ctso/core';
import { printDocx } from '@ctso/documents/docx';
import { pagesOf, printPdf } from '@ctso/documents/pdf';
import { aLetter } from './letter-fixture.js';

const PRINTERS = { pdf: printPdf, docx: printDocx };

async function textOf(file: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await file.arrayBuffer());
}

for (const format of ['pdf', 'docx'] as const) {
  describe(`printing a ${format} in a browser`, () => {
    it('gives the same bytes on the page and in a worker, which tells its progress', async () => {
      const model = aLetter({ rows: 120 });
      const worker = new Worker(new URL('./print.worker.js', import.meta.url), { type: 'module' });
      const told: number[] = [];
      const file = await new Promise<Blob>((resolve, reject) => {
        worker.onerror = ({ message }) => { reject(new Error(message)); };
        worker.onmessage = ({ data }: MessageEvent<{ done?: number; file?: Blob }>) => {
          if (data.done !== undefined) told.push(data.done);
          if (data.file !== undefined) resolve(data.file);
        };
        worker.postMessage({ model, format });
      });
      worker.terminate();
      expect(told).to.deep.equal([50, 100, 120]);
      expect(await textOf(file)).to.equal(await textOf(await PRINTERS[format](model)));
    });

    it('lets the page have its turn between rows, and hears an abort there', async () => {
      const stop = new AbortController();
      setTimeout(() => { stop.abort(); });
      const thrown: unknown = await PRINTERS[format](aLetter({ rows: 5000 }), { signal: stop.signal }).catch((error: unknown) => error);
      expect(isFailure(thrown) && thrown.code).to.equal('cancelled');
    });
  });
}

describe('the pages of a letter in a browser', () => {
  it('are as many as the PDF has', async () => {
    const model = aLetter({ rows: 40 });
    const pages = await pagesOf(model);
    expect((await textOf(await printPdf(model))).match(/\/Type\/Page\/Parent/gu)).to.have.length(pages.length);
  });
});
