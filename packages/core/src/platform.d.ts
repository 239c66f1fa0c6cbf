/**
 * The few globals that Node and browsers share and that core may use. Core is compiled without a DOM library and without
 * ambient types, so anything else that needs a page or a process does not compile here.
 */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
interface Blob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  slice(start?: number, end?: number, type?: string): Blob;
}
declare const Blob: { prototype: Blob; new (parts?: readonly (string | ArrayBuffer | Uint8Array | Blob)[], options?: { type?: string }): Blob };
declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
declare const crypto: {
  getRandomValues(array: Uint8Array): Uint8Array;
  /** Missing on a page that came without encryption. */
  readonly subtle?: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> };
};
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
