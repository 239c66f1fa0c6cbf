/** What every element has: the language in force, typed events, the version it came with. */
import { type Locale, type Readable, type Translate } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import { localeContext } from '../context/contexts.js';
import { VERSION } from './define.js';
import type { CtsoEventDetails } from './events.js';

export abstract class CtsoElement extends LitElement {
  static readonly ctsoVersion = VERSION;
  /** One of its words, where they come after those of the page's first load: until it is there, the element has no language. */
  static readonly laterWord: string | undefined;

  #locale: Readable<Locale> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    new ContextConsumer(this, { context: localeContext, subscribe: true, callback: (locale) => { this.#follow(locale); } });
  }

  /** The language in force; `undefined` until a provider is there. Render nothing before. */
  protected get locale(): Locale | undefined {
    const locale = this.#locale?.value;
    const { laterWord } = this.constructor as typeof CtsoElement;
    return laterWord !== undefined && locale?.translate(laterWord) === laterWord ? undefined : locale;
  }

  protected readonly words: Translate = (key, params) => this.#locale?.value.translate(key, params) ?? '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#locale !== undefined) this.#follow(this.#locale);
  }

  /** Fires a composed, bubbling event; answers false when a cancelable one was cancelled. */
  protected emit<Name extends keyof CtsoEventDetails>(name: Name, detail: CtsoEventDetails[Name], options: { readonly cancelable?: boolean } = {}): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: options.cancelable ?? false }));
  }

  #follow(locale: Readable<Locale>): void {
    this.#unsubscribe?.();
    this.#locale = locale;
    this.#unsubscribe = locale.subscribe(() => { this.requestUpdate(); });
    this.requestUpdate();
  }
}
