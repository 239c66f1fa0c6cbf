/** `<ctso-portal>`: a provider filled from attributes, for portals that write tags and nothing else. */
import { http } from '@ctso/backends/http';
import { indexedDbJournal } from '@ctso/backends/indexeddb';
import {
  compile, listed, ownStrings, settingsOf, store, vietnamDay, vietnameseStrings, vn2018, type Language, type Locale, type Settings,
} from '@ctso/core';
import { exporter, inspector } from '@ctso/documents';
import { CtsoProvider } from '@ctso/elements';
import { locale, vietnameseForFiling } from '@ctso/locales';
import { provinces } from '@ctso/units';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { environment } from './environment.js';
import { loadTags } from './loader.js';

/** Profiles that this build carries, newest first. */
const PROFILES = [vn2018];
const OWN_STRINGS = PROFILES.flatMap(vietnameseStrings);

/**
 * Connects every element inside it to the server at `server`, in the language of its `lang` attribute (`vi`, the default, or `en`).
 *
 * @slot - elements of the library, and whatever of the portal's own stands between them
 */
export class CtsoPortal extends CtsoProvider {
  /** Where the server answers: an address on the page's own origin, e.g. `/ctso`. Read once, when the element is first connected. */
  @property() server = '/ctso';

  /** Id of the profile to file under; the newest one carried otherwise. */
  @property() profile = '';

  /** Ids of the procedures to offer, separated by spaces; all of the profile otherwise. */
  @property() procedures = '';

  @property({ reflect: true }) override lang = 'vi';

  #stopLoading: (() => void) | undefined;
  #fully = false;
  readonly #locale = store<Locale>(vietnameseForFiling(OWN_STRINGS));

  override connectedCallback(): void {
    if (this.backend === undefined) this.#assemble();
    super.connectedCallback();
    this.#stopLoading = loadTags(this, () => this.#speakFully());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLoading?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const language = this.lang === 'en' ? 'en' : 'vi';
    if (changed.has('lang') && this.#locale.value.language !== language) void this.#speak(language);
    super.willUpdate(changed);
  }

  #assemble(): void {
    const bundle = PROFILES.find(({ profile: one }) => one.id === this.profile) ?? vn2018;
    const { procedures, profile } = bundle;
    const wanted = new Set(this.procedures.split(/\s+/u).filter((id) => id !== ''));
    const isOffered = ({ id }: { readonly id: string }): boolean => wanted.size === 0 || wanted.has(id);
    this.backend = http({ baseUrl: new URL(this.server, document.baseURI).href });
    this.locale = this.#locale;
    this.units = { provinces };
    this.offer = {
      notices: listed(bundle).filter(isOffered),
      procedures: procedures.filter(isOffered).map((definition) => compile(definition, profile)),
    };
    this.ports = {
      exporter: exporter(),
      inspector: inspector(),
      journal: indexedDbJournal(),
      environment: environment(),
      letter: this.#locale.value,
      settings: (id): Settings => settingsOf(PROFILES.find(({ profile: one }) => one.id === id)?.profile ?? profile, {}, vietnamDay(Date.now())),
    };
  }

  /** The words of the lists come with the first of them. */
  async #speakFully(): Promise<void> {
    if (this.#fully) return;
    await this.#speak(this.lang === 'en' ? 'en' : 'vi');
    this.#fully = true;
  }

  async #speak(language: Language): Promise<void> {
    const own = await Promise.all(PROFILES.map((bundle) => ownStrings(bundle, language)));
    const next = await locale(language, own.flat());
    if ((this.lang === 'en') === (language === 'en')) this.#locale.set(next);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ctso-portal': CtsoPortal;
  }
}
