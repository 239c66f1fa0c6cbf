/** How a remark is written beside its place: the button that begins one, the ones that stand there, and the editor. */
import { pathKey, samePath, type Environment, type Path, type RemarkNote, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../base/icons.js';
import { breakable } from '../letter/letter.parts.js';
import type { FieldWords } from './dossier-words.js';
import type { Notes } from './notes.js';

/** Longest remark, in characters. */
const LONGEST = 2000;

export interface Editing {
  readonly id: string;
  readonly path: Path;
}

/** All that places share: what is written, what is being written, and what the person may do. */
export interface RemarkParts {
  readonly words: Translate;
  readonly notes: Notes;
  readonly environment: Environment;
  /** Only whoever has claimed the dossier writes remarks. */
  readonly canWrite: boolean;
  readonly editing: Editing | undefined;
  /** Keys of places whose numbers of identity papers are shown in full. */
  readonly shown: ReadonlySet<string>;
  /** Begins a remark on a place, or goes on with the one of this id. */
  readonly begin: (path: Path, id?: string) => void;
  readonly done: () => void;
  readonly remove: (note: RemarkNote) => void;
  readonly toggleSecret: (path: Path) => void;
}

/** `label` is the exact one of the place. Nothing where one is being written or stands already. */
export function remarkButton(parts: RemarkParts, path: Path, label: string): TemplateResult | typeof nothing {
  const { words, notes, canWrite, editing, begin } = parts;
  if (!canWrite || notes.at(path).some(({ text }) => text.trim() !== '') || (editing !== undefined && samePath(editing.path, path))) return nothing;
  return html`<button class="icon-btn begin" type="button" data-begin=${pathKey(path)} aria-label=${words('desk.remark.on', { label })} title=${words('desk.remark.on', { label })}
    @click=${() => { begin(path); }}>${icon('remark')}</button>`;
}

export function remarksAt(parts: RemarkParts, path: Path, label: string): TemplateResult | typeof nothing {
  const { notes, editing } = parts;
  const standing = notes.at(path).filter(({ id, text }) => id === editing?.id || text.trim() !== '');
  const isNew = editing !== undefined && samePath(editing.path, path) && !standing.some(({ id }) => id === editing.id);
  // By id, so that the editor stays the same one when its first letter makes a note of it.
  const all = isNew ? [...standing, { ...editing, text: '' }] : standing;
  if (all.length === 0) return nothing;
  return html`<div class="stack-s remarks">${repeat(all, ({ id }) => id, (note) => (editing?.id === note.id ? editor(parts, note, label) : noteTemplate(parts, note, label)))}</div>`;
}

function noteTemplate({ words, canWrite, begin, remove }: RemarkParts, note: RemarkNote, label: string): TemplateResult {
  return html`<div class="remark-note" data-note=${note.id}>
    <p class="who">${icon('remark')}<b>${words('desk.remark.unsent')}</b></p>
    <p class="said">${note.text}</p>
    ${canWrite
      ? html`<div class="row"><button class="btn quiet s edit" type="button" data-edit=${note.id} aria-label=${words('desk.remark.edit.on', { label })} @click=${() => { begin(note.path, note.id); }}>${icon('edit')}${words('desk.remark.edit')}</button>
        <button class="btn quiet s" type="button" aria-label=${words('desk.remark.remove.on', { label })} @click=${() => { remove(note); }}>${icon('bin')}${words('desk.remark.remove')}</button></div>`
      : nothing}
  </div>`;
}

function editor({ words, notes, environment, done, remove }: RemarkParts, note: RemarkNote, label: string): TemplateResult {
  const write = (event: Event): void => { notes.write(note.id, note.path, (event.target as HTMLTextAreaElement).value); };
  return html`<div class="remark-note editor" @keydown=${(event: KeyboardEvent) => {
      if (event.isComposing || (event.key !== 'Escape' && !(event.key === 'Enter' && event.ctrlKey))) return;
      event.preventDefault();
      done();
    }}>
    <div class="field"><label for="note">${words('desk.remark.label', { label })} <span class="req" aria-hidden="true">*</span></label>
      <textarea class="input" id="note" rows="3" required maxlength=${LONGEST} .value=${note.text}
        @input=${(event: InputEvent) => { if (!event.isComposing) write(event); }} @compositionend=${write}></textarea></div>
    <div class="row end"><ctso-saved-sign class="grow" .state=${notes.save} .environment=${environment}></ctso-saved-sign>
      <button class="btn quiet s" type="button" @click=${() => { remove(note); }}>${words('desk.remark.drop')}</button>
      <button class="btn s" type="button" @click=${done}>${words('desk.remark.done')}</button></div>
  </div>`;
}

/** Labelled values, each with what is said about it. */
export function fieldsTemplate(fields: readonly FieldWords[], parts: RemarkParts, labelled: (field: FieldWords) => string = ({ label }) => label): TemplateResult {
  return html`<dl class="places">${fields.map((field) => {
    const label = labelled(field);
    const marked = parts.notes.at(field.path).length > 0 || (parts.editing !== undefined && samePath(parts.editing.path, field.path));
    return html`<div class="place ${marked ? 'is-remarked' : ''}" data-path=${pathKey(field.path)}>
      <dt>${field.label}</dt>
      <dd><span class="value ${field.secret ? 'num' : ''}">${field.text === '' ? html`<span class="muted">${parts.words('review.nothing')}</span>` : breakable(field.text)}</span>
        ${secretButton(field, label, parts)}${remarkButton(parts, field.path, label)}</dd>
      ${marked ? html`<dd class="below">${remarksAt(parts, field.path, label)}</dd>` : nothing}
    </div>`;
  })}</dl>`;
}

export function secretButton({ path, secret }: Pick<FieldWords, 'path' | 'secret'>, label: string, { words, shown, toggleSecret }: RemarkParts): TemplateResult | typeof nothing {
  if (!secret) return nothing;
  return html`<button class="link-btn tiny secret" type="button" @click=${() => { toggleSecret(path); }}>${words(shown.has(pathKey(path)) ? 'desk.secret.hide' : 'desk.secret.show')}<span class="vh"> ${label}</span></button>`;
}
