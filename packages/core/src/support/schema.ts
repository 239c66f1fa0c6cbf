/**
 * The one door to zod: its small build, which generates no code. The large one calls `Function`, and a strict policy reports that. Taken as
 * `import * as z`, so that a bundler keeps what is used; a namespace handed on under a name would stay whole, 65 KiB of gzip.
 */
export * from 'zod/mini';
