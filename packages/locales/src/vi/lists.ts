/** What a wizard's page says later, or another page: lists of services and dossiers, organisations that are made and changed. */
import { dossiers } from './dossiers.js';
import { organisations } from './organisations.js';
import { selector } from './selector.js';
import { services } from './services.js';

export const lists = { ...dossiers, ...organisations, ...selector, ...services } as const;
