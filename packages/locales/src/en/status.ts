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
} satisfies Readonly<Record<keyof typeof vi, string>>;
