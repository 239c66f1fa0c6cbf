/** Template parts of the requests for accounts: filters, rows, cards, what is said, and the dialog of one request. */
import { showMoment, type Failure, type RegistrationRequest, type RegistrationStatus, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon, type IconName } from '../base/icons.js';
import { deskFailure } from '../desk/states.parts.js';
import { breakable } from '../letter/letter.parts.js';
import { above, emailOf, isNew, organisationName, type AnswerSection } from './request-words.js';

const LOOKS: Readonly<Record<RegistrationStatus, { readonly tone: string; readonly icon: IconName }>> = {
  registered: { tone: 'draft', icon: 'clock' },
  activated: { tone: 'info', icon: 'inbox' },
  approved: { tone: 'success', icon: 'check' },
  refused: { tone: '', icon: 'close' },
};

/** What waits for the desk stands first. */
const ORDER: readonly RegistrationStatus[] = ['activated', 'registered', 'approved', 'refused'];

function requestChip(words: Translate, status: RegistrationStatus): TemplateResult {
  return html`<span class="chip ${LOOKS[status].tone}">${icon(LOOKS[status].icon)}${words(`desk.request.${status}`)}</span>`;
}

export function requestFilters(words: Translate, counts: Readonly<Record<string, number>>, chosen: string, choose: (status: string) => void): TemplateResult {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const option = (status: string, label: string, count: number): TemplateResult =>
    html`<button type="button" aria-pressed=${status === chosen} @click=${() => { choose(status); }}>${label} <b class="count">${count}</b></button>`;
  return html`<div class="table-tools"><div class="seg" role="group" aria-label=${words('dossiers.filter')}>${option('', words('dossiers.filter.all'), total)}
    ${ORDER.map((status) => option(status, words(`desk.request.${status}`), counts[status] ?? 0))}</div></div>`;
}

export type OpenRequest = (request: RegistrationRequest) => void;

