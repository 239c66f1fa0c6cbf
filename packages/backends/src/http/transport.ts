/** One request: its time limit, its cancelling, and what its failing means. */
import { Failure, isFailure } from '@ctso/core';
import { failureOf, GUARD_HEADER, GUARD_VALUE } from '../wire/index.js';

export interface Transport {
  /** Answers a response that is fine, or rejects with the `Failure` that it, or its staying away, stands for. */
  send(path: string, request: RequestInit, limits?: { readonly signal?: AbortSignal | undefined; readonly timeout?: number | undefined }): Promise<Response>;
}

export interface TransportOptions {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** Milliseconds; 0 waits for ever. */
  readonly timeout: number;
}

export function transport(options: TransportOptions): Transport {
  return {
    async send(path, request, limits = {}) {
      const watch = watchOver(limits.signal, limits.timeout ?? options.timeout);
      try {
        const response = await options.fetch(`${options.baseUrl}${path}`, {
          credentials: 'same-origin',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
          ...request,
          headers: { [GUARD_HEADER]: GUARD_VALUE, ...(request.headers as Record<string, string> | undefined) },
          signal: watch.signal,
        });
        if (!response.ok) throw await failureOf(response);
        return response;
      } catch (thrown) {
        throw whyNot(thrown, limits.signal);
      } finally {
        watch.stop();
      }
    },
  };
}

/** No answer at all, for whatever reason, is `unavailable`: `fetch` does not tell a cut cable from a refused policy. */
function whyNot(thrown: unknown, signal: AbortSignal | undefined): Failure {
  if (isFailure(thrown)) return thrown;
  return new Failure(signal?.aborted === true ? 'cancelled' : 'unavailable', { cause: thrown });
}

/** One signal that aborts with the caller's or after the time limit. */
function watchOver(outer: AbortSignal | undefined, timeout: number): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort(outer?.reason);
  if (outer?.aborted === true) abort();
  outer?.addEventListener('abort', abort, { once: true });
  const timer = timeout > 0 ? setTimeout(() => controller.abort(), timeout) : undefined;
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
