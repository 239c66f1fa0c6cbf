/** The kit's way of opening a server over HTTP, each session with its own cookies. */
import { http } from '@ctso/backends/http';
import type { Supports } from '@ctso/core';
import type { Opened } from './stage.js';

export interface OpenHttpOptions {
  readonly baseUrl: string;
  /** Facts of the server, so that the kit knows them before its first upload. */
  readonly supports: Supports;
  /** A new browser: a `fetch` with cookies of its own. Default: the platform's, with a jar around it. */
  readonly browser?: (() => typeof fetch) | undefined;
  /** Stops the server and starts it again on the same storage. Default: only the client starts anew. */
  readonly restart?: (() => Promise<void>) | undefined;
}

export async function openHttp(options: OpenHttpOptions): Promise<Opened> {
  const line = { up: true };
  // The client of resumable uploads sends its requests past `fetch`, and so past the kit's cookies: files go in one piece here.
  const supports = { ...options.supports, resumableUploads: false };
  const start = () => {
    const sending = options.browser?.() ?? withCookies((input, init) => globalThis.fetch(input, init));
    const send: typeof fetch = (input, init) => (line.up ? sending(input, init) : Promise.reject(new TypeError('no network')));
    return http({ baseUrl: options.baseUrl, fetch: send, supports });
  };
  const backend = start();
  return {
    backend,
    session: async () => start(),
    reopen: async () => {
      await options.restart?.();
      return start();
    },
    network: (up) => void (line.up = up),
    close: () => backend.close(),
  };
}

/** A cookie jar around `fetch`, for platforms that keep none. */
function withCookies(base: typeof fetch): typeof fetch {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await base(input, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
      if (/;\s*max-age=0/iu.test(cookie) || value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
}
