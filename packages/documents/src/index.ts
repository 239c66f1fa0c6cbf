/** The library's documents behind core's ports; printers and readers are loaded when first used. */
import type { Exporter, FileInspector } from '@ctso/core';

/** Prints letters as DOCX and PDF. */
export function exporter(): Exporter {
  return {
    async export(model, format, options = {}) {
      if (format === 'docx') return (await import('./docx/index.js')).printDocx(model, options);
      return (await import('./pdf/index.js')).printPdf(model, options);
    },
  };
}

/** Tells a file's type by its first bytes. */
export function inspector(): FileInspector {
  return {
    detect: async (file) => (await import('./inspect/index.js')).detectType(file),
  };
}
