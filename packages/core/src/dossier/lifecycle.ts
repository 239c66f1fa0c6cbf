/** The life cycle as one flat table. Its rows are its documentation (domain: statuses, transitions, the menu by status). */
import type { WriteAct } from '../backend/backend.js';
import { KNOWN_STATUSES, type ApplicantAct, type KnownStatus } from '../records/dossier.js';

/** What an applicant may do by status, in the order of the menu. A backend's own answer goes before this. */
const PERMITTED: Readonly<Record<KnownStatus, readonly ApplicantAct[]>> = {
  draft: ['view', 'edit', 'delete'],
  submitted: ['view', 'history', 'withdraw'],
  'records-office': ['view', 'history'],
  supplement: ['view', 'edit', 'history', 'withdraw'],
  returned: ['view', 'history'],
};

const UNKNOWN_STATUS: readonly ApplicantAct[] = ['view', 'history'];

/** Withdrawn dossiers keep a status of their own; the manual names no label for it. */
export const WITHDRAWN = 'withdrawn';

const TRANSITIONS: readonly { readonly from: KnownStatus; readonly act: Exclude<WriteAct, 'delete'>; readonly to: string }[] = [
  { from: 'draft', act: 'submit', to: 'submitted' },
  { from: 'supplement', act: 'submit', to: 'submitted' },
  { from: 'submitted', act: 'withdraw', to: WITHDRAWN },
  { from: 'supplement', act: 'withdraw', to: WITHDRAWN },
];

export function isKnownStatus(status: string): status is KnownStatus {
  return (KNOWN_STATUSES as readonly string[]).includes(status);
}

export function permitted(status: string): readonly ApplicantAct[] {
  return isKnownStatus(status) ? PERMITTED[status] : UNKNOWN_STATUS;
}

/** The status after an act, or `undefined` where the act is not allowed. */
export function advance(status: string, act: Exclude<WriteAct, 'delete'>): string | undefined {
  return TRANSITIONS.find((transition) => transition.from === status && transition.act === act)?.to;
}

export function mayEdit(status: string): boolean {
  return permitted(status).includes('edit');
}
