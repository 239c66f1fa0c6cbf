/** What is written down of a request: what was done and how it went, never for whom or about whom. */
import { findRoute } from '@ctso/backends/wire';

export interface LogLine {
  readonly at: string;
  readonly method: string;
  /** The route's pattern, never the address: an address may hold ids. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

export type Log = (line: LogLine) => void;

export const logToStandardOutput: Log = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** `path` is what follows the base path; `undefined` for addresses outside of it. */
export function routeName(method: string, path: string | undefined): string {
  if (path === undefined) return 'page';
  if (path === '/health' || path === '/supports' || path === '/openapi.json') return path;
  if (path === '/uploads' || path.startsWith('/uploads/')) return path === '/uploads' ? '/uploads' : '/uploads/{id}';
  if (method === 'GET' && /^\/attachments\/[^/]+$/u.test(path)) return '/attachments/{id}';
  return findRoute(method, path)?.route.path ?? 'unknown';
}
