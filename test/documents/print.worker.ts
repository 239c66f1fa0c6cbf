/** Prints in a worker what it is sent, with its progress. */
import { printDocx } from '@ctso/documents/docx';
import { printPdf } from '@ctso/documents/pdf';
import type { ExportFormat, LetterModel } from '@ctso/core';

self.onmessage = async ({ data: { model, format } }: MessageEvent<{ model: LetterModel; format: ExportFormat }>) => {
  const print = format === 'pdf' ? printPdf : printDocx;
  const file = await print(model, { onProgress: (done, total) => { self.postMessage({ done, total }); } });
  self.postMessage({ file });
};
