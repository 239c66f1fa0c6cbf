import { expect } from 'chai';
import type { Backend } from './backend.js';
import { Failure, isFailure } from './failure.js';
import { guard } from './guard.js';

const account = {
  id: 'a-1',
  email: 'vanthu@lamgiang.gov.vn',
  organisation: { id: 'o-1', name: 'Sở Nội vụ', parentAuthority: '', place: 'Lâm Giang', province: '92' },
  recipient: {},
  signer: { capacities: '', name: '' },
};

interface Calls {
  inputs: unknown[];
  closed: number;
}

/** A backend of which only these operations are there. */
function aBackend(operations: Record<string, Record<string, (input: unknown) => unknown>>, calls: Calls = { inputs: [], closed: 0 }): Backend {
  const noted = Object.entries(operations).map(([capability, methods]) => [
    capability,
    Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        async (input: unknown) => {
          calls.inputs.push(input);
          return method(input);
        },
      ]),
    ),
  ]);
  const empty = { accounts: {}, organisations: {}, certificates: {}, subscribers: {}, dossiers: {}, attachments: {}, desk: {} };
  const supports = { durable: false, offline: true, resumableUploads: false, registration: true, desk: true };
  const backend: unknown = { supports, ...empty, ...Object.fromEntries(noted), close: async () => void (calls.closed += 1) };
  return backend as Backend;
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const thrown: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isFailure(thrown)) throw new Error(`no Failure: ${String(thrown)}`);
  return thrown;
}

const credentials = { email: 'vanthu@lamgiang.gov.vn', password: 'x', remember: false };

describe('guard', () => {
  it('refuses input of another shape, says where and never repeats the value', async () => {
    const calls: Calls = { inputs: [], closed: 0 };
    const backend = guard(aBackend({ accounts: { signIn: () => account } }, calls));
    const failure = await failureOf(backend.accounts.signIn({ ...credentials, password: 12345 as unknown as string }));
    expect(failure.code).to.equal('invalid');
    expect(failure.issues.map(({ path, code }) => [path, code])).to.deep.equal([[['password'], 'input']]);
    expect(JSON.stringify(failure.issues)).not.to.contain('12345');
    expect(calls.inputs).to.deep.equal([]);
  });

  it('composes text on its way in', async () => {
    const calls: Calls = { inputs: [], closed: 0 };
    const backend = guard(aBackend({ organisations: { search: () => ({ items: [] }) } }, calls));
    await backend.organisations.search({ text: 'Hòa'.normalize('NFD') });
    expect(calls.inputs).to.deep.equal([{ text: 'Hòa'.normalize('NFC') }]);
  });

  it('lets no key through that reaches for an object’s prototype', async () => {
    const calls: Calls = { inputs: [], closed: 0 };
    const backend = guard(aBackend({ dossiers: { create: () => null } }, calls));
    const draft = JSON.parse('{"sections":{"__proto__":{"polluted":"yes"}},"rows":[]}') as { sections: object; rows: [] };
    await failureOf(backend.dossiers.create({ id: 'd-1', procedure: { id: 'p', profile: 'q' }, draft: draft as never }));
    const [{ draft: taken }] = calls.inputs as [{ draft: { sections: object } }];
    expect(Reflect.ownKeys(taken.sections)).to.deep.equal([]);
    expect(Object.getPrototypeOf(taken.sections)).to.equal(Object.prototype);
  });

  it('turns an answer of another shape into unexpected', async () => {
    const backend = guard(aBackend({ accounts: { current: () => ({ ...account, surplus: 1 }) } }));
    expect((await failureOf(backend.accounts.current({}))).code).to.equal('unexpected');
  });

  it('turns whatever is thrown into a Failure and passes a Failure on as it is', async () => {
    const own = new Failure('busy', { retryAfter: 7 });
    const thrown: readonly unknown[] = [new TypeError('oops'), 'text', undefined, own];
    const codes: string[] = [];
    for (const each of thrown) {
      const backend = guard(aBackend({ accounts: { current: () => { throw each; } } }));
      const failure = await failureOf(backend.accounts.current({}));
      codes.push(failure.code);
      if (each === own) expect(failure).to.equal(own);
    }
    expect(codes).to.deep.equal(['unexpected', 'unexpected', 'unexpected', 'busy']);
  });

  it('answers unsupported for an operation that the backend does not have', async () => {
    const backend = guard(aBackend({}));
    expect((await failureOf(backend.dossiers.list({}))).code).to.equal('unsupported');
  });

  it('rejects as soon as the signal aborts, even if the backend never answers', async () => {
    const listeners: (() => void)[] = [];
    const signal = { aborted: false, reason: undefined, throwIfAborted: () => undefined, addEventListener: (_: 'abort', listener: () => void) => void listeners.push(listener), removeEventListener: () => undefined };
    const backend = guard(aBackend({ accounts: { current: () => new Promise(() => undefined) } }));
    const answer = failureOf(backend.accounts.current({}, { signal }));
    listeners.forEach((listener) => listener());
    expect((await answer).code).to.equal('cancelled');
  });

  it('closes once and refuses afterwards', async () => {
    const calls: Calls = { inputs: [], closed: 0 };
    const backend = guard(aBackend({ accounts: { current: () => null } }, calls));
    await backend.close();
    await backend.close();
    expect((await failureOf(backend.accounts.current({}))).code).to.equal('unavailable');
    expect(calls).to.deep.equal({ inputs: [], closed: 1 });
  });

  it('hands out copies of what the backend answers', async () => {
    const kept = structuredClone(account);
    const backend = guard(aBackend({ accounts: { current: () => kept } }));
    const answer = await backend.accounts.current({});
    (answer as { organisation: { name: string } }).organisation.name = 'changed';
    expect(kept).to.deep.equal(account);
  });
});
