/** The HTTP backend before servers that answer badly, late or not at all. */
import { http } from '@ctso/backends/http';
import type { Failure } from '@ctso/core';
import { expect } from 'chai';

const supports = { durable: true, offline: false, resumableUploads: false, registration: true, desk: true };

function askOf(fetch: typeof globalThis.fetch, timeout = 1000) {
  return http({ baseUrl: 'https://ctso.test/api', fetch, supports, timeout });
}

function addressOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : input.toString();
}

async function failureOf(work: Promise<unknown>): Promise<Pick<Failure, 'code' | 'retryAfter' | 'retry' | 'issues' | 'revision'>> {
  return work.then(
    () => expect.fail('resolved'),
    (thrown: unknown) => thrown as Failure,
  );
}

function answering(status: number, body = '', headers: Record<string, string> = {}): typeof globalThis.fetch {
  return async () => new Response(status === 204 ? null : body, { status, headers });
}

describe('the HTTP backend', () => {
  it('says unavailable when nothing answers', async () => {
    const failure = await failureOf(askOf(() => Promise.reject(new TypeError('failed to fetch'))).accounts.current({}));
    expect([failure.code, failure.retry]).to.deep.equal(['unavailable', true]);
  });

  it('says unavailable when the answer takes longer than it may', async () => {
    const never: typeof fetch = (_input, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
    expect((await failureOf(askOf(never, 1).accounts.current({}))).code).to.equal('unavailable');
  });

  it('hands the caller’s signal on, so that the request itself is given up', async () => {
    const controller = new AbortController();
    let given: AbortSignal | null | undefined;
    const never: typeof fetch = (_input, init) => {
      given = init?.signal;
      return new Promise(() => undefined);
    };
    const answer = failureOf(askOf(never).accounts.current({}, { signal: controller.signal }));
    await Promise.resolve();
    controller.abort();
    expect((await answer).code).to.equal('cancelled');
    expect(given?.aborted).to.equal(true);
  });

  it('reads a problem’s code, issues, revision and waiting time', async () => {
    const issue = { path: ['rows', 'r-1', 'idNumber'], code: 'identity.length', params: { length: 11 }, severity: 'error', source: 'field' };
    const problem = { code: 'invalid', status: 422, title: 'x', issues: [issue], revision: 4, retryAfter: 9 };
    const failure = await failureOf(askOf(answering(422, JSON.stringify(problem), { 'content-type': 'application/problem+json' })).dossiers.list({}));
    expect([failure.code, failure.issues, failure.revision, failure.retryAfter]).to.deep.equal(['invalid', [issue], 4, 9]);
    const headers = { 'content-type': 'application/problem+json', 'retry-after': '12' };
    const busy = await failureOf(askOf(answering(429, JSON.stringify({ code: 'busy', status: 429, title: 'x' }), headers)).dossiers.list({}));
    expect([busy.code, busy.retryAfter]).to.deep.equal(['busy', 12]);
  });

  it('makes the best of a status without a problem, as a proxy sends it', async () => {
    const codes: string[] = [];
    for (const status of [400, 401, 403, 404, 409, 413, 415, 429, 500, 502, 503, 504, 418]) codes.push((await failureOf(askOf(answering(status, '<html>')).accounts.current({}))).code);
    expect(codes).to.deep.equal(['invalid', 'signed-out', 'forbidden', 'not-found', 'conflict', 'too-large', 'wrong-type', 'busy', 'unexpected', 'unavailable', 'unavailable', 'unavailable', 'unexpected']);
    expect((await failureOf(askOf(answering(429, '', { 'retry-after': '30' })).accounts.current({}))).retryAfter).to.equal(30);
  });

  it('says unexpected for an answer that is no JSON or no record of ours', async () => {
    expect((await failureOf(askOf(answering(200, '<html>sign in to the café’s network</html>')).accounts.current({}))).code).to.equal('unexpected');
    expect((await failureOf(askOf(answering(200, '{"id":1}')).accounts.current({}))).code).to.equal('unexpected');
  });

  it('puts no id, address or name into the address of a request', async () => {
    const seen: string[] = [];
    const ask = askOf(async (input) => {
      seen.push(addressOf(input));
      return new Response('null');
    });
    const emails = ['nthoa@lamgiang.gov.vn'];
    await Promise.allSettled([ask.subscribers.check({ emails }), ask.dossiers.list({ text: '001085000001' }), ask.organisations.search({ text: 'Sở Nội vụ' }), ask.accounts.signIn({ email: emails[0] ?? '', password: 'bí mật', remember: true })]);
    expect(seen.sort()).to.deep.equal(['accounts/signIn', 'dossiers/list', 'organisations/search', 'subscribers/check'].map((path) => `https://ctso.test/api/${path}`));
  });

  it('asks the server for its facts once, before the first upload, when it was not told them', async () => {
    const seen: string[] = [];
    const backend = http({
      baseUrl: 'https://ctso.test/api',
      fetch: async (input, init) => {
        seen.push(`${init?.method} ${addressOf(input).slice('https://ctso.test/api'.length)}`);
        return new Response(addressOf(input).endsWith('/supports') ? JSON.stringify(supports) : 'null');
      },
    });
    const input = { dossierId: 'd', slot: 's', name: 'a.pdf', file: new Blob(['x']) };
    await Promise.allSettled([backend.attachments.put({ ...input, id: 'a-1' })]);
    await Promise.allSettled([backend.attachments.put({ ...input, id: 'a-2' })]);
    expect(seen).to.deep.equal(['GET /supports', 'PUT /attachments/a-1', 'PUT /attachments/a-2']);
  });
});
