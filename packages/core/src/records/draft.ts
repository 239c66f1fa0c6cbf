/** What a person has typed so far: half-filled is fine, and every change to it is one of four edits. */
import type { Path } from '../support/path.js';

/** A workplace as chosen: its name is kept with its id, since the letter prints the name as it stood on that day. */
export interface OrganisationRef {
  readonly id: string;
  readonly name: string;
}

/** The backend's answer about an official e-mail, kept with the address it was given for: another address makes it stale. */
export interface Lookup {
  readonly email: string;
  readonly outcome: 'existing' | 'new' | 'elsewhere';
}

/** A unit as chosen, with the name that it bore then. Legacy districts and some legacy communes have no code: it is empty. */
export interface UnitRef {
  readonly code: string;
  readonly name: string;
}

/** `vn-2018`: province, district, commune. `vn-2025`: province and commune; `district` stays null. */
export interface Address {
  readonly scheme: 'vn-2018' | 'vn-2025';
  /** House number, street. */
  readonly detail: string;
  readonly province: UnitRef | null;
  readonly district: UnitRef | null;
  readonly commune: UnitRef | null;
}

/** Everything a field can hold, always plain data. */
export type FieldValue = string | boolean | readonly string[] | OrganisationRef | Lookup | Address | null;

export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface Row {
  /** Made on the client, unique in the dossier, kept for life. */
  readonly id: string;
  readonly values: FieldValues;
}

export interface Draft {
  readonly sections: Readonly<Record<string, FieldValues>>;
  readonly rows: readonly Row[];
}

/**
 * The four ways a draft changes; undo, the journal, saving and the server use the same four. `before` names the row that the
 * moved or inserted row comes to stand in front of; `null` is the end of the list.
 */
export type Edit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: FieldValue }
  | { readonly kind: 'insert'; readonly row: Row; readonly before: string | null }
  | { readonly kind: 'remove'; readonly rowId: string }
  | { readonly kind: 'move'; readonly rowId: string; readonly before: string | null };
