/** A call that needs a proof of work: one that the backend takes no longer is made anew, once, before anybody is troubled with it. */
import { isFailure, type Failure } from '@ctso/core';
import type { CtsoProof } from './proof.js';

/** `undefined`, and nothing is called, when no proof can be had; the element says why. A proof is good for one call that was answered. */
export async function withProof<T>(element: CtsoProof, call: (proof: string) => Promise<T>): Promise<T | undefined> {
  const proof = await element.take();
  if (proof === undefined) return undefined;
  try {
    return await call(proof);
  } catch (thrown) {
    const again = isFailure(thrown) && isProofRefused(thrown) ? await element.renew() : undefined;
    if (again === undefined) throw thrown;
    return call(again);
  }
}

export function isProofRefused({ issues }: Failure): boolean {
  return issues.some(({ code }) => code === 'proof.failed');
}
