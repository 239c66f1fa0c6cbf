/** The library's documents behind core's ports; printers and readers are loaded when first used. */
import { Failure, type Exporter, type FileInspector } from '@ctso/core';
import type { Look } from './layout/paper.js';

export type { Look, Margins, TypeScale } from './layout/paper.js';

/** Prints letters as DOCX and PDF. Rejects with `unavailable` where the printer itself cannot be loaded, e.g. off line. */
export function exporter({ look }: { readonly look?: Look } = {}): Exporter {
  return {
    async export(model, format, options = {}) {
      if (format === 'docx') return (await loaded(import('./docx/index.js'))).printDocx(model, { ...options, look });
      return (await loaded(import('./pdf/index.js'))).printPdf(model, { ...options, look });
    },
    pages: async (model, options = {}) => (await loaded(import('./pdf/index.js'))).pagesOf(model, { ...options, look }),
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
