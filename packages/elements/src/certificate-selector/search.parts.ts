/** How the selector is searched: one box for everything, the fields behind "Tìm kiếm nâng cao", the groups. */
import { CERTIFICATE_GROUPS, type CertificateGroup, type Issue, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CtsoEvent } from '../base/events.js';
import { icon, type IconName } from '../base/icons.js';
import { FACTS, foldedAway, SOON, STATES, type Conditions, type StateWanted } from './conditions.js';

export interface SearchView {
  readonly say: Translate;
  readonly number: (value: number) => string;
  readonly conditions: Conditions;
  readonly issues: Readonly<Record<'from' | 'to', readonly Issue[]>>;
  readonly today: string;
  readonly isOpen: boolean;
  readonly counts: Readonly<Partial<Record<CertificateGroup, number | undefined>>>;
  /** Takes effect after a pause in typing. */
  readonly typed: (part: Partial<Conditions>) => void;
  /** Takes effect at once. */
  readonly chosen: (part: Partial<Conditions>) => void;
  readonly unfold: () => void;
  readonly clear: () => void;
}

const ICONS: Readonly<Record<CertificateGroup, IconName>> = { individual: 'user', organisation: 'org', device: 'chip' };

export function searchTemplate(view: SearchView): TemplateResult {
  const { say, conditions, isOpen } = view;
  const folded = foldedAway(conditions);
  return html`<div class="tools" role="search">
    <div class="field"><label for="search">${say('selector.search')}</label>
      <div class="with-btn"><input id="search" class="input" type="search" autocomplete="off" spellcheck="false" .value=${conditions.text} placeholder=${say('selector.search.placeholder')} @input=${typing(view, 'text')}
        @compositionend=${typing(view, 'text')}><button class="btn quiet unfold" type="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${view.unfold}>${say('selector.advanced')}${!isOpen && folded > 0
          ? html` <b class="count">${folded}</b>`
          : nothing}${icon(isOpen ? 'up' : 'down')}</button></div></div>
    ${isOpen ? advancedTemplate(view) : nothing}
    ${groupsTemplate(view)}
  </div>`;
}

/** An input method that composes is left alone: its last letter comes with the event that ends it. */
function typing({ typed }: SearchView, part: keyof Conditions): (event: Event) => void {
  return (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    typed({ [part]: (event.target as HTMLInputElement).value });
  };
}

function advancedTemplate(view: SearchView): TemplateResult {
  const { say, conditions, chosen } = view;
  const text = (fact: (typeof FACTS)[number]): TemplateResult => html`<div class="field"><label for=${fact}>${say(`selector.by.${fact}`)}</label>
    <input id=${fact} class="input" type="text" autocomplete="off" spellcheck="false" .value=${conditions[fact]} @input=${typing(view, fact)} @compositionend=${typing(view, fact)}></div>`;
  const day = (part: 'from' | 'to'): TemplateResult => html`<ctso-day-field class=${part} .label=${say(`selector.by.${part}`)} .value=${conditions[part]} .today=${view.today} .issues=${view.issues[part]}
    @ctso-change=${(event: CtsoEvent<'ctso-change'>) => { event.stopPropagation(); view.typed({ [part]: event.detail.value }); }}
    @ctso-touch=${(event: Event) => { event.stopPropagation(); }}></ctso-day-field>`;
  const option = (state: StateWanted | '', words: string): TemplateResult => html`<option value=${state} .selected=${(conditions.state ?? '') === state}>${words}</option>`;
  return html`<div class="panel"><div class="in stack"><div class="fields four">
    ${FACTS.map(text)}${day('from')}${day('to')}
    <div class="field"><label for="state">${say('selector.by.state')}</label><span class="affix"><select id="state" class="input" autocomplete="off" @change=${(event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      chosen({ state: STATES.find((state) => state === value) });
    }}>${option('', say('selector.state.any'))}${STATES.map((state) => option(state, say(`selector.state.${state}`, { days: SOON })))}</select>${icon('down')}</span></div>
  </div><div class="row"><button class="btn s quiet clear" type="button" @click=${view.clear}>${say('selector.clear')}</button></div></div></div>`;
}

function groupsTemplate({ say, number, conditions, counts, chosen }: SearchView): TemplateResult {
  const all = CERTIFICATE_GROUPS.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const button = (group: CertificateGroup | undefined, count: number): TemplateResult => html`<button type="button" data-group=${group ?? 'all'} aria-pressed=${conditions.group === group ? 'true' : 'false'}
    @click=${() => { chosen({ group }); }}>${group === undefined ? nothing : icon(ICONS[group])}${say(`selector.group.${group ?? 'all'}`)} <b class="count">${number(count)}</b></button>`;
  return html`<div class="seg" role="group" aria-label=${say('selector.groups')}>${button(undefined, all)}${CERTIFICATE_GROUPS.map((one) => button(one, counts[one] ?? 0))}</div>`;
}
