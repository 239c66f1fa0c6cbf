/** Who sends a request: its cookie, its network address, and the backend as this sender sees it. */
import type { Connection } from '../handler/index.js';
import { agentOf } from '../sessions/agent.js';
import { cookieJar, type CookieJar } from '../sessions/cookie.js';
import { hashToken } from '../sessions/tokens.js';
import { findReadable } from '../storage/attachments.js';
import { sqlBackend, type SqlHouse } from '../storage/backend.js';
import { callerOf, type Caller } from '../storage/caller.js';
import { toAttachment } from '../storage/dossier-records.js';

export interface Sender {
  readonly jar: CookieJar;
  readonly caller: Caller;
  readonly connection: Connection;
}

/** Where a request comes from, as far as it can be trusted. */
export interface Origin {
  /** The network that limits count by. */
  readonly address: string;
  readonly secure: boolean;
}

/** `busy` when this sender asks too much. */
export async function connect(house: SqlHouse, request: Request, { address, secure }: Origin): Promise<Sender> {
  const jar = cookieJar(request, secure);
  const token = jar.read();
  await house.limits.request(token === undefined ? undefined : hashToken(token), address);
  const caller = callerOf(house.queries, jar, house.rules.now);
  return {
    jar,
    caller,
    connection: {
      backend: sqlBackend(house, { jar, from: address, agent: agentOf(request.headers.get('user-agent')) }),
      admit: () => caller.account(),
      attachment: async (id) => toAttachment(await findReadable(house.queries, await caller.account(), id)),
      finish: (response) => jar.finish(response),
    },
  };
}
