/** The one door to zod: its small build, without generated code, since a strict policy reports every `Function` call. */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
