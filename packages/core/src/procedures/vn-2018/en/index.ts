/** The strings of profile `vn-2018` in English, by procedure id. */
import type { ProcedureStrings } from '../../bundle.js';
import { issueDevices } from '../issue-devices.js';
import { issueIndividuals } from '../issue-individuals.js';
import { issueOrganisations } from '../issue-organisations.js';
import { renewOrChange } from '../renew-or-change.js';
import { restoreDevices } from '../restore-devices.js';
import { revokeCertificates } from '../revoke-certificates.js';
import { en as devices } from './issue-devices.js';
import { en as individuals } from './issue-individuals.js';
import { en as organisations } from './issue-organisations.js';
import { en as renewal } from './renew-or-change.js';
import { en as recovery } from './restore-devices.js';
import { en as revocation } from './revoke-certificates.js';

export const en: ProcedureStrings = {
  [issueIndividuals.id]: individuals,
  [issueOrganisations.id]: organisations,
  [issueDevices.id]: devices,
  [renewOrChange.id]: renewal,
  [revokeCertificates.id]: revocation,
  [restoreDevices.id]: recovery,
};
