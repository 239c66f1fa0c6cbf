/** The editor's body: the e-mail with its check, what the check said, and all other fields of the row. */
import {
  ROWS, type CompiledField, type CompiledProcedure, type Issue, type SubscriberCheck, type Translate, type WizardStore,
} from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Units } from '../context/contexts.js';
import { fieldTemplate } from '../fields/field-template.js';
import { RowWords } from '../row-table/row-words.js';
import { remarksBeside } from '../wizard/remarks/beside.js';
import { certificatesTemplate, elsewhereTemplate, failedTemplate, noticeTemplate, offerTemplate, refusedTemplate } from './editor.parts.js';
import type { Offer, RowDraft } from './row-draft.js';
import type { CheckState } from './subscriber-check.js';

export interface FormView {
  readonly say: Translate;
  readonly store: WizardStore;
  readonly procedure: CompiledProcedure;
  readonly draft: RowDraft;
  readonly check: CheckState;
  readonly units: Units;
  readonly offer: Offer | undefined;
  readonly notice: string;
  /** Whether saving was refused: the banner then counts what is left. */
  readonly refused: boolean;
  readonly checkNow: () => void;
  readonly takeOffer: () => void;
  readonly dropOffer: () => void;
}

export function bodyTemplate(view: FormView): TemplateResult {
  const { say, draft, offer } = view;
  const issues = draft.issues;
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const { asked, others } = fieldsOf(view);
  return html`<div class="dialog-body">
    <div class="notice" role="status">${noticeTemplate(view.notice)}</div>
    ${refusedTemplate(say, view.refused ? errors : 0)}
    ${remarksBeside(view.store, [ROWS, draft.row.id], draft.row)}
    ${asked === undefined ? nothing : html`<div class="cell lookup">${shownField(asked, view, issues)}
      <button class="btn check-btn" type="button" @click=${view.checkNow}>${say('editor.check')}</button></div>${beside(asked, view)}`}
    ${view.check.kind === 'failed' ? failedTemplate(say, view.checkNow) : nothing}
    ${outcomeOf(view) === 'elsewhere' ? elsewhereTemplate(say) : nothing}
    ${offer === undefined ? nothing : offerTemplate(say, labelsOf(offer, view), view.takeOffer, view.dropOffer)}
    ${certificates(view)}
    ${groupsOf(others).map((group, index) => groupTemplate(group, `group-${String(index)}`, view, issues))}
  </div>`;
}

/** Neighbours under the same heading, in order. */
function groupsOf(fields: readonly CompiledField[]): readonly (readonly CompiledField[])[] {
  const groups: CompiledField[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.definition.section === field.definition.section) last.push(field);
    else groups.push([field]);
  }
  return groups;
}

function groupTemplate(group: readonly CompiledField[], id: string, view: FormView, issues: readonly Issue[]): TemplateResult {
  const key = group[0]?.definition.section;
  const cells = html`<div class="fields">${group.map((one) => html`<div class="cell ${one.definition.span === 4 ? 'wide' : ''}">${shownField(one, view, issues)}${printed(one, view)}${beside(one, view)}</div>`)}</div>`;
  if (key === undefined) return cells;
  return html`<section class="group" aria-labelledby=${id}><h3 class="group-title" id=${id}>${view.say(view.procedure.key(key))}</h3>${cells}</section>`;
}

/** `isBlocked`: the row cannot be saved as it is; the buttons stay focusable, and pressing one says why. `saveNext`: where rows are typed one after another. */
export function footTemplate(say: Translate, isBlocked: boolean, leave: () => unknown, saveNext: (() => void) | undefined, arePeople: boolean): TemplateResult {
  const blocked = isBlocked ? 'true' : nothing;
  const look = isBlocked ? 'is-disabled' : '';
  return html`<div class="dialog-foot"><button class="btn quiet first" type="button" @click=${leave}>${say('editor.cancel')}</button>
    ${saveNext === undefined ? nothing : html`<button class="btn save-next ${look}" type="button" aria-disabled=${blocked} @click=${saveNext}>${say(arePeople ? 'editor.save-next' : 'editor.save-next-row')}</button>`}
    <button class="btn primary save ${look}" type="submit" aria-disabled=${blocked}>${say('editor.save')}</button></div>`;
}

