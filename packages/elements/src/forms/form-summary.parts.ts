/** What is still to be corrected in a form, each entry a link into its field. */
import type { Issue, Path, Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { FormDraft } from './form-draft.js';

export interface SummaryView {
  readonly draft: FormDraft;
  readonly errors: readonly Issue[];
  readonly words: Translate;
  readonly reveal: (path: Path) => void;
  /** Its sections are numbered steps, and labels come twice: the step is said with them. */
  readonly stepped?: boolean;
  /** Labels of what the form asks for besides its fields, by path, e.g. `account.proof`. */
  readonly labels?: Readonly<Record<string, string>>;
}

export function summaryTemplate({ draft, errors, words, reveal, stepped, labels }: SummaryView): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  const labelOf = (path: Path): string => {
    const field = draft.form.field(path);
    const label = field === undefined ? labels?.[path.join('.')] : words(field.label);
    if (label === undefined) return words('accounts.whole');
    const step = draft.form.definition.sections.findIndex(({ id }) => id === path[0]) + 1;
    return stepped === true ? words('wizard.place.field', { step, label }) : label;
  };
  const link = ({ path, code, params }: Issue): TemplateResult => html`<a href="#${path.join('.')}" @click=${(event: Event) => {
    event.preventDefault();
    reveal(path);
  }}>${words(`issue.${code}`, params)}</a>`;
  return html`<section class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" @focusout=${hush}>
    <h2 id="summary-title">${icon('error')}${words('accounts.summary', { count: errors.length })}</h2>
    <ol>${errors.map((issue) => html`<li><span class="small muted">${labelOf(issue.path)}</span>${link(issue)}</li>`)}</ol>
  </section>`;
}

/** Spoken at once when it appears; quiet after the focus has left it, so that it does not interrupt at each correction. */
function hush({ currentTarget, relatedTarget }: FocusEvent): void {
  const summary = currentTarget as HTMLElement;
  if (!(relatedTarget instanceof Node && summary.contains(relatedTarget))) summary.role = 'group';
}
