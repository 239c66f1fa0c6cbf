/** What the lists outside of a wizard say: services and dossiers. */
import { dossiers } from './dossiers.js';
import { services } from './services.js';

export const lists = { ...dossiers, ...services } as const;
