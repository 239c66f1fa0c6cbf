/** Registers a tag. Twice is quiet for the same version and a console warning for another: the first stays. */
export const VERSION = '0.1.0';

interface Versioned extends CustomElementConstructor {
  readonly ctsoVersion?: string;
}

export function define(tag: string, element: Versioned): void {
  const present = customElements.get(tag) as Versioned | undefined;
  if (present === undefined) {
    customElements.define(tag, element);
  } else if (present.ctsoVersion !== element.ctsoVersion) {
    console.warn(`<${tag}> is already defined by ctso ${present.ctsoVersion ?? '(unknown)'}; version ${element.ctsoVersion ?? '(unknown)'} is not used.`);
  }
}
