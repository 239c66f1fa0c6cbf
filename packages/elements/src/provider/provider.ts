/** Hands the host's backend, language, units, procedures and ports down to every element below it. */
import type { Backend, Locale, Readable } from '@ctso/core';
import { ContextProvider, type Context } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { VERSION } from '../base/define.js';
import {
  accountsContext, attachmentsContext, certificatesContext, deskContext, dossiersContext, localeContext, offerContext, organisationsContext, portsContext, sessionContext,
  subscribersContext, unitsContext, type Offer, type Ports, type Units,
} from '../context/contexts.js';
import { observeSession } from './session.js';

/**
 * Paints nothing and takes no room. Everything is given by property, in any order and at any time: elements that asked before get
 * their answer then.
 *
 * @slot - the elements of the library and whatever stands between them
 */
export class CtsoProvider extends LitElement {
  static readonly ctsoVersion = VERSION;
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @property({ attribute: false }) backend: Backend | undefined;
  @property({ attribute: false }) locale: Readable<Locale> | undefined;
  @property({ attribute: false }) units: Units | undefined;
  @property({ attribute: false }) offer: Offer | undefined;
  @property({ attribute: false }) ports: Ports | undefined;

  /** `light`, `dark`, or `auto` to follow the device. Empty: whatever an ancestor says. Stands on the element as `data-ctso-scheme`. */
  @property() scheme: 'light' | 'dark' | 'auto' | '' = '';
  /** Stands on the element as `data-ctso-theme`. */
  @property() theme: 'national' | 'officer' | 'neutral' | '' = '';
  /** Stands on the element as `data-ctso-density`. */
  @property() density: 'comfortable' | 'compact' | '' = '';

  readonly #provided = new Map<unknown, (value: unknown) => void>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale')) this.#provide(localeContext, this.locale);
    if (changed.has('units')) this.#provide(unitsContext, this.units);
    if (changed.has('offer')) this.#provide(offerContext, this.offer);
    if (changed.has('ports')) this.#provide(portsContext, this.ports);
    if (changed.has('backend')) this.#provideBackend();
  }

  protected override updated(changed: PropertyValues<this>): void {
    for (const look of ['scheme', 'theme', 'density'] as const) {
      const before = changed.get(look) ?? '';
      if (this[look] !== '') this.setAttribute(`data-ctso-${look}`, this[look]);
      else if (before !== '') this.removeAttribute(`data-ctso-${look}`);
    }
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provideBackend(): void {
    const { backend } = this;
    const observed = backend === undefined ? undefined : observeSession(backend.accounts);
    this.#provide(accountsContext, observed?.accounts);
    this.#provide(sessionContext, observed?.session);
    this.#provide(organisationsContext, backend?.organisations);
    this.#provide(certificatesContext, backend?.certificates);
    this.#provide(subscribersContext, backend?.subscribers);
    this.#provide(dossiersContext, backend?.dossiers);
    this.#provide(attachmentsContext, backend?.attachments);
    this.#provide(deskContext, backend?.desk);
  }

  /** Nobody is ever handed `undefined`: a context exists from its first value on, and requests wait for it at the root. */
  #provide<T>(context: Context<unknown, T>, value: T | undefined): void {
    if (value === undefined) return;
    const set = this.#provided.get(context);
    if (set !== undefined) {
      set(value);
    } else {
      const provider = new ContextProvider(this, { context, initialValue: value });
      this.#provided.set(context, (next) => { provider.setValue(next as T); });
    }
  }
}
