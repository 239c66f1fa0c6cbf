/** The library ready to use: loading this module registers every element and `<ctso-portal>`, which connects them to a server. */
import '@ctso/elements/define.js';
import { define } from '@ctso/elements';
import { CtsoPortal } from './portal.js';

define('ctso-portal', CtsoPortal);

export { CtsoPortal };
