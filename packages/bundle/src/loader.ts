/** Loads an element's code when its tag first stands on the page, so that a page pays for what it shows. */

const TAGS: Readonly<Record<string, () => Promise<unknown>>> = {
  'ctso-account': () => import('@ctso/elements/account/define.js'),
  'ctso-dossier-table': () => import('@ctso/elements/dossier-table/define.js'),
  'ctso-dossier-view': () => import('@ctso/elements/letter/define.js'),
  'ctso-organisation-picker': () => import('@ctso/elements/organisation-picker/define.js'),
  'ctso-service-list': () => import('@ctso/elements/service-list/define.js'),
  'ctso-sign-in': () => import('@ctso/elements/sign-in/define.js'),
  'ctso-wizard': () => import('@ctso/elements/wizard/define.js'),
};

/** Loads what stands inside `root` and what comes to stand there; answers the function that stops watching. */
export function loadTags(root: HTMLElement): () => void {
  loadWithin(root);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) loadWithin(node);
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => { observer.disconnect(); };
}

/** A module is fetched once, however often its import is asked for; one that could not be fetched is tried again with the next tag. */
function loadWithin(element: HTMLElement): void {
  const waiting = [element, ...element.querySelectorAll<HTMLElement>(':not(:defined)')];
  for (const tag of new Set(waiting.map((one) => one.localName))) {
    if (customElements.get(tag) === undefined) TAGS[tag]?.().catch((error: unknown) => { console.error(`<${tag}> could not be loaded.`, error); });
  }
}
