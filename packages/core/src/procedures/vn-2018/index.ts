/** What stands under profile `vn-2018`: the procedures that can be filed, and notices of those that cannot yet. */
import type { ProcedureDefinition, ProcedureNotice, Profile } from '../definition.js';
import { issueDevices } from './issue-devices.js';
import { issueIndividuals } from './issue-individuals.js';
import { issueOrganisations } from './issue-organisations.js';
import { profile } from './profile.js';
import { renewOrChange } from './renew-or-change.js';
import { restoreDevices } from './restore-devices.js';
import { revokeCertificates } from './revoke-certificates.js';

/** A profile with its procedures. A host passes on those that it offers. */
export interface ProfileBundle {
  readonly profile: Profile;
  readonly procedures: readonly ProcedureDefinition[];
  /** Announced in the list of services, not open yet. */
  readonly notices: readonly ProcedureNotice[];
}

export const vn2018: ProfileBundle = {
  profile,
  procedures: [issueIndividuals],
  notices: [issueOrganisations, issueDevices, renewOrChange, revokeCertificates, restoreDevices],
};

export { issueIndividuals, issueOrganisations, issueDevices, renewOrChange, revokeCertificates, restoreDevices };
