/** What a page with a wizard says. */
import { account } from './account.js';
import { failures } from './failures.js';
import { fields } from './fields.js';
import { issues } from './issues.js';
import { letter } from './letter.js';
import { status } from './status.js';
import { wizard } from './wizard.js';

export const filing = { ...account, ...failures, ...fields, ...issues, ...letter, ...status, ...wizard } as const;
