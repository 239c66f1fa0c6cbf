/** Banners over a step: edge, pictogram, a first sentence that stands alone, then the way out. */
import { showTime, type Failure, type SaveState, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../base/icons.js';

export interface Notice {
  readonly look: 'danger' | 'warning' | 'info' | 'success' | 'plain';
  readonly icon: IconName;
  readonly title: string;
  readonly way?: string | TemplateResult | undefined;
  readonly acts?: TemplateResult | undefined;
  /** Spoken at once. */
  readonly alert?: boolean | undefined;
  /** Where its acts need the whole width, e.g. a form. */
  readonly body?: TemplateResult | undefined;
}

export function notice({ look, icon: sign, title, way, acts, alert, body }: Notice): TemplateResult {
  return html`<div class="banner ${look}" role=${alert === true ? 'alert' : nothing}>
    ${icon(sign)}
    <div><p><b>${title}</b> ${way ?? nothing}</p>${body ?? nothing}</div>
    ${acts === undefined ? nothing : html`<div class="acts">${acts}</div>`}
  </div>`;
}

export function act(words: string, press: () => void): TemplateResult {
  return html`<button type="button" class="btn s" @click=${press}>${words}</button>`;
}

/** What a failure says to the person: its sentence, with the time to wait where there is one. */
export function failureWords(failure: Failure, words: Translate): string {
  return words(`failure.${failure.code}`, { seconds: failure.retryAfter ?? 0 });
}

export interface SaveNoticeActs {
  readonly signedIn: (event: Event) => void;
  readonly retry: () => void;
  readonly toggleConflict: () => void;
  readonly conflictOpen: boolean;
}

/** The banner that belongs to a state of saving, if it needs more than the saved sign. */
export function saveNotice(save: SaveState, acts: SaveNoticeActs, words: Translate): TemplateResult | typeof nothing {
  if (save.kind === 'offline') {
    return notice({ look: 'warning', icon: 'cloudoff', title: words('wizard.offline'), way: words('wizard.offline.way') });
  }
  if (save.kind === 'conflict') return conflictNotice(save.theirs.updatedAt, acts, words);
  if (save.kind !== 'failed') return nothing;
  return failedNotice(save, acts, words);
}

function conflictNotice(at: string, acts: SaveNoticeActs, words: Translate): TemplateResult {
  return notice({
    look: 'warning', icon: 'warning', alert: true, title: words('wizard.conflict', { time: showTime(at) }), way: words('wizard.conflict.way'),
    acts: html`<button type="button" class="btn s" aria-expanded=${acts.conflictOpen ? 'true' : 'false'} @click=${acts.toggleConflict}>
      ${acts.conflictOpen ? words('wizard.conflict.close') : words('wizard.conflict.open')}
    </button>`,
  });
}

function failedNotice(save: SaveState & { readonly kind: 'failed' }, acts: SaveNoticeActs, words: Translate): TemplateResult | typeof nothing {
  const { failure, kept } = save;
  if (failure.code === 'signed-out') return signInNotice(words('wizard.signed-out'), words('wizard.signed-out.way'), acts.signedIn);
  if (!kept) {
    const again = act(words('wizard.again'), acts.retry);
    return notice({ look: 'danger', icon: 'error', alert: true, title: words('wizard.not-kept'), way: words('wizard.not-kept.way'), acts: again });
  }
  if (failure.retry) return nothing;
  if (failure.code === 'not-found') {
    return notice({ look: 'danger', icon: 'error', alert: true, title: words('wizard.not-found'), way: words('wizard.not-found.way') });
  }
  const again = act(words('wizard.again'), acts.retry);
  return notice({ look: 'danger', icon: 'error', alert: true, title: words('wizard.saved.stopped'), way: failureWords(failure, words), acts: again });
}

/** Signing in again in place, so that nothing typed is left behind. */
export function signInNotice(title: string, way: string | undefined, signedIn: (event: Event) => void): TemplateResult {
  const body = html`<ctso-sign-in @ctso-signed-in=${signedIn}></ctso-sign-in>`;
  return notice({ look: 'warning', icon: 'lock', alert: true, title, way, body });
}

export function skeleton(words: string): TemplateResult {
  return html`<div class="late" role="status"><p class="muted">${words}</p>
    <p><span class="skeleton w60"></span></p><p><span class="skeleton w85"></span></p><p><span class="skeleton w40"></span></p></div>`;
}
