/**
 * The server's side of a host with its own sign-in, as the page `/vneid` has it. A real host asks VNeID or its province's sign-in who the
 * person is; this one takes the person's word. It then opens a session of the library's server for that organisation, as a host does that
 * trusts the one and runs the other, and the browser is given nothing but that session's cookie.
 */
import { Hono } from 'hono';

/** `server()` answers where the library's server stands; `accounts` are those that the host knows. */
export function hostSession(server, accounts) {
  const app = new Hono();
  const call = (context, operation, input) =>
    fetch(`${server()}/ctso/accounts/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-ctso': '1', 'cookie': context.req.header('cookie') ?? '', 'user-agent': context.req.header('user-agent') ?? '' },
      body: JSON.stringify(input),
    });
  /** A foreign page cannot send this header unasked. */
  app.post('*', async (context, next) => (context.req.header('x-host') === '1' ? next() : context.text('', 403)));
  app.get('/co-quan', (context) => context.json(accounts.map(({ organisation }) => organisation)));
  app.get('/toi', async (context) => passedOn(context, await call(context, 'current', {})));
  app.post('/vao', async (context) => {
    const said = await context.req.json().catch(() => null);
    // Only a number: `length` and `constructor` are no accounts.
    const account = Number.isInteger(said?.index) ? accounts[said.index] : undefined;
    if (account === undefined) return context.notFound();
    return passedOn(context, await call(context, 'signIn', { email: account.email, password: account.password, remember: false }));
  });
  app.post('/ra', async (context) => passedOn(context, await call(context, 'signOut', {})));
  return app;
}

/** Body and cookies only: what else the server says of itself is no business of the host's page. */
async function passedOn(context, answer) {
  for (const cookie of answer.headers.getSetCookie()) context.header('set-cookie', cookie, { append: true });
  context.header('content-type', answer.headers.get('content-type') ?? 'application/json');
  return context.body(await answer.arrayBuffer(), answer.status);
}
