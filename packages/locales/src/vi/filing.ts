/** What a page with a wizard says. */
import { account } from './account.js';
import { address } from './address.js';
import { failures } from './failures.js';
import { fields } from './fields.js';
import { issues } from './issues.js';
import { letter } from './letter.js';
import { newerLaw } from './newer-law.js';
import { organisation } from './organisation.js';
import { review } from './review.js';
import { rows } from './rows.js';
import { status } from './status.js';
import { upload } from './upload.js';
import { wizard } from './wizard.js';

export const filing = { ...account, ...address, ...failures, ...fields, ...issues, ...letter, ...newerLaw, ...organisation, ...review, ...rows, ...status, ...upload, ...wizard } as const;
