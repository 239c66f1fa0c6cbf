/** Which part of the list shows, as one line of text that an address can carry. */
import type { DossierSort } from '@ctso/core';
import { NO_CONDITIONS, type Conditions } from './search.parts.js';

export const SORTS: readonly DossierSort[] = ['updatedAt', 'submittedAt', 'dueOn', 'receiptCode'];

export interface TableView extends Conditions {
  /** Empty: all. */
  readonly status: string;
  readonly sort: DossierSort;
  readonly ascending: boolean;
  /** From 1. */
  readonly page: number;
}

export const FIRST_VIEW: TableView = { ...NO_CONDITIONS, status: '', sort: 'updatedAt', ascending: false, page: 1 };

/** Pages are walked to one by one, since cursors are opaque: an address that asks for more begins here. */
const FURTHEST = 100;

const TEXTS = ['text', 'group', 'procedure', 'from', 'to', 'status'] as const;

/** What it does not know, or cannot read, is as if it were not there. */
export function readView(line: string): TableView {
  const given = new URLSearchParams(line);
  const texts = Object.fromEntries(TEXTS.map((name) => [name, given.get(name) ?? '']));
  const sort = SORTS.find((one) => one === given.get('sort')) ?? FIRST_VIEW.sort;
  const page = Number.parseInt(given.get('page') ?? '', 10);
  return { ...FIRST_VIEW, ...texts, sort, ascending: given.get('order') === 'asc', page: page > 0 ? Math.min(page, FURTHEST) : 1 };
}

/** Only what differs from the first view, so that a plain list has a plain address. */
export function writeView(view: TableView): string {
  const line = new URLSearchParams();
  for (const name of TEXTS) if (view[name].trim() !== '') line.set(name, view[name].trim());
  if (view.sort !== FIRST_VIEW.sort) line.set('sort', view.sort);
  if (view.ascending) line.set('order', 'asc');
  if (view.page > 1) line.set('page', String(view.page));
  return line.toString();
}
