/** What a provider hands down: stable objects, one context a capability, never a snapshot. */
import type {
  Account, Accounts, Address, Attachments, Certificates, Desk, Dossiers, Environment, Exporter, FileInspector, Journal, Locale, Offer, Organisations,
  Readable, Settings, Subscribers, UnitRef,
} from '@ctso/core';
import { createContext } from '@lit/context';

export type { Offer } from '@ctso/core';

/** A district of `vn-2018` with what lies in it: nothing in the five island districts. */
export interface DistrictUnits {
  readonly name: string;
  readonly communes: readonly UnitRef[];
}

/** What addresses need below today's provinces, fetched when one is asked for. What cannot be fetched rejects; asking again tries again. */
export interface AddressUnits {
  /** Provinces of `vn-2018`. */
  legacyProvinces(): Promise<readonly UnitRef[]>;
  /** Of a province of `vn-2025`. */
  communes(province: string): Promise<readonly UnitRef[]>;
  /** Of a province of `vn-2018`. */
  legacyDistricts(province: string): Promise<readonly DistrictUnits[]>;
  /** What an address of `vn-2018` is called in `vn-2025`: several answers where its commune was divided, none where nothing is known. */
  newForms(address: Address): Promise<readonly Address[]>;
}

/** The names of administrative units, as far as fields need them. */
export interface Units {
  /** Provinces in the order of their names. */
  readonly provinces: readonly UnitRef[];
  /** Needed where an address is asked for. */
  readonly addresses?: AddressUnits | undefined;
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
export const deskContext = createContext<Desk>('ctso-desk');
export const unitsContext = createContext<Units>('ctso-units');
export const offerContext = createContext<Offer>('ctso-offer');
export const portsContext = createContext<Ports>('ctso-ports');
