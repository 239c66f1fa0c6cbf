/** Vietnamese, the base: every key of the library stands here, one file a topic. Keys are flat, with dots as part of the name. */
import { filing } from './filing.js';
import { lists } from './lists.js';
import { mail } from './mail.js';

export const vi = { ...filing, ...lists, ...mail } as const satisfies Readonly<Record<string, string>>;
