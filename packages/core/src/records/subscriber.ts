/** A subscriber as the authority knows it, and what it answers about an official e-mail. */

export interface Certificate {
  /** 32 hexadecimal digits. */
  readonly serial: string;
  /** ISO days. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly state: 'active' | 'expired' | 'revoked';
}

/** Values by the field ids of the procedure's rows, ready to be put into a row. */
export interface Subscriber {
  readonly email: string;
  readonly fullName: string;
  /** `dd/MM/yyyy`, as in a row. */
  readonly birthDate: string;
  readonly idNumber: string;
  readonly idIssuedOn: string;
  readonly idIssuedBy: string;
  readonly phone: string;
  readonly position: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly province: string;
}

/** `existing` brings the subscriber and every certificate it has had; `elsewhere` brings nothing, not even a name. */
export type SubscriberCheck =
  | { readonly email: string; readonly outcome: 'existing'; readonly subscriber: Subscriber; readonly certificates: readonly Certificate[] }
  | { readonly email: string; readonly outcome: 'new' }
  | { readonly email: string; readonly outcome: 'elsewhere' };
