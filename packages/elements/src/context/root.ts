/** Keeps the requests of elements that came before their provider, and puts them again when it is there. */
import { ContextRoot } from '@lit/context';

let attached = false;

/** Once a page; later calls do nothing. */
export function attachContextRoot(): void {
  if (attached) return;
  attached = true;
  new ContextRoot().attach(document.documentElement);
}
