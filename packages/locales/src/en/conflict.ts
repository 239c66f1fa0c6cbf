import type { conflict as vi } from '../vi/conflict.js';

export const conflict = {
  'wizard.conflict.title': 'Places where the two versions differ: {{count}}',
  'wizard.conflict.place': 'Place',
  'wizard.conflict.mine': 'My version, on this device',
  'wizard.conflict.theirs': 'The version on the server, at {{time}}',
  'wizard.conflict.row': 'Row {{row}}: {{name}}',
  'wizard.conflict.keep-mine': 'Keep what I typed',
  'wizard.conflict.take-theirs': 'Take the version on the server',
  'wizard.conflict.none': '(empty)',
  'wizard.conflict.absent': '(no such row)',
  'wizard.conflict.more': 'And {{count}} more.',
} satisfies Readonly<Record<keyof typeof vi, string>>;
