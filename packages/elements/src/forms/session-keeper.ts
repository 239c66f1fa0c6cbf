/**
 * What was typed into a form without an account, kept in the tab's session storage: it outlives a reload and is gone with the tab, since
 * identity numbers are among it. Where storage is shut the page alone has it.
 */
export class SessionKeeper {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** Plain data that were kept, unchecked; `undefined` if there are none. */
  read(): unknown {
    try {
      const text = sessionStorage.getItem(this.#key);
      return text === null ? undefined : (JSON.parse(text) as unknown);
    } catch {
      return undefined;
    }
  }

  /** Whether it is kept now. */
  keep(value: unknown): boolean {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  drop(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // Nothing could be kept, so nothing is left.
    }
  }
}