/** What the backend says about the address as it stands; kept in the row, so it is known again after a reload. */
export function outcomeOf({ check, draft, procedure }: Pick<FormView, 'check' | 'draft' | 'procedure'>): SubscriberCheck['outcome'] | undefined {
  if (check.kind === 'answered') return check.answer.outcome;
  const value = draft.row.values[procedure.definition.rows.lookup?.result ?? ''];
  return typeof value === 'object' && value !== null && 'outcome' in value ? value.outcome : undefined;
}

function fieldsOf({ procedure, draft }: FormView): { readonly asked: CompiledField | undefined; readonly others: readonly CompiledField[] } {
  const { lookup, fields } = procedure.definition.rows;
  const compiled = fields.flatMap(({ id }) => procedure.field([ROWS, draft.row.id, id]) ?? []);
  const asked = compiled.find((one) => one.definition.id === lookup?.field);
  return { asked, others: compiled.filter((one) => one !== asked && one.definition.asked !== false) };
}

function shownField(one: CompiledField, view: FormView, issues: readonly Issue[]): unknown {
  const { id } = one.definition;
  const { draft, check, procedure } = view;
  const isAsked = procedure.definition.rows.lookup?.field === id;
  const outcome = isAsked ? outcomeOf(view) : undefined;
  return fieldTemplate(one, {
    procedure,
    path: [ROWS, draft.row.id, id],
    value: draft.row.values[id] ?? one.kind.empty,
    values: draft.row.values,
    // Right beside the banner that says so, "not checked yet" would say it twice.
    issues: draft.shown(id, issues).filter((issue) => !isAsked || check.kind !== 'failed' || issue.severity === 'error'),
    words: view.say,
    units: view.units,
    settings: view.store.settings,
    busy: isAsked && check.kind === 'checking',
    okText: outcome === 'existing' || outcome === 'new' ? view.say(`editor.${outcome}`) : '',
  });
}

function beside({ definition: { id } }: CompiledField, { store, draft }: FormView): TemplateResult | typeof nothing {
  return remarksBeside(store, [ROWS, draft.row.id, id], draft.row);
}

function labelsOf(offer: Offer, { procedure, draft, say }: FormView): readonly string[] {
  return Object.keys(offer.values).map((id) => say(procedure.field([ROWS, draft.row.id, id])?.label ?? id));
}

function certificates({ say, procedure, draft, check }: FormView): TemplateResult | typeof nothing {
  const id = procedure.definition.rows.lookup?.certificates;
  const serials = id === undefined ? undefined : draft.row.values[id];
  const label = id === undefined ? undefined : procedure.field([ROWS, draft.row.id, id])?.label;
  if (!Array.isArray(serials) || label === undefined) return nothing;
  const known = check.kind === 'answered' && check.answer.outcome === 'existing' ? check.answer.certificates : [];
  return certificatesTemplate(say, known, serials as readonly string[], say(label));
}

/** What a ticked box looks like in print, since its label does not say so. */
function printed(one: CompiledField, { say, procedure, draft }: FormView): TemplateResult | typeof nothing {
  const { id, printed: word } = one.definition;
  const column = procedure.definition.rows.columns.find((candidate) => candidate.fields.includes(id));
  if (word === undefined || column === undefined || draft.row.values[id] !== true || !procedure.applies(one.definition, draft.row.values)) return nothing;
  const words = new RowWords(procedure, { translate: say, provinceName: (code) => code });
  const number = procedure.definition.rows.fields.find((field) => field.kind === 'mobile')?.id;
  return html`<p class="printed">${say('editor.printed', { text: words.cell(column, draft.row).main, number: number === undefined ? '' : words.text(number, draft.row) })}</p>`;
}
