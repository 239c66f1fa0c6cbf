/** Which page this is, and which pages are alive: what a page wrote before it died may be taken up by another, and not earlier. */

export interface Page {
  readonly id: string;
  /** From now on others see that this page is alive, until it ends. Quick and never rejects. */
  live(): void;
  /** Whether the page with this id is another one that is alive. Where the browser cannot tell, nobody else is. */
  isElsewhere(pageId: string): Promise<boolean>;
}

const LOCK = 'ctso-page-';

/** One for all journals of a page, since they come and go with elements. */
export const thisPage: Page = aPage();

/** A page of its own; only tests need more than one. */
export function aPage(): Page {
  const id = randomId();
  let living = false;
  return {
    id,
    live() {
      if (living || locks() === undefined) return;
      living = true;
      // Held by a promise that never settles: the browser lets go of it when the page ends, however it ends.
      locks()
        ?.request(LOCK + id, () => new Promise(() => undefined))
        .catch(() => undefined);
    },
    async isElsewhere(pageId) {
      if (pageId === id) return false;
      const { held = [] } = (await locks()?.query()) ?? {};
      return held.some(({ name }) => name === LOCK + pageId);
    },
  };
}

/** Absent on pages that are not served over a secure connection. */
function locks(): LockManager | undefined {
  return (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
}

function randomId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
}
