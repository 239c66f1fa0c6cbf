/** Who is signed in: an organisation's account, since individuals never file, or one of the authority's desk. */

/** What a person of the authority may do: an officer judges dossiers and accounts, a clerk registers letters that came in. */
export type DeskRole = 'officer' | 'clerk';

/** What pre-fills every wizard and may be changed by whoever is signed in. */
export interface AccountProfile {
  /** Governing body, first line of the letterhead. */
  readonly parentAuthority: string;
  /** Place named in the letter's date line. */
  readonly place: string;
  /** Default recipient of devices, given at registration. Keys are the recipient section's field ids. */
  readonly recipient: Readonly<Record<string, string>>;
  /** Capacity lines and name of the usual signer. */
  readonly signer: { readonly capacities: string; readonly name: string };
}

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    /** Governing body, first line of the letterhead. */
    readonly parentAuthority: string;
    /** Place named in the letter's date line. */
    readonly place: string;
    /** Two-digit code of the province of its seat. */
    readonly province: string;
  };
  /** Default recipient of devices, given at registration; pre-fills every wizard. Keys are the recipient section's field ids. */
  readonly recipient: Readonly<Record<string, string>>;
  /** Capacity lines and name of the usual signer. */
  readonly signer: { readonly capacities: string; readonly name: string };
  /** Name of the person whose it is: an organisation's account is nobody's in particular. */
  readonly person?: string | undefined;
  /** Given only to accounts of the authority. */
  readonly desk?: readonly DeskRole[] | undefined;
  /** The password was chosen by the authority: until it is changed, everything but changing it and signing out is `forbidden`. */
  readonly passwordDue?: boolean | undefined;
}

/** Who has done something: the person where the account is one's, else the account's address. */
export function actorName({ person, email }: Account): string {
  return person ?? email;
}

/** One place that an account is signed in at. */
export interface AccountSession {
  /** Names the session and opens nothing. */
  readonly id: string;
  /** ISO time stamps. */
  readonly begunAt: string;
  readonly usedAt: string;
  /** "Nhớ tôi" was ticked. */
  readonly remember: boolean;
  /** What the browser calls itself, in short, e.g. `Chrome 109, Windows`; empty if it says nothing. */
  readonly agent: string;
  /** The one that asks. */
  readonly current: boolean;
}
