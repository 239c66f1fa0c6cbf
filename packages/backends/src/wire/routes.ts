/** Where each operation stands on the wire, derived from the operation table. Nothing personal is ever part of an address. */
import { OPERATION_LIST, type NamedOperation } from '@ctso/core';

export type Method = 'GET' | 'POST' | 'PUT';

export interface Route {
  readonly method: Method;
  /** Below the base address, starting with a slash. `{id}` stands for the one id that a path may hold. */
  readonly path: string;
  readonly operation: NamedOperation;
}

/** Sent with every request that is not a GET: a foreign page cannot send it without being asked first. */
export const GUARD_HEADER = 'x-ctso';
export const GUARD_VALUE = '1';

/** What `attachments.put` says beside its bytes, in headers. The name is percent-encoded. */
export const PUT_HEADERS = { dossierId: 'x-ctso-dossier', slot: 'x-ctso-slot', name: 'x-ctso-name' } as const;

/** Facts of the backend (GET), the API description (GET), and where resumable uploads are made (tus 1.0). */
export const SUPPORTS_PATH = '/supports';
export const OPENAPI_PATH = '/openapi.json';
export const UPLOADS_PATH = '/uploads';

/** GET answers an attachment's record once a resumable upload of it is complete. */
export function attachmentPath(id: string): string {
  return `/attachments/${encodeURIComponent(id)}`;
}

/** The id in such an address, decoded; `undefined` for any other. */
export function attachmentIn(path: string): string | undefined {
  return idIn('/attachments/{id}', path);
}

export function routeOf(operation: NamedOperation): Route {
  if (operation.bytes === 'input') return { method: 'PUT', path: `/${operation.capability}/{id}`, operation };
  if (operation.bytes === 'output') return { method: 'GET', path: `/${operation.capability}/{id}/bytes`, operation };
  return { method: 'POST', path: `/${operation.capability}/${operation.name}`, operation };
}

export const ROUTES: readonly Route[] = OPERATION_LIST.map(routeOf);

export interface Found {
  readonly route: Route;
  /** The path's id, decoded; empty where the route has none. */
  readonly id: string;
}

/** The route of a request; `undefined` for an address or method that has none. */
export function findRoute(method: string, path: string): Found | undefined {
  for (const route of ROUTES) {
    if (route.method !== method) continue;
    const id = idIn(route.path, path);
    if (id !== undefined) return { route, id };
  }
  return undefined;
}

function idIn(pattern: string, path: string): string | undefined {
  const [head = '', tail] = pattern.split('{id}');
  if (tail === undefined) return pattern === path ? '' : undefined;
  if (!path.startsWith(head) || !path.endsWith(tail)) return undefined;
  const id = path.slice(head.length, path.length - tail.length);
  return id === '' || id.includes('/') ? undefined : decode(id);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
