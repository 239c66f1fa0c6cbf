/** Lines of the organisation tree, and what stands in their place: searching, hits, trouble. */
import type { NodeLine, OrganisationHit, RestLine, Translate, TreeLine } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { Drawn } from '../row-table/row-window.js';
import { hitTemplate } from './hits.parts.js';
import type { SearchState } from './organisation-search.js';

export interface TreeView {
  readonly say: Translate;
  /** The node that takes the tab stop. */
  readonly stop: string | undefined;
  readonly chosen: string | undefined;
  /** Whether a node out of scope may be chosen, to look at it. */
  readonly any: boolean;
}

/** The key of a line, for the window and for drawing it again. */
export function keyOfLine(line: TreeLine): string {
  return line.kind === 'node' ? line.node.id : `rest-${line.parent}`;
}

/** One flat list: where a node stands is said by level and position, as the pattern for trees allows. */
export function drawnTemplate(drawn: Drawn, lines: readonly TreeLine[], view: TreeView): TemplateResult | typeof nothing {
  if ('gap' in drawn) return html`<li role="none" class="gap" .style=${`block-size:${String(drawn.gap)}px`}></li>`;
  const line = lines[drawn.index];
  if (line === undefined) return nothing;
  return line.kind === 'node' ? nodeTemplate(line, view) : restTemplate(line, view);
}

function nodeTemplate(line: NodeLine, view: TreeView): TemplateResult {
  const { node } = line;
  const isChosen = node.id === view.chosen;
  // eslint-disable-next-line lit-a11y/accessible-name -- its name is its content, which the rule does not see through expressions
  return html`<li
    role="treeitem"
    class="node ${isChosen ? 'is-selected' : ''} ${node.inScope ? '' : 'is-locked'}"
    data-id=${node.id}
    data-row=${node.id}
    .style=${indent(line.level)}
    aria-level=${line.level}
    aria-posinset=${line.position}
    aria-setsize=${line.size}
    aria-expanded=${line.expanded === undefined ? nothing : String(line.expanded)}
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-disabled=${node.inScope || view.any ? nothing : 'true'}
    tabindex=${node.id === view.stop ? 0 : -1}
  >
    <span class="twist">${pictogram(line, isChosen)}</span>
    <span class="grow">${node.name}${node.inScope ? nothing : html` <span class="tiny muted">(${view.say('organisation.locked')})</span>`}</span>
    ${node.code === undefined ? nothing : html`<span class="code tiny muted">${node.code}</span>`}
    ${node.childCount === 0 ? nothing : html`<span class="tiny muted num" aria-label=${view.say('organisation.tree.children', { count: node.childCount })}>${node.childCount}</span>`}
  </li>`;
}

function pictogram(line: NodeLine, isChosen: boolean): TemplateResult {
  if (!line.node.inScope && line.expanded === undefined) return icon('lock');
  if (line.expanded !== undefined) return icon(line.expanded ? 'down' : 'right');
  return icon(isChosen ? 'check' : 'org');
}

function restTemplate(line: RestLine, view: TreeView): TemplateResult {
  const count = line.remaining ?? '';
  if (line.state === 'loading') {
    return html`<li role="none" class="node rest" data-row=${keyOfLine(line)} .style=${indent(line.level)}>${icon('spin', 'spin')}<span class="grow muted">${
      count === '' ? view.say('organisation.tree.loading') : view.say('organisation.tree.loading-more', { count })}</span></li>`;
  }
  const word = line.state === 'failed' ? view.say('organisation.retry') : view.say('organisation.tree.more', { count });
  const failed = line.state === 'failed' ? html`<span class="muted">${view.say('organisation.tree.failed')}</span> ` : nothing;
  // eslint-disable-next-line lit-a11y/accessible-name -- its name is its content, which the rule does not see through expressions
  return html`<li role="treeitem" class="node rest more" data-row=${keyOfLine(line)} .style=${indent(line.level)} aria-level=${line.level} aria-selected="false" tabindex="-1">${failed}<span class="link">${word}</span></li>`;
}

function indent(level: number): string {
  return `padding-inline-start:calc(var(--_space-2) + var(--_unit) * ${String((level - 1) * 1.5)})`;
}

export function waitingTemplate(words: string): TemplateResult {
  return html`<p class="issue busy" role="status">${icon('spin', 'spin')}<span>${words}</span></p>`;
}

export function failedTemplate(say: Translate, again: () => void): TemplateResult {
  return html`<div class="banner danger" role="alert">${icon('cloudoff')}<p><b>${say('organisation.tree.failed')}</b> ${say('organisation.tree.failed.next')}</p>
    <div class="acts"><button class="btn s" type="button" @click=${again}>${say('organisation.retry')}</button></div></div>`;
}

export interface FoundView {
  readonly say: Translate;
  readonly state: SearchState;
  readonly text: string;
  readonly any: boolean;
  readonly again: () => void;
  readonly take: (hit: OrganisationHit) => void;
}

export function foundTemplate({ say, state, text, any, again, take }: FoundView): TemplateResult {
  if (state.kind === 'failed') {
    return html`<div class="banner danger" role="alert">${icon('cloudoff')}<p>${say('organisation.search-failed')}</p>
      <div class="acts"><button class="btn s" type="button" @click=${again}>${say('organisation.retry')}</button></div></div>`;
  }
  if (state.kind !== 'found') return waitingTemplate(say('organisation.searching'));
  if (state.hits.length === 0) return html`<p class="muted" role="status">${say('organisation.no-match', { text })}</p>`;
  return html`<ul class="options hits" aria-label=${say('organisation.matches')}>${state.hits.map((hit) => html`<li><button
    class="option" type="button" aria-disabled=${hit.inScope || any ? nothing : 'true'} @click=${() => { if (hit.inScope || any) take(hit); }}>${hitTemplate(hit, text, say)}</button></li>`)}</ul>`;
}
