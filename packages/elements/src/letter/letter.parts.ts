/** How each block of a letter is drawn on the sheet. */
import { ROWS, type Annex, type Block, type Issue, type Path, type SectionLayout, type Translate, type WizardStore } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { RevealEvent } from '../wizard/inner-events.js';
import { bareLabel, issueWords } from '../wizard/places.js';

export interface LetterParts {
  readonly words: Translate;
  readonly store: WizardStore | undefined;
}

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

const BLOCKS: { readonly [K in Block['kind']]: (block: BlockOf<K>, parts: LetterParts) => TemplateResult } = {
  letterhead,
  addressee,
  facts,
  paragraph: ({ text }) => html`<p>${text}</p>`,
  table: (block, parts) => table(block, block.title, parts),
  reference,
  footnotes,
  closing,
};

function letterhead(block: BlockOf<'letterhead'>, parts: LetterParts): TemplateResult {
  const section = sectionOf('letterhead', parts);
  return html`${section === undefined ? nothing : html`<div class="edits">${edit([section], parts.words('review.edit.section', { section: parts.words('review.letterhead') }))}</div>`}
    <div class="letterhead"><div class="stack-s">
      ${block.parent === '' ? nothing : html`<p class="line">${block.parent}</p>`}<p class="line rule"><b>${block.issuer}</b></p>
      <p class="line">${block.number}</p><p class="line">${block.subject}</p></div>
    <div class="stack-s nation"><p class="line"><b>${block.nation}</b></p><p class="line rule full"><b>${block.motto}</b></p>
      <p class="line"><i>${block.placeAndDate}</i></p></div></div>
    ${section === undefined ? nothing : issuesOf(section, undefined, parts)}`;
}

function addressee(block: BlockOf<'addressee'>): TemplateResult {
  const [first = '', ...more] = block.lines;
  return more.length === 0
    ? html`<p class="letter-title"><b>${block.label}</b> ${first}</p>`
    : html`<div class="letter-title"><b>${block.label}</b><ul class="plain">${block.lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}

function facts(block: BlockOf<'facts'>, parts: LetterParts): TemplateResult {
  return html`<section class="sheet-section">
    ${heading(block.title, [block.section], parts)}
    <dl class="facts wide">${block.items.map(({ field, label, text }) => html`<div class="fact"><dt>${label}</dt>
      <dd>${text === '' ? html`<span class="muted">${parts.words('review.nothing')}</span>` : breakable(text)}${issuesOf(block.section, field, parts)}</dd></div>`)}</dl>
  </section>`;
}

function table(block: BlockOf<'table'>, label: string, parts: LetterParts): TemplateResult {
  return html`<section class="sheet-section">
    ${block.title === '' ? nothing : html`${heading(block.title, [ROWS], parts)}${issuesOf(ROWS, undefined, parts)}`}
    <div class="sheet-wide"><ctso-letter-table .block=${block} .label=${label} .store=${parts.store}></ctso-letter-table></div>
  </section>`;
}

function reference(block: BlockOf<'reference'>, parts: LetterParts): TemplateResult {
  return html`<section class="sheet-section">${heading(block.title, [ROWS], parts)}${issuesOf(ROWS, undefined, parts)}<p><i>${block.text}</i></p></section>`;
}

/** The annex on the same sheet: on paper it begins a page of its own. */
export function annexOf({ label, title, reference: letter, blocks }: Annex, parts: LetterParts): TemplateResult {
  return html`<section class="annex" aria-label=${label}>
    <div class="annex-heads"><h2>${label}</h2><p><b>${title}</b></p><p><i>${letter}</i></p></div>
    ${blocks.map((block) => (block.kind === 'table' ? table(block, title, parts) : draw(block, parts)))}
  </section>`;
}

/** The compiler does not see that a block and its drawing go by the same kind. */
export function draw(block: Block, parts: LetterParts): TemplateResult {
  const drawing = BLOCKS[block.kind] as (block: Block, parts: LetterParts) => TemplateResult;
  return drawing(block, parts);
}

function footnotes(block: BlockOf<'footnotes'>): TemplateResult {
  return html`<div class="stack-s notes"><h3 class="small">${block.title}</h3>
    <ol class="footnotes plain">${block.items.map(({ mark, text }) => html`<li><span>${mark}</span><span>${text}</span></li>`)}</ol></div>`;
}

function closing(block: BlockOf<'closing'>, parts: LetterParts): TemplateResult {
  const { words, store } = parts;
  return html`<section class="sheet-section" aria-label=${words('wizard.form.closing')}>
    ${store === undefined ? nothing : html`<div class="edits">${edit([block.section], words('review.edit.section', { section: words('review.closing') }))}</div>`}
    <div class="sign-off">
      <div class="copies"><p><b><i>${block.recipientsLabel}</i></b></p>${block.recipients.map((line) => html`<p>${line}</p>`)}${issuesOf(block.section, undefined, parts)}</div>
      <div class="letterhead"><div class="stack">
        <p class="line">${block.capacities.map((line, index) => html`${index === 0 ? nothing : html`<br>`}<b>${line}</b>`)}</p>
        <p class="line muted"><i>${words('review.signature')}</i></p>
        <p class="line"><b>${block.signer}</b></p></div></div>
    </div></section>`;
}

function sectionOf(layout: SectionLayout, { store }: LetterParts): string | undefined {
  return store?.procedure.definition.sections.find((section) => section.layout === layout)?.id;
}

function heading(title: string, path: Path, { words, store }: LetterParts): TemplateResult {
  if (store === undefined) return html`<h2>${title}</h2>`;
  const number = /^(\d+)\./u.exec(title)?.[1];
  const label = number === undefined ? words('review.edit.section', { section: bareLabel(title) }) : words('review.edit', { number });
  return html`<div class="table-tools"><h2>${title}</h2>${edit(path, label)}</div>`;
}

function edit(path: Path, words: string): TemplateResult {
  return html`<button type="button" class="btn quiet s" @click=${(event: Event) => event.currentTarget?.dispatchEvent(new RevealEvent(path))}>${icon('edit')}${words}</button>`;
}

/** Issues of a section, or of one field of it, each with the way to its field. */
function issuesOf(section: string, field: string | undefined, { words, store }: LetterParts): TemplateResult[] | typeof nothing {
  if (store === undefined) return nothing;
  const issues = store.issues.section(section).filter(({ path }) => field === undefined || path[1] === field);
  return issues.map((issue) => issueLine(issue, words, field === undefined ? labelOf(issue, store, words) : ''));
}

function labelOf({ path }: Issue, store: WizardStore, words: Translate): string {
  const field = store.procedure.field(path);
  return field === undefined ? '' : `${bareLabel(words(field.label))}: `;
}

/** An issue in the text, in words and with its link. */
export function issueLine(issue: Issue, words: Translate, before = ''): TemplateResult {
  const warning = issue.severity === 'warning';
  return html`<p class="issue ${warning ? 'warning' : ''}">${icon(warning ? 'warning' : 'error')}<span><b>${warning ? words('review.warning') : words('review.error')}</b>
    ${before}<a href="#${issue.path[0]}" @click=${(event: Event) => {
      event.preventDefault();
      event.currentTarget?.dispatchEvent(new RevealEvent(issue.path));
    }}>${issueWords(issue, words)}</a></span></p>`;
}

/** Addresses may break before their at sign, and nowhere inside a word. */
export function breakable(text: string): TemplateResult | string {
  const at = text.indexOf('@');
  return at < 1 ? text : html`${text.slice(0, at)}<wbr>${text.slice(at)}`;
}
