/** What a failure says to the person, one sentence a code, and what is safe meanwhile. */
import type { failures as vi } from '../vi/failures.js';

export const failures = {
  'failure.invalid': 'Something is wrong or missing. Look at the marked places again.',
  'failure.signed-out': 'Your session has ended. Sign in again here to go on; what you typed is still there.',
  'failure.forbidden': 'Your organisation’s account may not do this in the present state of the dossier.',
  'failure.not-found': 'Not found. It may have been deleted, or belong to another organisation.',
  'failure.conflict': 'The dossier was changed elsewhere. Nothing has been overwritten.',
  'failure.too-large': 'The file is larger than allowed.',
  'failure.wrong-type': 'Files of this type are not taken.',
  'failure.unsupported': 'This system does not take that.',
  'failure.busy': 'The server is busy. What you typed is still there; try again in a few minutes.',
  'failure.unavailable': 'The server does not answer. What you typed is still there.',
  'failure.cancelled': 'Stopped as you asked.',
  'failure.unexpected': 'The server had a problem. What you typed is still there.',
} satisfies Readonly<Record<keyof typeof vi, string>>;
