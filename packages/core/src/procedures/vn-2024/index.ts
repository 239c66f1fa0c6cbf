/** What stands under profile `vn-2024`: the six procedures under decree 68/2024/NĐ-CP, each loaded when used. */
import type { ProfileBundle } from '../bundle.js';
import { PROCEDURE_IDS } from '../ids.js';
import { profile } from './profile.js';

export const vn2024: ProfileBundle = {
  profile,
  procedures: {
    [PROCEDURE_IDS.issueIndividuals]: {
      load: async () => (await import('./issue-individuals.js')).issueIndividuals,
      translations: { en: async () => (await import('./en/issue-individuals.js')).en },
    },
    [PROCEDURE_IDS.issueOrganisations]: {
      load: async () => (await import('./issue-organisations.js')).issueOrganisations,
      translations: { en: async () => (await import('./en/issue-organisations.js')).en },
    },
    [PROCEDURE_IDS.issueDevices]: {
      load: async () => (await import('./issue-devices.js')).issueDevices,
      translations: { en: async () => (await import('./en/issue-devices.js')).en },
    },
    [PROCEDURE_IDS.renewOrChange]: {
      load: async () => (await import('./renew-or-change.js')).renewOrChange,
      translations: { en: async () => (await import('./en/renew-or-change.js')).en },
    },
    [PROCEDURE_IDS.revokeCertificates]: {
      load: async () => (await import('./revoke-certificates.js')).revokeCertificates,
      translations: { en: async () => (await import('./en/revoke-certificates.js')).en },
    },
    [PROCEDURE_IDS.restoreDevices]: {
      load: async () => (await import('./restore-devices.js')).restoreDevices,
      translations: { en: async () => (await import('./en/restore-devices.js')).en },
    },
  },
  notices: {
    load: async () => (await import('./notices.js')).notices,
    translations: { en: async () => (await import('./en/notices.js')).en },
  },
};
