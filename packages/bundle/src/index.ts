/** The library ready to use: loading this module registers `<ctso-portal>`, which connects what stands inside it and loads its code. */
import { define } from '@ctso/elements';
import { CtsoPortal } from './portal.js';

define('ctso-portal', CtsoPortal);

export { CtsoPortal };
