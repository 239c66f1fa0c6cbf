/** Failures on the wire: problem+json (RFC 9457) with the failure's code, and back. */
import { Failure, FAILURE_CODES, type FailureCode, type Issue } from '@ctso/core';
import * as z from '@ctso/core/schema';

export const PROBLEM_TYPE = 'application/problem+json';

/** Status by code. Several codes may share one; the code in the body decides. */
export const STATUS: Readonly<Record<FailureCode, number>> = {
  invalid: 422,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'wrong-type': 415,
  unsupported: 501,
  busy: 429,
  unavailable: 503,
  cancelled: 499,
  unexpected: 500,
};

const issueSchema: z.ZodMiniType<Issue> = z.object({
  path: z.array(z.string()),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  severity: z.enum(['error', 'warning']),
  source: z.enum(['field', 'rule', 'backend']),
});

export const problemSchema = z.object({
  code: z.enum(FAILURE_CODES),
  status: z.int(),
  title: z.string(),
  issues: z.optional(z.array(issueSchema)),
  revision: z.optional(z.int()),
  retryAfter: z.optional(z.number()),
});
export type Problem = z.infer<typeof problemSchema>;

/** What is told of a failure. Its cause stays at home. */
export function toProblem(failure: Failure): Problem {
  return {
    code: failure.code,
    status: STATUS[failure.code],
    title: failure.message,
    ...(failure.issues.length > 0 ? { issues: failure.issues.map((issue) => ({ ...issue, path: [...issue.path], params: { ...issue.params } })) } : {}),
    ...(failure.revision === undefined ? {} : { revision: failure.revision }),
    ...(failure.retryAfter === undefined ? {} : { retryAfter: failure.retryAfter }),
  };
}

export function problemResponse(failure: Failure): Response {
  const headers = new Headers({ 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store' });
  if (failure.retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(failure.retryAfter)));
  return new Response(JSON.stringify(toProblem(failure)), { status: STATUS[failure.code], headers });
}

/** The failure that a response stands for, by its problem if it has one, else by its status alone (a proxy's answer). */
export async function failureOf(response: Response): Promise<Failure> {
  const retryAfter = secondsOf(response.headers.get('retry-after'));
  const isProblem = response.headers.get('content-type')?.startsWith(PROBLEM_TYPE) === true;
  const problem = isProblem ? problemSchema.safeParse(await response.json().catch(() => undefined)) : undefined;
  if (problem?.success === true) return new Failure(problem.data.code, { ...problem.data, retryAfter: problem.data.retryAfter ?? retryAfter });
  return new Failure(codeOf(response.status), { retryAfter });
}

/** By status alone, as a stranger's server or a proxy in between would answer. */
export function codeOf(status: number): FailureCode {
  if (status === 400) return 'invalid';
  if (status === 408 || status === 502 || status === 504) return 'unavailable';
  const codes = Object.entries(STATUS) as readonly (readonly [FailureCode, number])[];
  return codes.find(([, each]) => each === status)?.[0] ?? 'unexpected';
}

/** `Retry-After` in seconds, given as a number or as a date; `undefined` for anything else. */
export function secondsOf(header: string | null, now: number = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/u.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
