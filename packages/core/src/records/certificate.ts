/** Certificates that an organisation holds, as its selector lists them: one record a certificate, or one a device. */
import type { OrganisationRef } from './draft.js';

/** Who or what the certificate was issued to. */
export type CertificateGroup = 'individual' | 'organisation' | 'device';
export const CERTIFICATE_GROUPS: readonly CertificateGroup[] = ['individual', 'organisation', 'device'];

export interface HeldCertificate {
  /** 32 hexadecimal digits as a rule. Unique. */
  readonly serial: string;
  /** The subscriber's name. */
  readonly name: string;
  readonly group: CertificateGroup;
  readonly officialEmail: string;
  readonly organisation: OrganisationRef;
  /** Two-digit code; empty if unknown. */
  readonly province: string;
  /** ISO days. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly state: 'active' | 'expired' | 'revoked';
  /** Absent for one whose device is not known. */
  readonly device?: { readonly serial: string; readonly kind: string } | undefined;
  /** Of individuals. Days as `dd/MM/yyyy`. */
  readonly idNumber?: string | undefined;
  readonly idIssuedOn?: string | undefined;
  readonly idIssuedBy?: string | undefined;
  /** Of organisations. */
  readonly taxCode?: string | undefined;
  readonly budgetCode?: string | undefined;
}
