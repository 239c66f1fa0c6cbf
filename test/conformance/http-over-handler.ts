/** Client, wire and handler in one piece without a port: the HTTP backend over the handler over memory. */
import { memory } from '@ctso/backends/memory';
import { kitWorld, openHttp, type Opened } from '@ctso/conformance';
import type { Backend, CompiledProcedure, MailFacts } from '@ctso/core';
import { handler } from '@ctso/server/handler';

/** Says who is asking. Not a cookie, since a page may not set one by hand. */
const SESSION = 'x-session';

export async function openHttpOverHandler(procedure: CompiledProcedure): Promise<Opened> {
  const mails: MailFacts[] = [];
  const start = () => memory({ world: kitWorld, procedures: [procedure], notify: (mailed) => void mails.push(mailed) });
  let house = start();
  const sessions = new Map<string, Backend>();
  const connect = async (request: Request) => {
    const key = request.headers.get(SESSION) ?? '';
    const backend = sessions.get(key) ?? house.session();
    sessions.set(key, backend);
    return { backend };
  };
  const answer = handler({ basePath: '/api', connect });
  let browsers = 0;
  const opened = await openHttp({
    baseUrl: 'https://ctso.test/api',
    supports: house.supports,
    browser: () => {
      const key = String((browsers += 1));
      return (input, init) => answer(new Request(input, { ...init, headers: { ...(init?.headers as Record<string, string>), [SESSION]: key } }));
    },
    restart: async () => {
      house = start();
      sessions.clear();
    },
  });
  return { ...opened, mail: async (to) => mails.filter((mailed) => mailed.to === to) };
}
