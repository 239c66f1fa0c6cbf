/** Making or changing an organisation at the backend, such that trying again after a lost answer does no harm. */
import type { Organisation, OrganisationFacts, Organisations, OrganisationHit } from '@ctso/core';
import type { FactsDraft } from './facts-draft.js';

/** How many hits are looked through for a sibling of the same name: names that are alike stand first in any search. */
const PAGES = 5;

/**
 * The id is the key: making one a second time answers what stands. If that came of an earlier try, before more was typed, it takes
 * the facts as they are now.
 */
export async function save(source: Organisations, draft: FactsDraft, parentId: string, signal: AbortSignal): Promise<Organisation> {
  const { id, facts } = draft;
  if (!draft.isNew) return source.update({ id, facts }, { signal });
  const made = await source.create({ id, parentId, facts }, { signal });
  return saysTheSame(made, facts) ? made : source.update({ id, facts }, { signal });
}

/** The one that has the name already, under the same parent; `undefined` if it cannot be found, which is no reason to fail. */
export async function sibling(source: Organisations, draft: FactsDraft, parentId: string | null, signal: AbortSignal): Promise<OrganisationHit | undefined> {
  let cursor: string | undefined;
  try {
    for (let page = 0; page < PAGES; page += 1) {
      const { items, next } = await source.search({ text: draft.name, cursor }, { signal });
      const found = items.find((hit) => hit.parentId === parentId && hit.id !== draft.id && draft.isNamed(hit.name));
      if (found !== undefined || next === undefined) return found;
      cursor = next;
    }
  } catch {
    // The sentence at the name says what is wrong; the shorter way out is a comfort.
  }
  return undefined;
}

function saysTheSame(made: Organisation, facts: OrganisationFacts): boolean {
  return (Object.keys(facts) as (keyof OrganisationFacts)[]).every((key) => JSON.stringify(made[key]) === JSON.stringify(facts[key]));
}
