/** Finds definitions, notices and profiles the way nobody can forget one: by the files that are there. */
import type { ProcedureDefinition, ProcedureNotice, Profile } from '@ctso/core';
import { readdirSync } from 'node:fs';

const HOME = new URL('../../../packages/core/dist/procedures/', import.meta.url);

async function exportsOf(): Promise<readonly unknown[]> {
  const folders = readdirSync(HOME, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({ name }) => readdirSync(new URL(`${name}/`, HOME)).map((file) => `${name}/${file}`));
  const modules = files.filter((file) => file.endsWith('.js') && !file.endsWith('.test.js') && !file.endsWith('/index.js'));
  const loaded = await Promise.all(modules.map((file) => import(new URL(file, HOME).href) as Promise<Record<string, unknown>>));
  return loaded.flatMap((module) => Object.values(module));
}

function has(value: unknown, ...names: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}

const all = await exportsOf();

export const profiles = all.filter((one) => has(one, 'id', 'from', 'settings')) as readonly Profile[];
/** Everything that a list of services shows: definitions too. */
export const notices = all.filter((one) => has(one, 'id', 'code', 'strings')) as readonly ProcedureNotice[];
export const definitions = notices.filter((one): one is ProcedureDefinition => has(one, 'sections'));

export function profileOf(notice: ProcedureNotice): Profile {
  const profile = profiles.find(({ id }) => id === notice.profile);
  if (profile === undefined) throw new Error(`no profile is named ${notice.profile}`);
  return profile;
}
