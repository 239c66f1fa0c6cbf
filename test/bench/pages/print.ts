/** Measures in a page under a strict policy how long five thousand rows take to print, and the longest that the page stands still meanwhile. */
import { allOf, fingerprintOf, ownStrings, vn2018 } from '@ctso/core';
import { printDocx } from '@ctso/documents/docx';
import { pagesOf, printPdf } from '@ctso/documents/pdf';
import { LetterMaker } from '@ctso/elements';
import { vietnamese } from '@ctso/locales';
import { aFullDraft, letterOf } from '../../documents/drafts.js';
import type { Measurement } from '../core.bench.js';

declare global {
  interface Window {
    ctsoBench?: () => Promise<readonly Measurement[]>;
  }
}

const ROWS = 5000;

window.ctsoBench = async () => {
  let broken = 0;
  document.addEventListener('securitypolicyviolation', () => { broken += 1; });
  const [procedure] = await allOf(vn2018);
  if (procedure === undefined) throw new Error('there is no procedure to print');
  const draft = aFullDraft(procedure, ROWS);
  const locale = vietnamese(await ownStrings(vn2018, 'vi'));
  const letter = await letterOf(vn2018, procedure, draft);
  const works: Readonly<Record<string, () => Promise<unknown>>> = {
    pdf: () => printPdf(letter),
    docx: () => printDocx(letter),
    preview: () => pagesOf(letter),
  };
  await printPdf(await letterOf(vn2018, procedure, aFullDraft(procedure, 20)));
  const results: Measurement[] = [];
  for (const [name, work] of Object.entries(works)) results.push(...(await measured(name, work)));
  results.push(...(await measured('fingerprint', () => fingerprintOf(procedure, draft, () => new Promise((resolve) => { setTimeout(resolve); })))));
  results.push(...(await measured('letter', () => new LetterMaker().stamped(procedure, draft, locale, undefined))));
  if (broken > 0) throw new Error(`the policy was broken ${String(broken)} times`);
  return results;
};

async function measured(name: string, work: () => Promise<unknown>): Promise<Measurement[]> {
  let longest = 0;
  let last = performance.now();
  let going = true;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (going) setTimeout(look);
  };
  look();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  going = false;
  return [{ name: `page-${name}-5000`, value: took, unit: 'ms' }, { name: `page-${name}-5000-block`, value: longest, unit: 'ms' }];
}
