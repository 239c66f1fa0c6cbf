/** Measures in a page under a strict policy how long five thousand rows take to print, and the longest that the page stands still meanwhile. */
import { allOf, compose, fingerprintOf, vn2018, type Draft, type LetterModel, type CompiledProcedure } from '@ctso/core';
import { exporter } from '@ctso/documents';
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
  const letter = await letterOf(vn2018, procedure, draft);
  const works: Readonly<Record<string, () => Promise<unknown>>> = {
    pdf: () => exporter().export(letter, 'pdf'),
    docx: () => exporter().export(letter, 'docx'),
    preview: () => exporter().pages(letter),
  };
  await exporter().export(await letterOf(vn2018, procedure, aFullDraft(procedure, 20)), 'pdf');
  const results: Measurement[] = [];
  for (const [name, work] of Object.entries(works)) results.push(...(await measured(name, work)));
  results.push({ name: 'page-compose-5000', value: timed(() => compose(procedure, { draft }, wordless)), unit: 'ms' });
  results.push(...(await fingerprinted(procedure, draft)));
  if (broken > 0) throw new Error(`the policy was broken ${String(broken)} times`);
  return results;
};

const wordless = { language: 'vi', translate: (key: string) => key, provinceName: (code: string) => code };

function timed(work: () => LetterModel): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

async function fingerprinted(procedure: CompiledProcedure, draft: Draft): Promise<Measurement[]> {
  const began = performance.now();
  await fingerprintOf(procedure, draft);
  return [{ name: 'page-fingerprint-5000', value: performance.now() - began, unit: 'ms' }];
}

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
