/** The saved sign: always in sight, always true; spoken when its kind changes and not at each save. */
import { showMoment, showTime, vietnamDay, type Environment, type SaveState, type Translate } from '@ctso/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { actionBar, viewOnly } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon, type IconName } from '../base/icons.js';
import { pageClock } from '../controllers/page-clock.js';

/** A save that answers sooner than this is not announced as being under way. */
const PATIENCE = 1000;

interface Sign {
  readonly icon: IconName;
  readonly look: '' | 'wait' | 'offline' | 'failed';
  readonly words: string;
}

/**
 * View-only: the state of saving in a few words.
 *
 * @summary The saved sign of a wizard.
 */
export class CtsoSavedSign extends CtsoElement {
  static override styles = [...viewOnly, actionBar];

  @property({ attribute: false }) state: SaveState = { kind: 'untouched' };
  /** For the second of waiting and for what day it is; the page's own clock without one. */
  @property({ attribute: false }) environment: Pick<Environment, 'after' | 'now'> | undefined;

  /** What is shown: the state, save that `saving` waits a second before it replaces what was there. */
  @state() private shown: SaveState = { kind: 'untouched' };
  /** What the live region says: kept until the kind changes. */
  #spoken = '';
  #spokenKind = '';
  #cancel: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.state.kind !== 'saving') this.shown = this.state;
    else this.#cancel = (this.environment ?? pageClock).after(PATIENCE, () => { this.shown = this.state; });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const sign = signOf(this.shown, (this.environment ?? pageClock).now(), this.words);
    const kind = sign === undefined ? '' : `${this.shown.kind} ${sign.look}`;
    if (kind !== this.#spokenKind) {
      this.#spokenKind = kind;
      this.#spoken = sign?.words ?? '';
    }
    return html`${sign === undefined ? nothing : html`<span class="saved ${sign.look}">${sign.icon === 'spin' ? icon('spin', 'spin') : icon(sign.icon)}<span>${sign.words}</span></span>`}
      <span class="vh" role="status">${this.#spoken}</span>`;
  }
}

/** The time alone today, with its day on any other. */
function when(at: string, now: number): string {
  return vietnamDay(Date.parse(at)) === vietnamDay(now) ? showTime(at) : showMoment(at);
}

function signOf(state: SaveState, now: number, words: Translate): Sign | undefined {
  switch (state.kind) {
    case 'untouched':
      return undefined;
    case 'saving':
      return { icon: 'spin', look: 'wait', words: words('wizard.saving') };
    case 'saved':
      return { icon: 'check-circle', look: '', words: words('wizard.saved', { time: when(state.at, now) }) };
    case 'offline':
      return { icon: 'cloudoff', look: 'offline', words: words('wizard.saved.offline', { time: when(state.at, now) }) };
    case 'conflict':
      return { icon: 'warning', look: 'offline', words: words('wizard.saved.conflict') };
    case 'failed':
      return { icon: 'error', look: 'failed', words: failedWords(state, words) };
  }
}

function failedWords(state: SaveState & { readonly kind: 'failed' }, words: Translate): string {
  if (!state.kept) return words('wizard.saved.lost');
  return state.failure.retry ? words('wizard.saved.failed') : words('wizard.saved.stopped');
}
