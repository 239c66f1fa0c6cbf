/** What stands beside the tree: the facts of an organisation, or why there are none. */
import { KINDS, type Failure, type Organisation, type Translate, type WordContext } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { Units } from '../context/contexts.js';
import { FACTS, type FactId } from '../organisation-picker/facts.js';
import { wayTo } from '../organisation-picker/hits.parts.js';
import { failureWords, notice } from '../wizard/notices.js';

/** An address brings its own names. */
const BARE: WordContext = { translate: (key) => key, provinceName: (code) => code };

export interface FactsParts {
  readonly say: Translate;
  readonly units: Units | undefined;
  /** From the root down to the organisation itself. */
  readonly line: readonly Organisation[];
  readonly edit: () => void;
  readonly add: () => void;
}

export function factsOf({ say, units, line, edit, add }: FactsParts): TemplateResult | typeof nothing {
  const organisation = line.at(-1);
  if (organisation === undefined) return nothing;
  const way = wayTo(line, organisation.id);
  const rows = FACTS.filter(({ id }) => id !== 'name').map(({ id }) => [say(`organisation.fact.${id}`), inWords(organisation, id, units)] as const);
  return html`<section class="panel" aria-labelledby="facts"><header><div>
      <h2 id="facts" tabindex="-1">${organisation.inScope ? nothing : html`${icon('lock')} `}${organisation.name}</h2>
      ${way === '' ? nothing : html`<p class="small muted">${way}</p>`}</div></header>
    <div class="in stack">
      ${organisation.inScope ? nothing : notice({ look: 'info', icon: 'lock', title: say('organisation.page.locked') })}
      <dl class="facts">${rows.map(([label, text]) => (text === '' && !organisation.inScope ? nothing : html`<dt>${label}</dt><dd>${
        text === '' ? html`<span class="muted">${say('organisation.page.unknown')}</span>` : text}</dd>`))}
        <dt>${say('organisation.page.children')}</dt><dd>${organisation.childCount}</dd></dl>
      ${organisation.inScope ? html`<div class="row acts-row">
        <button class="btn edit" type="button" @click=${edit}>${icon('edit')}${say('organisation.page.edit')}</button>
        <button class="btn add" type="button" @click=${add}>${icon('plus')}${say('organisation.page.add')}</button></div>` : nothing}
    </div></section>`;
}

function inWords(organisation: Organisation, id: FactId, units: Units | undefined): string {
  if (id === 'address') return KINDS.address.toText(organisation.address ?? null, BARE);
  const value = organisation[id] ?? '';
  return id === 'province' ? (units?.provinces.find(({ code }) => code === value)?.name ?? value) : value;
}

export function noneTemplate(say: Translate): TemplateResult {
  return html`<div class="panel"><div class="empty">${icon('org')}<p class="strong">${say('organisation.page.none')}</p><p class="small muted">${say('organisation.page.none.hint')}</p></div></div>`;
}

export function troubleTemplate(say: Translate, failure: Failure, again: () => void): TemplateResult {
  if (failure.code === 'not-found') {
    return notice({ look: 'warning', icon: 'search', alert: true, title: say('organisation.page.not-found'), way: say('organisation.page.not-found.way') });
  }
  const acts = html`<button class="btn s again" type="button" @click=${again}>${say('organisation.retry')}</button>`;
  return notice({ look: 'danger', icon: 'cloudoff', alert: true, title: say('organisation.page.failed'), way: failureWords(failure, say), acts });
}
