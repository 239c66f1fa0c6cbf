/** What is new in a page that was looked at again, and how it is shown without a jump of what is being read. */
import type { DossierPage, DossierSummary } from '@ctso/core';

export interface Compared {
  /** The rows that stand, in their places, each as it is now. One that is gone stays until the list is taken anew. */
  readonly items: readonly DossierSummary[];
  /** Those whose status is another one. */
  readonly moved: readonly DossierSummary[];
  /** Rows came, went or changed places. */
  readonly reordered: boolean;
  readonly isNew: boolean;
}

export function comparePages(before: DossierPage, after: DossierPage): Compared {
  const now = new Map(after.items.map((item) => [item.id, item]));
  const items = before.items.map((item) => {
    const fresh = now.get(item.id);
    return fresh === undefined || isSame(fresh, item) ? item : fresh;
  });
  const moved = items.filter(({ status }, index) => status !== before.items[index]?.status);
  const reordered = before.items.length !== after.items.length || before.items.some(({ id }, index) => after.items[index]?.id !== id);
  return { items, moved, reordered, isNew: reordered || items.some((item, index) => item !== before.items[index]) || !sameCounts(before, after) };
}

/** A revision says it all but what the account may do, and where a backend of others does not count. */
function isSame(one: DossierSummary, other: DossierSummary): boolean {
  return one.revision === other.revision && one.status === other.status && one.updatedAt === other.updatedAt && one.permitted.join() === other.permitted.join();
}

function sameCounts({ counts: one, total }: DossierPage, { counts: other, total: otherTotal }: DossierPage): boolean {
  return total === otherTotal && [...new Set([...Object.keys(one), ...Object.keys(other)])].every((status) => (one[status] ?? 0) === (other[status] ?? 0));
}
