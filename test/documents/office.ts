/** Programs that read what we print, where this machine has them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOf } from './read-back.js';

export function has(program: string, ...probe: string[]): boolean {
  return spawnSync(program, probe, { stdio: 'ignore' }).error === undefined;
}

/** Skips with a word where a program is missing. */
export function needs(program: string, ...probe: string[]): Mocha.Func {
  return function skipWithout() {
    if (has(program, ...probe)) return;
    console.warn(`      (${program} is not installed here: not proven)`);
    this.skip();
  };
}

/** A folder of its own for as long as `use` takes. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ctso-documents-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes files, lets LibreOffice convert them all to PDF at once, and answers the paths. */
export async function toPdf(folder: string, files: Readonly<Record<string, Blob>>): Promise<Readonly<Record<string, string>>> {
  const names = Object.keys(files);
  for (const name of names) writeFileSync(join(folder, `${name}.docx`), await bytesOf(files[name]!));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', ['--headless', '--norestore', profile, '--convert-to', 'pdf', '--outdir', folder, ...names.map((name) => join(folder, `${name}.docx`))], { stdio: 'ignore', timeout: 120_000 });
  return Object.fromEntries(names.map((name) => [name, join(folder, `${name}.pdf`)]));
}
