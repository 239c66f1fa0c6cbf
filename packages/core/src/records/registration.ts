/** A request for an account: what an organisation said of itself, and what became of it. */
import type { FieldValues } from './draft.js';

/** `registered`: mail with a link was sent. `activated`: the link was opened; an officer decides. */
export type RegistrationStatus = 'registered' | 'activated' | 'approved' | 'refused';
export const REGISTRATION_STATUSES: readonly RegistrationStatus[] = ['registered', 'activated', 'approved', 'refused'];

/** Sections of `REGISTRATION_FORM` by id. */
export type RegistrationAnswers = Readonly<Record<string, FieldValues>>;

export interface RegistrationRequest {
  readonly id: string;
  readonly status: RegistrationStatus;
  readonly answers: RegistrationAnswers;
  /** Of the organisation that it is for, or of the parent of a new one: names from the root down. */
  readonly path: readonly { readonly id: string; readonly name: string }[];
  /** Accounts that the organisation has already. */
  readonly standing: number;
  readonly revision: number;
  /** ISO time stamps. */
  readonly registeredAt: string;
  readonly activatedAt?: string | undefined;
  readonly decidedAt?: string | undefined;
  readonly decidedBy?: string | undefined;
  /** Why it was refused, as the applicant was told. */
  readonly reason?: string | undefined;
}
