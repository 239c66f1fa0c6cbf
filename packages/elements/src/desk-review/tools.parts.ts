/** What stands above the list at the desk: heading, filter, search, the jump to a row, the switch of the letter keys. */
import type { Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';

/** From so many rows on, one jumps and searches. */
const MANY = 10;

export interface ToolsView {
  readonly words: Translate;
  readonly title: string;
  readonly all: number;
  readonly marked: number;
  readonly onlyMarked: boolean;
  readonly query: string;
  readonly found: number;
  readonly shortcuts: boolean;
  readonly number: (value: number) => string;
  readonly filter: (onlyMarked: boolean) => void;
  readonly find: (query: string) => void;
  readonly jump: (number: number) => void;
  readonly toggleShortcuts: () => void;
}

export function toolsTemplate(view: ToolsView): TemplateResult {
  const { words, onlyMarked, number, filter } = view;
  const option = (only: boolean, label: string, count: number): TemplateResult =>
    html`<button type="button" aria-pressed=${onlyMarked === only} @click=${() => { filter(only); }}>${label} <b class="count">${number(count)}</b></button>`;
  return html`<div class="table-tools"><h2 id="rows" tabindex="-1">${view.title}</h2>
    <div class="seg" role="group" aria-label=${words('rows.filter')}>${option(false, words('rows.filter.all'), view.all)}${option(true, words('desk.rows.marked'), view.marked)}</div></div>
    ${view.all < MANY ? nothing : searchTemplate(view)}
    <p class="small muted keys"><span>${words(view.shortcuts ? 'desk.keys.on' : 'desk.keys.off')}</span>
      <button class="link-btn" type="button" @click=${view.toggleShortcuts}>${words(view.shortcuts ? 'desk.keys.turn-off' : 'desk.keys.turn-on')}</button></p>`;
}

function searchTemplate({ words, query, found, number, find, jump }: ToolsView): TemplateResult {
  return html`<div class="row finding">
    <span class="affix grow"><input class="input" type="search" aria-label=${words('rows.search')} placeholder=${words('rows.search.example')} autocomplete="off" spellcheck="false" .value=${query}
      @input=${(event: InputEvent) => { if (!event.isComposing) find((event.target as HTMLInputElement).value); }}
      @compositionend=${(event: CompositionEvent) => { find((event.target as HTMLInputElement).value); }} />${icon('search')}</span>
    <span class="vh" role="status">${query === '' ? '' : words('rows.search.found', { count: number(found) })}</span>
    <form class="row jump" @submit=${(event: Event) => {
        event.preventDefault();
        jump(Number((event.currentTarget as HTMLElement).querySelector('input')?.value));
      }}><input class="input num" inputmode="numeric" autocomplete="off" aria-label=${words('desk.rows.jump.label')} placeholder=${words('desk.rows.jump.label')} />
      <button class="btn s" type="submit">${words('desk.rows.jump')}</button></form>
  </div>`;
}
