/** Template parts of the review: what was entered section by section, the papers, what can be done, and the remarks that are written. */
import {
  pathKey, RESULT_SLOTS, showMoment, SLOTS, type Attachment, type DeskActKind, type DeskDossier, type HistoryEntry, type RemarkNote, type Translate,
} from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icons.js';
import { deskFailure } from '../desk/states.parts.js';
import { statusInWords } from '../dossier-table/dossier-words.js';
import { sizeWords } from '../upload-step/amounts.js';
import type { DossierWords } from './dossier-words.js';
import { fieldsTemplate, remarkButton, remarksAt, type RemarkParts } from './remark.parts.js';

export function sectionsTemplate(texts: DossierWords, parts: RemarkParts): TemplateResult[] {
  const { procedure } = texts;
  return procedure.definition.sections.map((section) => {
    const title = section.title === undefined ? parts.words(`desk.section.${section.layout}`) : parts.words(procedure.key(section.title));
    return html`<section class="panel" aria-labelledby="section-${section.id}"><header><h2 id="section-${section.id}" tabindex="-1">${title}</h2></header>
      <div class="in">${fieldsTemplate(texts.section(section.id), parts)}</div></section>`;
  });
}

export type OpenPaper = (attachment: Attachment, way: 'view' | 'download') => void;

export function papersTemplate(dossier: DeskDossier, texts: DossierWords | undefined, parts: RemarkParts, language: string, open: OpenPaper): TemplateResult {
  const { words } = parts;
  const slots = texts?.procedure.definition.slots.map(({ id }) => id) ?? dossier.attachments.filter(({ slot }) => !RESULT_SLOTS.includes(slot)).map(({ slot }) => slot);
  const results = dossier.attachments.filter(({ slot }) => RESULT_SLOTS.includes(slot));
  return html`<section class="panel" aria-labelledby="papers"><header><h2 id="papers" tabindex="-1">${words('review.papers')}</h2></header><div class="in">
    ${slots.map((slot) => {
      const label = texts?.slot(slot) ?? slot;
      const path = [SLOTS, slot];
      const one = dossier.attachments.find((attachment) => attachment.slot === slot);
      return html`<div class="paper stack-s" data-path=${pathKey(path)}><div class="row between"><p class="strong grow">${label}</p>${remarkButton(parts, path, label)}</div>
        ${one === undefined ? html`<p class="muted">${words('review.papers.none')}</p>` : paper(one, words, language, open)}${remarksAt(parts, path, label)}</div>`;
    })}
    ${results.length === 0 ? nothing : html`<div class="paper stack-s"><p class="strong">${words('desk.results')}</p>${results.map((one) => paper(one, words, language, open))}</div>`}
  </div></section>`;
}

function paper(one: Attachment, words: Translate, language: string, open: OpenPaper): TemplateResult {
  return html`<div class="row between"><p class="grow">${one.name} <span class="small muted">${words('upload.facts', { size: sizeWords(one.size, language), time: showMoment(one.uploadedAt) })}</span></p>
    <span class="row"><button type="button" class="btn s" aria-label="${words('upload.view')}: ${one.name}" @click=${() => { open(one, 'view'); }}>${icon('eye')}${words('upload.view')}</button>
      <button type="button" class="btn s" aria-label="${words('upload.download')}: ${one.name}" @click=${() => { open(one, 'download'); }}>${icon('download')}${words('upload.download')}</button></span></div>`;
}

const ICONS: Readonly<Record<DeskActKind, IconName>> = { claim: 'lock', release: 'undo', receive: 'inbox', register: 'inbox', supplement: 'remark', return: 'check', refuse: 'close' };

export interface ActsView {
  readonly words: Translate;
  readonly dossier: DeskDossier;
  readonly busy: DeskActKind | undefined;
  readonly said: TemplateResult | typeof nothing;
  readonly act: (kind: DeskActKind) => void;
}

