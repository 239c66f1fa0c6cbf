/** The life cycle as one flat table. Its rows are its documentation (domain: statuses, transitions, the menu by status). */
import type { WriteAct } from '../backend/backend.js';
import type { DeskRole } from '../records/account.js';
import { KNOWN_STATUSES, type ApplicantAct, type DeskActKind, type KnownStatus } from '../records/dossier.js';

/** What an applicant may do by status, in the order of the menu. A backend's own answer goes before this. */
const PERMITTED: Readonly<Record<KnownStatus, readonly ApplicantAct[]>> = {
  draft: ['view', 'edit', 'delete'],
  submitted: ['view', 'history', 'withdraw'],
  'records-office': ['view', 'history'],
  processing: ['view', 'history'],
  supplement: ['view', 'edit', 'history', 'withdraw'],
  returned: ['view', 'history'],
  refused: ['view', 'history'],
  withdrawn: ['view', 'history'],
};

const UNKNOWN_STATUS: readonly ApplicantAct[] = ['view', 'history'];

/** Acts that lead from one status to another. `delete` leads out of the table, `claim` and `release` change no status. */
export type Transit = Exclude<WriteAct, 'delete'> | Exclude<DeskActKind, 'claim' | 'release'>;

export interface Transition {
  readonly from: KnownStatus;
  readonly act: Transit;
  readonly to: KnownStatus;
  readonly by: 'applicant' | DeskRole;
}

export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', act: 'submit', to: 'submitted', by: 'applicant' },
  { from: 'submitted', act: 'withdraw', to: 'withdrawn', by: 'applicant' },
  { from: 'submitted', act: 'receive', to: 'records-office', by: 'officer' },
  { from: 'submitted', act: 'supplement', to: 'supplement', by: 'officer' },
  { from: 'submitted', act: 'refuse', to: 'refused', by: 'officer' },
  { from: 'supplement', act: 'submit', to: 'submitted', by: 'applicant' },
  { from: 'supplement', act: 'withdraw', to: 'withdrawn', by: 'applicant' },
  { from: 'records-office', act: 'register', to: 'processing', by: 'clerk' },
  { from: 'processing', act: 'supplement', to: 'supplement', by: 'officer' },
  { from: 'processing', act: 'return', to: 'returned', by: 'officer' },
  { from: 'processing', act: 'refuse', to: 'refused', by: 'officer' },
];

/** Statuses in which an officer may take a dossier on. */
const CLAIMABLE: readonly string[] = ['submitted', 'records-office', 'processing'];

export function isKnownStatus(status: string): status is KnownStatus {
  return (KNOWN_STATUSES as readonly string[]).includes(status);
}

export function permitted(status: string): readonly ApplicantAct[] {
  return isKnownStatus(status) ? PERMITTED[status] : UNKNOWN_STATUS;
}

/** Of these, what whoever only looks on may do: the account of an organisation above. */
export function permittedOnlooker(status: string): readonly ApplicantAct[] {
  return permitted(status).filter((act) => act === 'view' || act === 'history');
}

/** The status after an act, or `undefined` where the act is not allowed. */
export function advance(status: string, act: Transit): KnownStatus | undefined {
  return TRANSITIONS.find((transition) => transition.from === status && transition.act === act)?.to;
}

export function mayEdit(status: string): boolean {
  return permitted(status).includes('edit');
}

/** Drafts are nobody's business but their owner's. */
export function seenAtDesk(status: string): boolean {
  return status !== 'draft';
}

/** Whose hands a dossier is in, as seen by whoever asks. */
export interface DeskStanding {
  readonly status: string;
  readonly roles: readonly DeskRole[];
  readonly claim: 'mine' | 'other' | 'none';
}

/** What a person of the authority may do, in the order of the desk. */
export function permittedAtDesk({ status, roles, claim }: DeskStanding): readonly DeskActKind[] {
  const officer = roles.includes('officer');
  const acts: DeskActKind[] = [];
  if (officer && CLAIMABLE.includes(status) && claim !== 'mine') acts.push('claim');
  for (const { from, act, by } of TRANSITIONS) {
    if (from !== status || by === 'applicant' || !roles.includes(by)) continue;
    if (by === 'clerk' || claim === 'mine') acts.push(act as DeskActKind);
  }
  if (officer && claim === 'mine' && CLAIMABLE.includes(status)) acts.push('release');
  return acts;
}