export function requestTable(words: Translate, items: readonly RegistrationRequest[], caption: string, open: OpenRequest): TemplateResult {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${caption}><table class="grid requests"><caption class="vh">${caption}</caption>
    <thead><tr><th scope="col">${words('view.organisation')}</th><th scope="col" class="mail">${words('desk.request.email')}</th><th scope="col" class="moment">${words('desk.request.at')}</th><th scope="col" class="state">${words('view.status')}</th></tr></thead>
    <tbody>${repeat(items, ({ id }) => id, (request) => html`<tr data-id=${request.id}><th scope="row">${name(words, request, open)}</th><td>${breakable(emailOf(request))}</td>
      <td class="tnum">${showMoment(request.registeredAt)}</td><td>${requestChip(words, request.status)}</td></tr>`)}</tbody></table></div>`;
}

export function requestCards(words: Translate, items: readonly RegistrationRequest[], caption: string, open: OpenRequest): TemplateResult {
  return html`<ul class="cards" aria-label=${caption}>${repeat(items, ({ id }) => id, (request) => html`<li class="card" data-id=${request.id}>${name(words, request, open)}
    <dl class="card-facts"><dt>${words('desk.request.email')}</dt><dd>${breakable(emailOf(request))}</dd><dt>${words('desk.request.at')}</dt><dd class="tnum">${showMoment(request.registeredAt)}</dd>
      <dt>${words('view.status')}</dt><dd>${requestChip(words, request.status)}</dd></dl></li>`)}</ul>`;
}

function name(words: Translate, request: RegistrationRequest, open: OpenRequest): TemplateResult {
  return html`<div><button class="link-btn strong open" type="button" @click=${() => { open(request); }}>${organisationName(request)}</button>
    ${isNew(request) ? html`<span class="chip tag">${words('desk.request.new')}</span>` : nothing}
    ${above(request) === '' ? nothing : html`<span class="sub">${above(request)}</span>`}</div>`;
}

export interface RequestView {
  readonly words: Translate;
  readonly request: RegistrationRequest;
  readonly sections: readonly AnswerSection[];
  readonly secretShown: boolean;
  readonly refusing: boolean;
  readonly reason: string;
  /** Key of what is wrong with the reason; empty if nothing is. */
  readonly reasonIssue: string;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  readonly toggleSecret: () => void;
  readonly setReason: (reason: string) => void;
  readonly look: () => void;
  readonly close: () => void;
  readonly approve: () => void;
  /** Asks for the reason first, then refuses. */
  readonly refuse: () => void;
  readonly dontRefuse: () => void;
}

export function requestDialog(view: RequestView): TemplateResult {
  const { words, request, refusing } = view;
  return html`<div class="dialog-head"><div><h2 id="request-title" tabindex="-1">${organisationName(request)}</h2>
      <p class="small muted">${above(request) === '' ? nothing : html`${above(request)}. `}${words('desk.request.sent', { moment: showMoment(request.registeredAt) })}</p></div>
    <button class="icon-btn" type="button" aria-label=${words('dossiers.close')} @click=${view.close}>${icon('close')}</button></div>
  <div class="dialog-body">${failed(view)}<div class="row">${requestChip(words, request.status)}${isNew(request) ? html`<span class="chip tag">${words('desk.request.new')}</span>` : nothing}</div>
    ${standing(words, request)}${decided(words, request)}${request.status === 'registered' ? html`<p class="muted">${words('desk.request.wait')}</p>` : nothing}
    ${view.sections.map((section) => sectionTemplate(section, view))}${refusing ? reasonField(view) : nothing}</div>
  <div class="dialog-foot">${foot(view)}</div>`;
}

function failed({ words, failure, look }: RequestView): TemplateResult | typeof nothing {
  if (failure === undefined) return nothing;
  const [issue] = failure.issues;
  const said = issue !== undefined ? words(`issue.${issue.code}`, issue.params) : failure.code === 'conflict' ? words('desk.request.conflict') : deskFailure(failure, words);
  return html`<div class="banner danger" role="alert">${icon('error')}<p><b>${words('desk.act.failed')}</b> ${said}</p>
    ${failure.code === 'conflict' || failure.code === 'not-found' ? html`<div class="acts"><button class="btn s" type="button" @click=${look}>${words('desk.act.look-again')}</button></div>` : nothing}</div>`;
}

/** Somebody has an account there already: worth a second look. */
function standing(words: Translate, { standing: count, decidedAt }: RegistrationRequest): TemplateResult | typeof nothing {
  if (decidedAt !== undefined) return nothing;
  return count === 0
    ? html`<p>${words('desk.request.standing.none')}</p>`
    : html`<p class="issue warning">${icon('warning')}<span>${words('desk.request.standing', { count })}</span></p>`;
}

function decided(words: Translate, { decidedAt, decidedBy, reason }: RegistrationRequest): TemplateResult | typeof nothing {
  if (decidedAt === undefined) return nothing;
  return html`<div><p class="small muted">${words('desk.request.decided', { moment: showMoment(decidedAt), name: decidedBy ?? '' })}</p>
    ${reason === undefined ? nothing : html`<p><b>${words('desk.request.reason')}</b> ${reason}</p>`}</div>`;
}

function sectionTemplate({ id, answers }: AnswerSection, { words, secretShown, toggleSecret }: RequestView): TemplateResult {
  return html`<section class="stack-s" aria-labelledby="answers-${id}"><h3 id="answers-${id}">${words(`desk.request.section.${id}`)}</h3>
    <dl class="facts">${answers.map(({ label, text, secret }) => html`<dt>${label}</dt><dd class=${secret ? 'num' : ''}>${text === '' ? html`<span class="muted">${words('review.nothing')}</span>` : breakable(text)}
      ${secret ? html`<button class="link-btn tiny secret" type="button" @click=${toggleSecret}>${words(secretShown ? 'desk.secret.hide' : 'desk.secret.show')}<span class="vh"> ${label}</span></button>` : nothing}</dd>`)}</dl></section>`;
}

function reasonField({ words, reason, reasonIssue, setReason }: RequestView): TemplateResult {
  return html`<div class="field"><label for="reason">${words('desk.refuse.reason')} <span class="req" aria-hidden="true">*</span></label>
    <textarea class="input" id="reason" rows="3" required maxlength="4000" .value=${reason} aria-invalid=${reasonIssue === '' ? nothing : 'true'} aria-describedby="reason-says"
      @input=${(event: Event) => { setReason((event.target as HTMLTextAreaElement).value); }}></textarea>
    ${reasonIssue === ''
      ? html`<p class="hint" id="reason-says">${words('desk.request.refuse.say')}</p>`
      : html`<p class="issue" id="reason-says" role="alert">${icon('error')}<span>${words(`issue.${reasonIssue}`)}</span></p>`}</div>`;
}

function foot({ words, request, refusing, busy, close, approve, refuse, dontRefuse }: RequestView): TemplateResult {
  if (request.status !== 'activated') return html`<button class="btn" type="button" @click=${close}>${words('dossiers.close')}</button>`;
  const waiting = html`${icon('spin', 'spin')}${words('desk.act.busy')}`;
  if (refusing) {
    return html`<button class="btn first" type="button" @click=${dontRefuse}>${words('desk.request.refuse.no')}</button>
      <button class="btn danger-fill refuse" type="button" aria-busy=${busy ? 'true' : nothing} @click=${refuse}>${busy ? waiting : words('desk.request.refuse')}</button>`;
  }
  return html`<button class="btn first" type="button" @click=${close}>${words('dossiers.close')}</button>
    <button class="btn danger refuse" type="button" @click=${refuse}>${icon('close')}${words('desk.request.refuse')}</button>
    <button class="btn primary approve" type="button" aria-busy=${busy ? 'true' : nothing} @click=${approve}>${busy ? waiting : words('desk.request.approve')}</button>`;
}
