/** A browser's session cookie: out of reach of scripts, not sent by foreign pages' requests, and tied to this host under https. */
import { parse, serialize, type CookieOptions } from 'hono/utils/cookie';
import type { TokenJar } from './jar.js';

const NAME = 'ctso-session';

/** Under https the prefix makes the browser refuse a cookie that another host or an unprotected page has set. */
export function cookieName(secure: boolean): string {
  return secure ? `__Host-${NAME}` : NAME;
}

export interface CookieJar extends TokenJar {
  /** The response with what was written to the jar meanwhile. */
  finish(response: Response): Response;
}

export function cookieJar(request: Request, secure: boolean): CookieJar {
  const name = cookieName(secure);
  let token = parse(request.headers.get('cookie') ?? '', name)[name];
  let change: string | undefined;
  const set = (value: string, options: CookieOptions): void => {
    change = serialize(name, value, { httpOnly: true, sameSite: 'Lax', path: '/', secure, ...options });
  };
  return {
    read: () => token,
    write: (value, until) => {
      token = value;
      set(value, until === undefined ? {} : { expires: until });
    },
    clear: () => {
      if (token === undefined) return;
      token = undefined;
      set('', { maxAge: 0 });
    },
    finish: (response) => {
      if (change === undefined) return response;
      const headers = new Headers(response.headers);
      headers.append('set-cookie', change);
      return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
    },
  };
}
