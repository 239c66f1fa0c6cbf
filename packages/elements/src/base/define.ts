/** Registers tags, and with the first of them what lets elements come before their provider. */
import { attachContextRoot } from '../context/root.js';

export const VERSION = '0.1.0';

interface Versioned extends CustomElementConstructor {
  readonly ctsoVersion?: string;
}

/** Twice is quiet for the same version and a console warning for another: the first stays. */
export function define(tag: string, element: Versioned): void {
  attachContextRoot();
  const present = customElements.get(tag) as Versioned | undefined;
  if (present === undefined) {
    customElements.define(tag, element);
  } else if (present.ctsoVersion !== element.ctsoVersion) {
    console.warn(`<${tag}> is already defined by ctso ${present.ctsoVersion ?? '(unknown)'}; version ${element.ctsoVersion ?? '(unknown)'} is not used.`);
  }
}
