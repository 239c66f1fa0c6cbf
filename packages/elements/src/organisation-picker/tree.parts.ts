/** Lines of the organisation tree. */
import type { NodeLine, RestLine, Translate, TreeLine } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';

export interface TreeView {
  readonly say: Translate;
  /** The node that takes the tab stop. */
  readonly stop: string | undefined;
  readonly chosen: string | undefined;
  readonly more: (line: RestLine) => void;
}

/** One flat list: where a node stands is said by level and position, as the pattern for trees allows. */
export function lineTemplate(line: TreeLine, view: TreeView): TemplateResult {
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
    .style=${indent(line.level)}
    aria-level=${line.level}
    aria-posinset=${line.position}
    aria-setsize=${line.size}
    aria-expanded=${line.expanded === undefined ? nothing : String(line.expanded)}
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-disabled=${node.inScope ? nothing : 'true'}
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
    return html`<li role="none" class="node rest" .style=${indent(line.level)}>${icon('spin', 'spin')}<span class="grow muted">${
      count === '' ? view.say('organisation.tree.loading') : view.say('organisation.tree.loading-more', { count })}</span></li>`;
  }
  const word = line.state === 'failed' ? view.say('organisation.retry') : view.say('organisation.tree.more', { count });
  return html`<li role="none" class="node rest" .style=${indent(line.level)}>${line.state === 'failed'
    ? html`<span class="muted">${view.say('organisation.tree.failed')}</span>`
    : nothing}<button class="link-btn small" type="button" @click=${() => { view.more(line); }}>${word}</button></li>`;
}

function indent(level: number): string {
  return `padding-inline-start:calc(var(--_space-2) + var(--_unit) * ${String((level - 1) * 1.5)})`;
}
