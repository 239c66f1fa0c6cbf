/** What stands under profile `vn-2025`: the six procedures since 1 July 2025, each loaded when used. */
import type { ProfileBundle } from '../bundle.js';
import { PROCEDURE_IDS } from '../ids.js';
import { profile } from './profile.js';

export const vn2025: ProfileBundle = {
  profile,
  procedures: {
    [PROCEDURE_IDS.issueIndividuals]: {
      load: async () => (await import('./issue-individuals.js')).issueIndividuals,
      translations: { en: async () => (await import('../vn-2024/en/issue-individuals.js')).en },
    },
    [PROCEDURE_IDS.issueOrganisations]: {
      load: async () => (await import('./issue-organisations.js')).issueOrganisations,
      translations: { en: async () => (await import('./en/issue-organisations.js')).en },
    },
    [PROCEDURE_IDS.issueDevices]: {
      load: async () => (await import('./issue-devices.js')).issueDevices,
      translations: { en: async () => (await import('../vn-2024/en/issue-devices.js')).en },
    },
    [PROCEDURE_IDS.renewOrChange]: {
      load: async () => (await import('./renew-or-change.js')).renewOrChange,
      translations: { en: async () => (await import('../vn-2024/en/renew-or-change.js')).en },
    },
    [PROCEDURE_IDS.revokeCertificates]: {
      load: async () => (await import('./revoke-certificates.js')).revokeCertificates,
      translations: { en: async () => (await import('../vn-2024/en/revoke-certificates.js')).en },
    },
    [PROCEDURE_IDS.restoreDevices]: {
      load: async () => (await import('./restore-devices.js')).restoreDevices,
      translations: { en: async () => (await import('../vn-2024/en/restore-devices.js')).en },
    },
  },
  notices: {
    load: async () => (await import('./notices.js')).notices,
    translations: { en: async () => (await import('./en/notices.js')).en },
  },
};
