/** The library's documents behind core's ports; printers and readers are loaded when first used. */
import { Failure, type Exporter, type FileInspector } from '@ctso/core';

/** Prints letters as DOCX and PDF. Rejects with `unavailable` where the printer itself cannot be loaded, e.g. off line. */
export function exporter(): Exporter {
  return {
    async export(model, format, options = {}) {
      if (format === 'docx') return (await loaded(import('./docx/index.js'))).printDocx(model, options);
      return (await loaded(import('./pdf/index.js'))).printPdf(model, options);
    },
  };
}

/** Tells a file's type by its first bytes. */
export function inspector(): FileInspector {
  return {
    detect: async (file) => (await loaded(import('./inspect/index.js'))).detectType(file),
  };
}

async function loaded<T>(module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch (cause) {
    throw new Failure('unavailable', { cause });
  }
}
