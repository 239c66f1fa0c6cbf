/** Who is signed in: always an organisation's account, since individuals never file. */

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
}
