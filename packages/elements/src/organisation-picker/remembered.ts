/**
 * The organisations that an account chose last, offered while nothing is typed yet. They stand in the tab's session storage, so that a
 * portal of several pages keeps them from one to the next, and closing the tab forgets them: the next person at a shared machine does not
 * see them. Names of public bodies only, by account, so that another account on the same tab has its own. Where storage is shut, the
 * page's memory has them.
 */
import type { OrganisationRef } from '@ctso/core';

/** With the way to it, as it was when it was chosen. */
export interface Remembered extends OrganisationRef {
  readonly way: string;
}

const MOST = 5;
const KEY = 'ctso-organisations:';
const shut = new Map<string, readonly Remembered[]>();

/** Newest first. */
export function remembered(account: string): readonly Remembered[] {
  const inMemory = shut.get(account);
  if (inMemory !== undefined) return inMemory;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY + account) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRemembered).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function remember(account: string, { id, name, way }: Remembered): void {
  write(account, [{ id, name, way }, ...remembered(account).filter((one) => one.id !== id)].slice(0, MOST));
}

/** An organisation bears another name from now on. */
export function rename(account: string, { id, name }: OrganisationRef): void {
  const before = remembered(account);
  if (before.some((one) => one.id === id)) write(account, before.map((one) => (one.id === id ? { ...one, name } : one)));
}

function write(account: string, list: readonly Remembered[]): void {
  try {
    sessionStorage.setItem(KEY + account, JSON.stringify(list));
    shut.delete(account);
  } catch {
    shut.set(account, list);
  }
}

function isRemembered(one: unknown): one is Remembered {
  if (typeof one !== 'object' || one === null) return false;
  const { id, name, way } = one as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && typeof way === 'string';
}
