/** What a wizard's page says once its form stands, or another page: the list, later steps and dialogs, lists of services and dossiers, accounts, the desk. */
import { accounts } from './accounts.js';
import { address } from './address.js';
import { conflict } from './conflict.js';
import { desk } from './desk.js';
import { dossiers } from './dossiers.js';
import { newerLaw } from './newer-law.js';
import { organisation } from './organisation.js';
import { organisations } from './organisations.js';
import { review } from './review.js';
import { rows } from './rows.js';
import { selector } from './selector.js';
import { services } from './services.js';
import { supplement } from './supplement.js';
import { upload } from './upload.js';

export const lists = {
  ...accounts, ...address, ...conflict, ...desk, ...dossiers, ...newerLaw, ...organisation, ...organisations, ...review, ...rows, ...selector, ...services, ...supplement, ...upload,
} as const;
