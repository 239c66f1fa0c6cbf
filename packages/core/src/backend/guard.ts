/** Holds a backend to its table: parses what goes in and what comes out, and lets nothing but a `Failure` through. */
import type { Issue } from '../support/issue.js';
import type * as z from '../support/schema.js';
import type { Backend, CallOptions } from './backend.js';
import { Failure, toFailure } from './failure.js';
import { OPERATION_LIST, type NamedOperation } from './operations.js';

type Call = (input: unknown, options?: CallOptions) => Promise<unknown>;
type Calls = Record<string, Record<string, Call>>;

/**
 * The same backend with its manners kept: `invalid` with issues for input that the table does not know, `unexpected` for an
 * answer that it does not know, `cancelled` as soon as the signal aborts (a write may still have arrived), `unavailable` after
 * `close`. What it answers shares nothing with what the backend keeps.
 */
export function guard(backend: Backend): Backend {
  let closed = false;
  const guarded: Calls = {};
  for (const operation of OPERATION_LIST) {
    const capability = (guarded[operation.capability] ??= {});
    capability[operation.name] = async (input, options) => {
      if (closed) throw new Failure('unavailable');
      return callGuarded(backend, operation, input, options);
    };
  }
  return {
    ...(guarded as unknown as Omit<Backend, 'supports' | 'close'>),
    get supports() {
      return backend.supports;
    },
    async close() {
      if (closed) return;
      closed = true;
      await backend.close();
    },
  };
}

async function callGuarded(backend: Backend, operation: NamedOperation, input: unknown, options: CallOptions | undefined): Promise<unknown> {
  const signal = options?.signal;
  if (signal?.aborted === true) throw new Failure('cancelled', { cause: signal.reason });
  const taken = operation.input.safeParse(input);
  if (!taken.success) throw new Failure('invalid', { issues: inputIssues(taken.error) });
  let answer: unknown;
  try {
    answer = await untilAborted(callOf(backend, operation)(taken.data, options), signal);
  } catch (thrown) {
    throw toFailure(thrown);
  }
  const given = operation.output.safeParse(answer);
  if (!given.success) throw new Failure('unexpected', { cause: new TypeError(`${operation.capability}.${operation.name}: ${where(given.error)}`) });
  return given.data;
}

function callOf(backend: Backend, operation: NamedOperation): Call {
  const capability = backend[operation.capability] as unknown as Record<string, Call>;
  return (input, options) => {
    const method = capability[operation.name];
    if (method === undefined) throw new Failure('unsupported');
    return method.call(capability, input, options);
  };
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(new Failure('cancelled', { cause: signal.reason }));
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

type SchemaError = z.core.$ZodError;

/** Issues about the call itself; their paths lead into its input. They name the rule that was broken and never the value. */
export function inputIssues(error: SchemaError): readonly Issue[] {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String),
    code: 'input',
    params: { rule: issue.code },
    severity: 'error',
    source: 'backend',
  }));
}

function where(error: SchemaError): string {
  return error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
}
