/** English, key for key. */
import type { vi } from '../vi/index.js';

import { fields } from './fields.js';
import { issues } from './issues.js';
import { failures } from './failures.js';
import { wizard } from './wizard.js';
import { rows } from './rows.js';
import { organisation } from './organisation.js';
import { upload } from './upload.js';
import { review } from './review.js';
import { dossiers } from './dossiers.js';
import { services } from './services.js';
import { account } from './account.js';
import { letter } from './letter.js';
import { status } from './status.js';
export const en = {
  ...fields,
  ...issues,
  ...failures,
  ...wizard,
  ...rows,
  ...organisation,
  ...upload,
  ...review,
  ...dossiers,
  ...services,
  ...account,
  ...letter,
  ...status,
} satisfies Readonly<Record<keyof typeof vi, string>>;
