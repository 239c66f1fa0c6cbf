import type { status as vi } from '../vi/status.js';

export const status = {
  'dossiers.history': 'Processing of the dossier',
  'status.draft': 'Draft',
  'status.submitted': 'Awaiting receipt',
  'status.records-office': 'Awaiting registration by the records office',
  'status.processing': 'In processing',
  'status.supplement': 'Awaiting supplement',
  'status.returned': 'Result returned',
  'status.refused': 'Refused',
  'status.withdrawn': 'Withdrawn',
  'status.other': 'Another status',
  'supplement.left': 'Remarks still open: {{count}}',
  'issue.remark.open': 'The officer’s remark here is still open. Change it, or keep it and explain.',
  'rows.filter.remark': 'Remarked',
  'rows.no-remark': 'No row with a remark is left.',
  'rows.remark.open': 'Remark:',
  'rows.remark.changed': 'Remark, changed:',
  'rows.remark.explained': 'Remark, explained:',
} satisfies Readonly<Record<keyof typeof vi, string>>;
