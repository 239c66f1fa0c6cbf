/** How dossiers are searched for: by receipt code, by group, service and days of submission, and by status. */
import { keyOf, readDay, ROWS, toIsoDay, type DossierQuery, type Issue, type ProcedureNotice, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { CtsoEvent } from '../base/events.js';
import { statusInShort } from './dossier-words.js';

/** Conditions as they stand in the form. Days as typed. */
export interface Conditions {
  readonly text: string;
  readonly group: string;
  readonly procedure: string;
  readonly from: string;
  readonly to: string;
}

export const NO_CONDITIONS: Conditions = { text: '', group: '', procedure: '', from: '', to: '' };

export interface SearchParts {
  readonly words: Translate;
  /** What the host offers; `undefined` until it is loaded. */
  readonly notices: readonly ProcedureNotice[] | undefined;
  readonly conditions: Conditions;
  readonly today: string;
  readonly issues: Readonly<Record<'from' | 'to', readonly Issue[]>>;
  readonly advanced: boolean;
  readonly set: (part: Partial<Conditions>) => void;
  readonly submit: (event: Event) => void;
  readonly unfold: () => void;
}

export function isAsking({ text, group, procedure, from, to }: Conditions): boolean {
  return [text, group, procedure, from, to].some((value) => value.trim() !== '');
}

/** What the backend is asked, or what stands in the way, by field. */
export function toQuery(conditions: Conditions, notices: SearchParts['notices'], words: Translate, today: string): { readonly query: DossierQuery; readonly issues: SearchParts['issues'] } {
  const from = readDay(conditions.from, today);
  const to = readDay(conditions.to, today);
  const issues = { from: unreadable(conditions.from, from === undefined), to: unreadable(conditions.to, to === undefined) };
  const days = { from: from === undefined ? '' : toIsoDay(from), to: to === undefined ? '' : toIsoDay(to) };
  if (days.from !== '' && days.to !== '' && days.to < days.from) issues.to = [issue('day.order', { from: conditions.from })];
  const text = conditions.text.trim();
  const procedures = inGroup(notices, conditions.group, words).map(({ id }) => id);
  return {
    issues,
    query: {
      ...(text === '' ? {} : { text }),
      ...(conditions.procedure === '' ? {} : { procedure: conditions.procedure }),
      ...(conditions.group === '' ? {} : { procedures }),
      ...(days.from === '' ? {} : { submittedFrom: days.from }),
      ...(days.to === '' ? {} : { submittedTo: days.to }),
    },
  };
}

function unreadable(typed: string, wrong: boolean): readonly Issue[] {
  return typed.trim() !== '' && wrong ? [issue('day.unreadable', { typed })] : [];
}

function issue(code: string, params: Issue['params']): Issue {
  return { path: [ROWS], code, params, severity: 'error', source: 'field' };
}

function inGroup(notices: SearchParts['notices'], group: string, words: Translate): readonly ProcedureNotice[] {
  return (notices ?? []).filter((notice) => group === '' || words(keyOf(notice, notice.group)) === group);
}

export function searchTemplate(parts: SearchParts): TemplateResult {
  const { words, conditions, advanced } = parts;
  return html`<form role="search" aria-labelledby="title" class="panel" novalidate @submit=${parts.submit}>
    <div class="in stack">
      <div class="field">
        <label for="text">${words('dossiers.column.code')}</label>
        <div class="with-btn">
          <input class="input code search" id="text" type="search" autocomplete="off" spellcheck="false" placeholder="VGCA-YYMMDD-NNNN"
            .value=${conditions.text} @change=${(event: Event) => { parts.set({ text: (event.target as HTMLInputElement).value }); }} />
          <button class="btn primary" type="submit">${icon('search')}${words('dossiers.search')}</button>
          <button class="btn quiet" type="button" aria-expanded=${advanced} @click=${parts.unfold}>
            ${words('dossiers.search.advanced')}${icon(advanced ? 'up' : 'down')}
          </button>
        </div>
      </div>
      ${advanced ? advancedTemplate(parts) : nothing}
    </div>
  </form>`;
}

function advancedTemplate(parts: SearchParts): TemplateResult {
  const { words, notices, conditions, set } = parts;
  const groups = [...new Set((notices ?? []).map((notice) => words(keyOf(notice, notice.group))))];
  const services = inGroup(notices, conditions.group, words).map((notice) => ({ value: notice.id, label: words(keyOf(notice, notice.title)) }));
  const day = (part: 'from' | 'to'): TemplateResult => html`<ctso-day-field
    .label=${words(`dossiers.${part}`)}
    .value=${conditions[part]}
    .today=${parts.today}
    .issues=${parts.issues[part]}
    @ctso-change=${(event: CtsoEvent<'ctso-change'>) => { event.stopPropagation(); set({ [part]: event.detail.value }); }}
    @ctso-touch=${(event: Event) => { event.stopPropagation(); }}
  ></ctso-day-field>`;
  return html`<div class="fields four">
    ${selectTemplate('group', words('dossiers.group'), words('dossiers.group.all'), groups.map((group) => ({ value: group, label: group })), conditions.group, (group) => { set({ group, procedure: '' }); })}
    ${selectTemplate('procedure', words('dossiers.service'), words('dossiers.service.all'), services, conditions.procedure, (procedure) => { set({ procedure }); })}
    ${day('from')}${day('to')}
  </div>`;
}

function selectTemplate(
  id: string, label: string, all: string, options: readonly { readonly value: string; readonly label: string }[], value: string, chosen: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <span class="affix">
      <select class="input" id=${id} autocomplete="off" @change=${(event: Event) => { chosen((event.target as HTMLSelectElement).value); }}>
        <option value="" ?selected=${value === ''}>${all}</option>
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
      </select>
      ${icon('down')}
    </span>
  </div>`;
}

/** Statuses that want something of the person stand first; those that no dossier has are left out, save the chosen one. */
const ORDER = ['supplement', 'draft', 'submitted', 'records-office', 'processing', 'returned', 'refused', 'withdrawn'];

export function statusesTemplate(
  words: Translate, counts: Readonly<Record<string, number>>, labels: ReadonlyMap<string, string>, chosen: string | undefined, choose: (status: string | undefined) => void,
): TemplateResult {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const present = Object.keys(counts).filter((status) => (counts[status] ?? 0) > 0 || status === chosen);
  const known = ORDER.filter((status) => present.includes(status) || status === chosen);
  const others = present.filter((status) => !ORDER.includes(status)).sort();
  const option = (status: string | undefined, label: string, count: number): TemplateResult =>
    html`<button type="button" aria-pressed=${status === chosen} @click=${() => { choose(status); }}>${label} <b class="count">${count}</b></button>`;
  return html`<div class="seg" role="group" aria-label=${words('dossiers.filter')}>
    ${option(undefined, words('dossiers.filter.all'), total)}
    ${[...known, ...others].map((status) => option(status, statusInShort(status, labels.get(status), words), counts[status] ?? 0))}
  </div>`;
}
