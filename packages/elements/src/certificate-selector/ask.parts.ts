/** What the selector asks of a chosen row: in its own column, and the rest of its fields beneath it on demand. */
import { ROWS, type CompiledField, type CompiledProcedure, type Issue, type Row, type Translate, type WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Units } from '../context/contexts.js';
import { fieldTemplate } from '../fields/field-template.js';

export interface AskView {
  readonly say: Translate;
  readonly store: WizardStore;
  readonly procedure: CompiledProcedure;
  readonly units: Units;
  readonly ask: readonly string[];
}

/** Several questions stand in one column under the first one's label. */
export function askLabel({ ask, procedure, say }: Pick<AskView, 'ask' | 'procedure' | 'say'>): string {
  const field = procedure.field([ROWS, '', ask[0] ?? '']);
  return field === undefined ? '' : say(field.label);
}

export function askTemplate(row: Row, view: AskView): unknown {
  return view.ask.map((id) => {
    const field = view.procedure.field([ROWS, row.id, id]);
    return field === undefined ? nothing : oneTemplate(field, row, [], view);
  });
}

/** Whether a row answers anything of what is asked. */
export function answers(row: Row, { ask, procedure }: AskView): boolean {
  return ask.some((id) => {
    const field = procedure.field([ROWS, row.id, id]);
    const value = row.values[id] ?? null;
    return field !== undefined && value !== false && !field.kind.isEmpty(value);
  });
}

/** The fields that are not asked in the column: what `Chỉnh sửa` opens. */
export function othersTemplate(row: Row, issues: readonly Issue[], view: AskView): TemplateResult {
  const { procedure, ask } = view;
  const fields = procedure.definition.rows.fields.filter(({ id, asked, readOnly }) => asked !== false && readOnly !== true && !ask.includes(id));
  return html`<div class="fields">${fields.map(({ id, span }) => {
    const field = procedure.field([ROWS, row.id, id]);
    return html`<div class=${span === 4 ? 'wide' : ''}>${field === undefined ? nothing : oneTemplate(field, row, issues, view)}</div>`;
  })}</div>`;
}

function oneTemplate(field: CompiledField, row: Row, issues: readonly Issue[], { procedure, store, units, say }: AskView): unknown {
  const { id } = field.definition;
  return fieldTemplate(field, {
    procedure,
    path: [ROWS, row.id, id],
    value: row.values[id] ?? field.kind.empty,
    values: row.values,
    issues: issues.filter(({ path }) => path[2] === id),
    words: say,
    units,
    settings: store.settings,
  });
}

/** What cannot be used yet does not take the focus. */
export function focusFirst(fields: Iterable<HTMLElement>): void {
  for (const one of fields) {
    one.focus();
    if (one.matches(':focus-within, :focus')) return;
  }
}
