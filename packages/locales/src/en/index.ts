/** English, key for key. */
import type { vi } from '../vi/index.js';
import { account } from './account.js';
import { accounts } from './accounts.js';
import { address } from './address.js';
import { conflict } from './conflict.js';
import { desk } from './desk.js';
import { dossiers } from './dossiers.js';
import { failures } from './failures.js';
import { fields } from './fields.js';
import { issues } from './issues.js';
import { letter } from './letter.js';
import { mail } from './mail.js';
import { newerLaw } from './newer-law.js';
import { organisation } from './organisation.js';
import { organisations } from './organisations.js';
import { review } from './review.js';
import { rows } from './rows.js';
import { selector } from './selector.js';
import { services } from './services.js';
import { status } from './status.js';
import { supplement } from './supplement.js';
import { upload } from './upload.js';
import { wizard } from './wizard.js';

export const en = {
  ...account, ...accounts, ...address, ...conflict, ...desk, ...dossiers, ...failures, ...fields, ...issues, ...letter, ...mail, ...newerLaw, ...organisation, ...organisations, ...review, ...rows, ...selector, ...services,
  ...status, ...supplement, ...upload, ...wizard,
} satisfies Readonly<Record<keyof typeof vi, string>>;
