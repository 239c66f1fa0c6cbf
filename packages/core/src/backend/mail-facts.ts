/** What a backend has to tell people by mail, as facts; who sends it puts it into words. */

/** `token` opens a link that works once; `password` is one to be changed at the first sign-in, where a host wants it so. */
export type MailFacts =
  | { readonly kind: 'activate'; readonly to: string; readonly organisation: string; readonly token: string }
  | { readonly kind: 'registered-already'; readonly to: string; readonly organisation: string }
  | { readonly kind: 'approved'; readonly to: string; readonly organisation: string; readonly token: string }
  | { readonly kind: 'approved-with-password'; readonly to: string; readonly organisation: string; readonly password: string }
  | { readonly kind: 'registration-refused'; readonly to: string; readonly organisation: string; readonly reason: string }
  | { readonly kind: 'reset'; readonly to: string; readonly organisation: string; readonly token: string }
  | { readonly kind: 'password-changed'; readonly to: string; readonly organisation: string }
  | ({ readonly kind: 'dossier-received'; readonly dueOn: string } & AboutDossier)
  | ({ readonly kind: 'dossier-supplement'; readonly note: string; readonly remarks: number } & AboutDossier)
  | ({ readonly kind: 'dossier-returned'; readonly note: string; readonly files: number } & AboutDossier)
  | ({ readonly kind: 'dossier-refused'; readonly reason: string } & AboutDossier);

interface AboutDossier {
  readonly to: string;
  readonly organisation: string;
  readonly dossierId: string;
  readonly procedure: { readonly id: string; readonly profile: string };
  readonly symbol: string;
  readonly receiptCode?: string | undefined;
}

/** Milliseconds that links live. */
export const LINK_LIFETIME: Readonly<Record<'activate' | 'approved' | 'reset', number>> = {
  activate: 3 * 24 * 60 * 60 * 1000,
  approved: 7 * 24 * 60 * 60 * 1000,
  reset: 60 * 60 * 1000,
};
