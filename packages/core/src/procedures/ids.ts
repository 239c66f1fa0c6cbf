/** Ids of the procedures, by which hosts, addresses and stored dossiers name them under every profile. They are spelled here and nowhere else. */

export const PROCEDURE_IDS = {
  issueIndividuals: 'issue-individuals',
  issueOrganisations: 'issue-organisations',
  issueDevices: 'issue-devices',
  renewOrChange: 'renew-or-change',
  revokeCertificates: 'revoke-certificates',
  restoreDevices: 'restore-devices',
} as const;