/** The first act that leads on is the filled button; what ends the dossier asks in red. */
export function actsTemplate({ words, dossier, busy, said, act }: ActsView): TemplateResult {
  const { deskActs, claim } = dossier;
  const lead = deskActs.find((kind) => kind !== 'refuse' && kind !== 'release');
  const name = (kind: DeskActKind): string => words(kind === 'claim' && claim !== undefined ? 'desk.act.take-over' : `desk.act.${kind}`);
  const look = (kind: DeskActKind): string => (kind === lead ? (kind === 'claim' && claim !== undefined ? '' : 'primary') : kind === 'refuse' ? 'danger' : kind === 'release' ? 'quiet' : '');
  const holder = claim === undefined
    ? html`<p class="muted">${words('desk.claim.nobody')}</p>`
    : claim.mine ? html`<p><span class="chip">${icon('lock')}${words('desk.claim.mine.long')}</span></p>` : html`<p>${words('desk.claim.other', { name: claim.name })}</p>`;
  return html`<section class="panel" aria-labelledby="acts"><header><h2 id="acts" tabindex="-1">${words('desk.acts')}</h2></header><div class="in stack">
    <div class="said-now" role="status">${said}</div>${holder}
    ${deskActs.length === 0 ? html`<p class="muted">${words('desk.acts.none')}</p>` : nothing}
    <div class="stack-s">${deskActs.map((kind) => html`<button class="btn ${look(kind)}" type="button" data-act=${kind} aria-busy=${busy === kind ? 'true' : nothing} @click=${() => { act(kind); }}>
      ${busy === kind ? html`${icon('spin', 'spin')}${words('desk.act.busy')}` : html`${icon(ICONS[kind])}${name(kind)}`}</button>`)}</div>
    ${deskActs.includes('claim') ? html`<p class="small muted">${words('desk.claim.first')}</p>` : nothing}
  </div></section>`;
}

/** All that are written and not sent, each with the way to its place. */
export function writtenTemplate(parts: RemarkParts, texts: DossierWords | undefined, go: (note: RemarkNote) => void, look: () => void): TemplateResult | typeof nothing {
  const { words, notes, canWrite, environment } = parts;
  const { written } = notes;
  if (!canWrite && written.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="written"><header><h2 id="written" tabindex="-1">${words('desk.written', { count: written.length })}</h2></header><div class="in stack-s">
    ${written.length === 0
      ? html`<p class="small muted">${words('desk.written.none')}</p>`
      : html`<ol class="written">${written.map((note) => html`<li><button class="link-btn small" type="button" @click=${() => { go(note); }}>${texts?.place(note.path) ?? pathKey(note.path)}</button>
          <p class="small muted">${note.text}</p></li>`)}</ol>`}
    <ctso-saved-sign .state=${notes.save} .environment=${environment}></ctso-saved-sign>${unsaved(parts, look)}
  </div></section>`;
}

/** Why the backend does not take them, where trying again would not help. */
function unsaved({ words, notes: { save } }: RemarkParts, look: () => void): TemplateResult | typeof nothing {
  if (save.kind !== 'failed' || save.failure.retry) return nothing;
  return html`<div class="banner warning" role="alert">${icon('warning')}<p>${deskFailure(save.failure, words)}</p>
    <div class="acts">${save.failure.code === 'signed-out' ? nothing : html`<button class="btn s" type="button" @click=${look}>${words('desk.act.look-again')}</button>`}</div>
    ${save.failure.code === 'signed-out' ? html`<ctso-sign-in class="whole" @ctso-signed-in=${look}></ctso-sign-in>` : nothing}</div>`;
}

/** Acts that have a name of their own; the others are told by the status that they led to. */
const NAMED: readonly string[] = ['submit', 'withdraw', 'claim', 'release', 'receive', 'register', 'supplement', 'return', 'refuse'];

/** Newest first, as the backend gives it: what was done, by whom, and where the dossier stood then. */
export function historyTemplate(history: readonly HistoryEntry[], { status, statusLabel }: DeskDossier, words: Translate): TemplateResult {
  return html`<section class="panel" aria-labelledby="history"><header><h2 id="history" tabindex="-1">${words('dossiers.history')}</h2></header><div class="in">
    <ol class="timeline">${history.map(({ act, at, actor, to, note }, index) => {
      const standing = statusInWords(to, to === status ? statusLabel : undefined, words);
      return html`<li class=${index === 0 ? '' : 'done'}><span class="dot">${icon(index === 0 ? 'clock' : 'check')}</span><div>
        <p><b>${NAMED.includes(act) ? words(`desk.history.${act}`) : standing}</b></p>
        <p class="small muted tnum">${showMoment(at)}, ${actor.name}, ${actor.organisation}</p>
        ${NAMED.includes(act) ? html`<p class="small">${standing}</p>` : nothing}${note === undefined ? nothing : html`<p class="said">${note}</p>`}</div></li>`;
    })}</ol></div></section>`;
}
