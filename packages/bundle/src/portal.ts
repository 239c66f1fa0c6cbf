/** `<ctso-portal>`: a provider filled from attributes, for portals that write tags and nothing else. */
import { http } from '@ctso/backends/http';
import { indexedDbJournal } from '@ctso/backends/indexeddb';
import { bundleAt, offerOf, settingsOf, vietnamDay, vn2018, vn2024, vn2025, type Backend, type Language, type ProfileBundle, type Settings } from '@ctso/core';
import { exporter, inspector } from '@ctso/documents';
import { CtsoProvider } from '@ctso/elements';
import { Speech } from '@ctso/locales';
import { provinces } from '@ctso/units';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { addresses } from './addresses.js';
import { environment } from './environment.js';
import { withHostAccounts, type HostAccounts } from './host-accounts.js';
import { loadTags } from './loader.js';

/** Profiles that this build carries: dossiers begun under any of them can be opened. */
const PROFILES = [vn2018, vn2024, vn2025] as const;

/**
 * Connects every element inside it to the server at `server`, in the language of its `lang` attribute (`vi`, the default, or `en`).
 *
 * @slot - elements of the library, and whatever of the portal's own stands between them
 */
export class CtsoPortal extends CtsoProvider {
  /** Where the server answers: an address on the page's own origin, e.g. `/ctso`. Read once, when the element is first connected. */
  @property() server = '/ctso';

  /** Id of the profile that new dossiers are begun under; the one in force today otherwise. Dossiers that exist keep theirs. */
  @property() profile = '';

  /** Ids of the procedures to offer, separated by spaces; all of the profile otherwise. */
  @property() procedures = '';

  /** Whom letters go to, by procedure id, one a line: for provinces that receive some dossiers themselves. New dossiers keep whom they name. */
  @property({ attribute: false }) addressees: Readonly<Record<string, string>> = {};

  /**
   * The host's own sign-in, e.g. a provincial one: who is signed in, and signing out. The library's is used otherwise. Set it before the
   * element is connected, or elements ask the library's first; set another object when somebody else has signed in.
   */
  @property({ attribute: false }) accounts: HostAccounts | undefined;

  @property({ reflect: true }) override lang = 'vi';

  #stopLoading: (() => void) | undefined;
  #fully: Promise<void> | undefined;
  #server: Backend | undefined;
  readonly #speech = new Speech();

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
    if (changed.has('accounts')) this.#connectAccounts();
    if (changed.has('lang') && this.#speech.page.value.language !== this.#language) this.#speak();
    if (changed.has('profile') || changed.has('procedures')) this.#makeOffer();
    super.willUpdate(changed);
  }

  get #language(): Language {
    return this.lang === 'en' ? 'en' : 'vi';
  }

  #assemble(): void {
    this.#server = http({ baseUrl: new URL(this.server, document.baseURI).href });
    this.#connectAccounts();
    this.locale = this.#speech.page;
    this.units = { provinces, addresses };
    this.ports = {
      exporter: exporter(),
      inspector: inspector(),
      journal: indexedDbJournal(),
      environment: environment(),
      letter: this.#speech.letter,
      settings: (id): Settings => settingsOf(bundleOf(id).profile, { addressees: this.addressees }, vietnamDay(Date.now())),
    };
  }

  #connectAccounts(): void {
    if (this.#server === undefined) return;
    this.backend = this.accounts === undefined ? this.#server : withHostAccounts(this.#server, this.accounts);
  }

  #makeOffer(): void {
    const wanted = new Set(this.procedures.split(/\s+/u).filter((id) => id !== ''));
    this.offer = offerOf({
      bundles: PROFILES,
      current: bundleOf(this.profile),
      isOffered: ({ id }) => wanted.size === 0 || wanted.has(id),
      learn: (source) => this.#speech.learn(source),
    });
  }

  /** All words, once: asked for again after a while, and longer each time, until they come. Elements that need them wait. */
  #speakFully(): Promise<void> {
    return (this.#fully ??= this.#speakSometime());
  }

  async #speakSometime(): Promise<void> {
    for (let wait = 2000; ; wait = Math.min(2 * wait, 60_000)) {
      try {
        await this.#speech.speak(this.#language);
        return;
      } catch (error) {
        console.error('The words of this page could not be loaded; trying again.', error);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  #speak(): void {
    this.#speech.speak(this.#language).catch((error: unknown) => { console.error(`The page could not be put into “${this.lang}”.`, error); });
  }
}

/** The one of this id, else the one in force today. */
function bundleOf(id: string): ProfileBundle {
  return PROFILES.find(({ profile }) => profile.id === id) ?? bundleAt(PROFILES, vietnamDay(Date.now()));
}

declare global {
  interface HTMLElementTagNameMap {
    'ctso-portal': CtsoPortal;
  }
}
