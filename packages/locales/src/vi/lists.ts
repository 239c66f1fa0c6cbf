/** What a wizard's page says later, or another page: lists of services and dossiers, organisations that are made and changed. */
import { accounts } from './accounts.js';
import { desk } from './desk.js';
import { dossiers } from './dossiers.js';
import { organisations } from './organisations.js';
import { selector } from './selector.js';
import { services } from './services.js';
import { supplement } from './supplement.js';

export const lists = { ...accounts, ...desk, ...dossiers, ...organisations, ...selector, ...services, ...supplement } as const;
