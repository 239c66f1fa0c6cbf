import type { letter as vi } from '../vi/letter.js';

export const letter = {
  'letter.nation': 'SOCIALIST REPUBLIC OF VIET NAM',
  'letter.motto': 'Independence - Freedom - Happiness',
  'letter.number': 'No.: {{symbol}}',
  'letter.blank': '…',
  'letter.date': '{{day}}/{{month}}/{{year}}',
  'letter.place-and-date': '{{place}}, {{date}}',
  'letter.addressee': 'To:',
  'letter.recipients': 'Copies to:',
  'letter.footnotes': 'Notes:',
  'letter.row-number': 'No.',
  'letter.annex': 'Annex',
  'letter.annex.title': 'List: {{subject}}',
  'letter.annex.reference': '(Attached to official letter No. {{symbol}}, {{date}}, of {{organisation}})',
  'letter.annex.here': '(List attached)',
  'letter.stamp': 'Dossier check code: {{code}}',
  'letter.yes': 'Yes',
} satisfies Readonly<Record<keyof typeof vi, string>>;
