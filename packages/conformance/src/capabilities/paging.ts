/** Going through a list page by page. */
import type { Page } from '@ctso/core';
import { holds } from '../check.js';

const MOST_PAGES = 200;

/** Every item, asked for page by page. */
export async function allPages<T>(ask: (cursor: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await ask(cursor);
    items.push(...answer.items);
    cursor = answer.next;
    if (cursor === undefined) return items;
  }
  holds(false, `a list ends within ${MOST_PAGES} pages`);
}
