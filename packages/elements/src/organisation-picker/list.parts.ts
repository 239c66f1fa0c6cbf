/** The list beneath the picker: hits of the search or what was chosen last, and at its end a way to make what is missing. */
import { nfc, type OrganisationHit, type OrganisationRef, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { hitTemplate } from './hits.parts.js';
import type { Remembered } from './remembered.js';

export type Entry = { readonly kind: 'hit'; readonly hit: OrganisationHit } | { readonly kind: 'remembered'; readonly one: Remembered } | { readonly kind: 'make' };

export interface ListView {
  readonly say: Translate;
  readonly entries: readonly Entry[];
  readonly active: number;
  /** What was searched for. */
  readonly text: string;
  readonly press: (entry: Entry) => void;
}

export function listTemplate({ say, entries, active, text, press }: ListView): TemplateResult {
  const isRecent = entries[0]?.kind === 'remembered';
  const pressed = (event: Event): void => {
    const index = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]')?.dataset['index'] : undefined;
    const entry = index === undefined ? undefined : entries[Number(index)];
    if (entry !== undefined) press(entry);
  };
  const option = (entry: Entry, index: number): TemplateResult => html`<li
    id="hit-${index}"
    class="option ${entry.kind} ${index === active ? 'is-active' : ''} ${isLocked(entry) ? 'is-locked' : ''}"
    role="option"
    aria-selected=${index === active ? 'true' : 'false'}
    aria-disabled=${isLocked(entry) ? 'true' : nothing}
    data-index=${index}
  >${entryTemplate(entry, text, say)}</li>`;
  const heading = isRecent ? html`<li class="heading tiny muted" role="presentation" aria-hidden="true">${say('organisation.recent')}</li>` : nothing;
  const label = say(isRecent ? 'organisation.recent' : 'organisation.matches');
  const hold = (event: Event): void => { event.preventDefault(); };
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys of a combobox's list are the field's
  return html`<ul id="list" class="options" role="listbox" popover="manual" aria-label=${label} @mousedown=${hold} @click=${pressed}>${heading}${entries.map(option)}</ul>`;
}

/** What an entry stands for; `undefined` for one that may not be chosen, or is none yet. */
export function chosenBy(entry: Entry): OrganisationRef | undefined {
  if (entry.kind === 'make' || isLocked(entry)) return undefined;
  const { id, name } = entry.kind === 'hit' ? entry.hit : entry.one;
  return { id, name };
}

function isLocked(entry: Entry): boolean {
  return entry.kind === 'hit' && !entry.hit.inScope;
}

function entryTemplate(entry: Entry, text: string, say: Translate): TemplateResult {
  if (entry.kind === 'hit') return hitTemplate(entry.hit, text, say);
  if (entry.kind === 'remembered') return html`<span>${entry.one.name}</span>${entry.one.way === '' ? nothing : html`<span class="path">${entry.one.way}</span>`}`;
  return html`<span class="strong">${icon('plus')} ${text === '' ? say('organisation.make-new') : say('organisation.make-named', { text: nfc(text) })}</span><span class="path">${say('organisation.make.why')}</span>`;
}
