/** Finds definitions, notices and profiles the way nobody can forget one: by the files that are there. */
import type { ProcedureDefinition, ProcedureName, ProcedureNotice, Profile, ProfileBundle } from '@ctso/core';
import { readdirSync } from 'node:fs';

const HOME = new URL('../../../packages/core/dist/procedures/', import.meta.url);

async function exportsOf(): Promise<readonly unknown[]> {
  const folders = readdirSync(HOME, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({ name }) => readdirSync(new URL(`${name}/`, HOME)).map((file) => `${name}/${file}`));
  const modules = files.filter((file) => file.endsWith('.js') && !file.endsWith('.test.js'));
  const loaded = await Promise.all(modules.map((file) => import(new URL(file, HOME).href) as Promise<Record<string, unknown>>));
  return loaded.flatMap((module) => Object.values(module)).flat();
}

function has(value: unknown, ...names: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}

const all = await exportsOf();

export const profiles = all.filter((one) => has(one, 'id', 'from', 'settings')) as readonly Profile[];
export const bundles = all.filter((one) => has(one, 'profile', 'procedures', 'notices')) as readonly ProfileBundle[];
/** What lists show of procedures. */
export const notices = all.filter((one) => has(one, 'id', 'code', 'summary')) as readonly ProcedureNotice[];
export const definitions = all.filter((one) => has(one, 'id', 'code', 'sections')) as readonly ProcedureDefinition[];

export function bundleOf({ profile: id }: ProcedureName): ProfileBundle {
  const bundle = bundles.find(({ profile }) => profile.id === id);
  if (bundle === undefined) throw new Error(`no profile is named ${id}`);
  return bundle;
}

export function profileOf(procedure: ProcedureName): Profile {
  return bundleOf(procedure).profile;
}

/** E.g. `vn-2018 01`. */
export function nameOf({ profile, code }: ProcedureName): string {
  return `${profile} ${code}`;
}
