/** What stands under profile `vn-2018`: the six procedures of the manual. */
import type { ProfileBundle } from '../bundle.js';
import { issueDevices } from './issue-devices.js';
import { issueIndividuals } from './issue-individuals.js';
import { issueOrganisations } from './issue-organisations.js';
import { profile } from './profile.js';
import { renewOrChange } from './renew-or-change.js';
import { restoreDevices } from './restore-devices.js';
import { revokeCertificates } from './revoke-certificates.js';

export const vn2018: ProfileBundle = {
  profile,
  procedures: [issueIndividuals, issueOrganisations, issueDevices, renewOrChange, revokeCertificates, restoreDevices],
  notices: [],
  translations: { en: async () => (await import('./en/index.js')).en },
};

export { issueIndividuals, issueOrganisations, issueDevices, renewOrChange, revokeCertificates, restoreDevices };
