/** Assertions of the kit: plain throws, so that any runner can use it. */
import { isFailure, type Failure, type FailureCode } from '@ctso/core';

export class Broken extends Error {}

export function holds(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Broken(promise);
}

/** Equal as plain data. A key that is absent and one that is `undefined` are the same. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [seen, wanted] = [canonical(actual), canonical(expected)];
  if (seen !== wanted) throw new Broken(`${what}: expected ${wanted}, got ${seen}`);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (isPlain(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The failure that the promise rejects with; complains if it resolves, rejects with another code, or with no `Failure` at all. */
export async function fails(work: Promise<unknown>, code: FailureCode, what: string): Promise<Failure> {
  const failure = await failureOf(work, what);
  if (failure.code !== code) throw new Broken(`${what}: expected ${code}, got ${failure.code}`);
  return failure;
}

/** Like `fails`, with any code. */
export async function failureOf(work: Promise<unknown>, what: string): Promise<Failure> {
  let answer: unknown;
  try {
    answer = await work;
  } catch (thrown) {
    if (isFailure(thrown)) return thrown;
    throw new Broken(`${what}: rejected with something that is no Failure: ${String(thrown)}`);
  }
  throw new Broken(`${what}: expected a Failure, got ${canonical(answer)}`);
}
