/** A search hit in words: its name with the match marked, its code, the way to it, and the lock where one may not choose it. */
import { findFolded, type OrganisationHit, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { SearchState } from './organisation-search.js';

const STEP = ' › ';

export function marked(text: string, query: string): TemplateResult {
  const composed = text.normalize('NFC');
  const found = findFolded(composed, query);
  if (found === undefined) return html`${composed}`;
  return html`${composed.slice(0, found.start)}<mark>${composed.slice(found.start, found.end)}</mark>${composed.slice(found.end)}`;
}

/** From the root down; the organisation's own name is not repeated. */
export function wayTo(path: readonly { readonly id: string; readonly name: string }[], id?: string): string {
  return path.filter((one) => one.id !== id).map((one) => one.name).join(STEP);
}

export function hitTemplate(hit: OrganisationHit, query: string, say: Translate): TemplateResult {
  const way = wayTo(hit.path, hit.id);
  return html`<span>${hit.inScope ? nothing : html`${icon('lock')} `}${marked(hit.name, query)}${hit.code === undefined
      ? nothing
      : html` <span class="code tiny muted">${marked(hit.code, query)}</span>`}${hit.inScope
      ? nothing
      : html` <span class="tiny muted">(${say('organisation.locked')})</span>`}</span>${way === '' ? nothing : html`<span class="path">${way}</span>`}`;
}

/** How a search for `text` stands; empty while nothing is asked. */
export function searchWords(state: SearchState, text: string, say: Translate, chooseOnly = false): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'searching':
      return say('organisation.searching');
    case 'failed':
      return say('organisation.search-failed');
    case 'found':
      if (state.hits.length === 0) return `${say('organisation.no-match', { text })} ${say(chooseOnly ? 'organisation.no-match.choose' : 'organisation.no-match.next')}`;
      return say(state.more ? 'organisation.found-more' : 'organisation.found', { count: state.hits.length });
  }
}
