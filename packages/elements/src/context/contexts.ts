/** What a provider hands down: stable objects, one context a capability, never a snapshot. */
import type {
  Account, Accounts, Attachments, Certificates, Dossiers, Environment, Exporter, FileInspector, Journal, Locale, Offer, Organisations,
  Readable, Settings, Subscribers,
} from '@ctso/core';
import { createContext } from '@lit/context';

export type { Offer } from '@ctso/core';

/** The names of administrative units, as far as fields need them. */
export interface Units {
  /** Provinces in the order of their names. */
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
}

/** What the wizard needs of its surroundings besides the backend. */
export interface Ports {
  readonly exporter: Exporter;
  readonly inspector: FileInspector;
  readonly journal: Journal;
  readonly environment: Environment;
  /** The language that letters are written in, whatever the page speaks: an official letter is Vietnamese. */
  readonly letter: Readable<Locale>;
  /** Settings of a profile with the host's own over them and today's date. */
  readonly settings: (profile: string) => Settings;
}

/** Locale and session change while elements live, so their contexts carry something to subscribe to. */
export const localeContext = createContext<Readable<Locale>>('ctso-locale');
export const accountsContext = createContext<Accounts>('ctso-accounts');
/** Who is signed in, as far as calls have told; see `observeSession`. */
export const sessionContext = createContext<Readable<Account | null | undefined>>('ctso-session');
export const organisationsContext = createContext<Organisations>('ctso-organisations');
export const certificatesContext = createContext<Certificates>('ctso-certificates');
export const subscribersContext = createContext<Subscribers>('ctso-subscribers');
export const dossiersContext = createContext<Dossiers>('ctso-dossiers');
export const attachmentsContext = createContext<Attachments>('ctso-attachments');
export const unitsContext = createContext<Units>('ctso-units');
export const offerContext = createContext<Offer>('ctso-offer');
export const portsContext = createContext<Ports>('ctso-ports');
