/** "Nơi đang đăng nhập": where the account is signed in, and a way to end what one does not know. */
import { showMoment, toFailure, type Accounts, type AccountSession, type Failure } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { banner, button, connected, layout, waiting } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';
import { icon } from '../base/icons.js';
import { accountsContext } from '../context/contexts.js';
import { failureTemplate } from '../forms/form-failure.parts.js';
import { act, failureWords, notice, signInNotice, skeleton } from '../wizard/notices.js';
import { styles } from './sessions.styles.js';

/**
 * This place comes first and is ended by signing out, elsewhere. One that has ended meanwhile counts as ended.
 *
 * @fires ctso-failed - the list could not be had, or a place not be ended, and the element says why
 */
export class CtsoSessions extends CtsoElement {
  static override styles: CSSResultGroup = [...connected, layout, button, banner, waiting, styles];

  @property({ attribute: false }) source: Accounts | undefined;

  @state() private provided: Accounts | undefined;
  @state() private places: readonly AccountSession[] | undefined;
  /** Why there is no list. */
  @state() private missing: Failure | undefined;
  /** Why a place was not ended. */
  @state() private failure: Failure | undefined;
  @state() private news = '';
  /** Id of the place that is being ended; `all` for all others. */
  @state() private ending = '';

  #asked: Accounts | undefined;

  constructor() {
    super();
    new ContextConsumer(this, { context: accountsContext, subscribe: true, callback: (accounts) => { this.provided = accounts; } });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const accounts = this.#accounts;
    if (accounts === undefined || accounts === this.#asked) return;
    this.#asked = accounts;
    void this.#load();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const { words, places, failure } = this;
    return html`<section class="body stack" aria-labelledby="title">
      <div class="head"><h2 id="title" tabindex="-1">${words('accounts.sessions.title')}</h2></div>
      <p class="news strong" role="status">${this.news}</p>
      <div class="trouble" role="alert">${failure === undefined ? nothing : failureTemplate(words('accounts.sessions.not-ended'), failure, words)}</div>
      ${places === undefined ? this.#waiting() : this.#list(places)}
      <ctso-question></ctso-question>
    </section>`;
  }

  #waiting(): TemplateResult {
    const { words, missing } = this;
    if (missing === undefined) return skeleton(words('accounts.sessions.loading'));
    if (missing.code === 'signed-out') return signInNotice(words('accounts.sessions.failed'), failureWords(missing, words), () => void this.#load());
    const acts = act(words('accounts.again'), () => void this.#load());
    return notice({ look: 'danger', icon: 'cloudoff', alert: true, title: words('accounts.sessions.failed'), way: failureWords(missing, words), acts });
  }

  #list(places: readonly AccountSession[]): TemplateResult {
    const { words } = this;
    const others = places.filter(({ current }) => !current);
    return html`<ul class="places">${repeat(places, ({ id }) => id, (place) => this.#place(place))}</ul>
      ${others.length === 0 ? html`<p class="muted">${words('accounts.sessions.only')}</p>` : nothing}
      ${others.length < 2
        ? nothing
        : html`<div class="foot"><button class="btn danger" type="button" aria-busy=${this.ending === 'all' ? 'true' : nothing} @click=${this.#endAll}>${
            this.ending === 'all' ? icon('spin', 'spin') : nothing}${words('accounts.sessions.end-all')}</button></div>`}`;
  }

  #place(place: AccountSession): TemplateResult {
    const { words } = this;
    const { id, begunAt, usedAt, remember, current } = place;
    const busy = this.ending === id;
    const fact = (name: string, at: string): TemplateResult => html`<div><dt>${name}</dt><dd class="tnum">${showMoment(at)}</dd></div>`;
    return html`<li class="place ${current ? 'here' : ''}">
      <div class="stack-s">
        <h3>${this.#agent(place)}${current ? html` <span class="small here-word">${icon('check')} ${words('accounts.sessions.here')}</span>` : nothing}</h3>
        <dl>${fact(words('accounts.sessions.begun'), begunAt)}${fact(words('accounts.sessions.used'), usedAt)}${remember
          ? html`<div><dt class="vh">${words('accounts.sessions.remembered')}</dt><dd>${icon('check')} ${words('accounts.sessions.remembered')}</dd></div>`
          : nothing}</dl>
      </div>
      ${current
        ? nothing
        : html`<button class="btn s" type="button" aria-busy=${busy ? 'true' : nothing} @click=${() => void this.#end(place)}>${busy ? icon('spin', 'spin') : nothing}${words(
            'accounts.sessions.end')}<span class="vh">: ${words('accounts.sessions.end.of', { agent: this.#agent(place), at: showMoment(begunAt) })}</span></button>`}
    </li>`;
  }

  #agent({ agent }: AccountSession): string {
    return agent === '' ? this.words('accounts.sessions.unknown') : agent;
  }

  get #accounts(): Accounts | undefined {
    return this.source ?? this.provided;
  }

  async #load(): Promise<void> {
    this.missing = undefined;
    try {
      this.places = (await this.#accounts?.sessions({}))?.items;
    } catch (thrown) {
      this.places = undefined;
      this.missing = toFailure(thrown);
      this.emit('ctso-failed', { code: this.missing.code });
    }
  }

  async #end(place: AccountSession): Promise<void> {
    if (this.ending !== '') return;
    await this.#during(place.id, async () => {
      await this.#endOne(place.id);
      this.news = this.words('accounts.sessions.ended', { agent: this.#agent(place) });
    });
  }

  readonly #endAll = async (): Promise<void> => {
    const others = this.places?.filter(({ current }) => !current) ?? [];
    if (this.ending !== '') return;
    const { words } = this;
    const wanted = await this.renderRoot.querySelector('ctso-question')?.ask({
      title: words('accounts.sessions.end-all.title', { count: others.length }), text: words('accounts.sessions.end-all.say'),
      no: words('accounts.sessions.end-all.no'), yes: words('accounts.sessions.end-all'), danger: true,
    });
    if (wanted !== true) return;
    await this.#during('all', async () => {
      for (const { id } of others) await this.#endOne(id);
      this.news = words('accounts.sessions.ended-all');
    });
  };

  /** The button that was pressed goes: the focus comes to stand on the heading. */
  async #during(ending: string, work: () => Promise<void>): Promise<void> {
    this.ending = ending;
    this.news = '';
    this.failure = undefined;
    try {
      await work();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
    } catch (thrown) {
      this.failure = toFailure(thrown);
      if (this.failure.code === 'signed-out') [this.missing, this.places, this.failure] = [this.failure, undefined, undefined];
      this.emit('ctso-failed', { code: (this.failure ?? this.missing)?.code ?? 'unexpected' });
    } finally {
      this.ending = '';
    }
  }

  async #endOne(id: string): Promise<void> {
    try {
      await this.#accounts?.endSession({ id });
    } catch (thrown) {
      if (toFailure(thrown).code !== 'not-found') throw thrown;
    }
    this.places = this.places?.filter((place) => place.id !== id);
  }
}
