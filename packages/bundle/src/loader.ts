/** Loads an element's code when its tag first stands on the page, so that a page pays for what it shows. */

/** Tags whose words come with the page itself; all others wait for the rest of them. */
const SPEAKING_AT_ONCE: ReadonlySet<string> = new Set(['ctso-account', 'ctso-letter-preview', 'ctso-wizard']);

const TAGS: Readonly<Record<string, () => Promise<unknown>>> = {
  'ctso-account': () => import('@ctso/elements/account/define.js'),
  'ctso-activation': () => import('@ctso/elements/activation/define.js'),
  'ctso-desk': () => import('@ctso/elements/desk/define.js'),
  'ctso-desk-registrations': () => import('@ctso/elements/desk-registrations/define.js'),
  'ctso-desk-review': () => import('@ctso/elements/desk-review/define.js'),
  'ctso-dossier-table': () => import('@ctso/elements/dossier-table/define.js'),
  'ctso-dossier-view': () => import('@ctso/elements/letter/define.js'),
  'ctso-letter-preview': () => import('@ctso/elements/letter-preview/define.js'),
  'ctso-organisation-picker': () => import('@ctso/elements/organisation-picker/define.js'),
  'ctso-organisations': () => import('@ctso/elements/organisations/define.js'),
  'ctso-password-change': () => import('@ctso/elements/password-change/define.js'),
  'ctso-password-reset': () => import('@ctso/elements/password-reset/define.js'),
  'ctso-profile': () => import('@ctso/elements/profile/define.js'),
  'ctso-registration': () => import('@ctso/elements/registration/define.js'),
  'ctso-service-list': () => import('@ctso/elements/service-list/define.js'),
  'ctso-sessions': () => import('@ctso/elements/sessions/define.js'),
  'ctso-sign-in': () => import('@ctso/elements/sign-in/define.js'),
  'ctso-wizard': () => import('@ctso/elements/wizard/define.js'),
};

/** Loads what stands inside `root` and what comes to stand there, after its `words`; answers the function that stops watching. */
export function loadTags(root: HTMLElement, words: () => Promise<void>): () => void {
  loadWithin(root, words);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) loadWithin(node, words);
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => { observer.disconnect(); };
}

/** A module is fetched once, however often its import is asked for; one that could not be fetched is tried again with the next tag. */
function loadWithin(element: HTMLElement, words: () => Promise<void>): void {
  const waiting = [element, ...element.querySelectorAll<HTMLElement>(':not(:defined)')];
  for (const tag of new Set(waiting.map((one) => one.localName))) {
    if (customElements.get(tag) === undefined) void load(tag, words);
  }
}

async function load(tag: string, words: () => Promise<void>): Promise<void> {
  try {
    if (!SPEAKING_AT_ONCE.has(tag)) await words();
    await TAGS[tag]?.();
    // A wizard shows its form with the words that it came with; what can be made in its dialogs is worded later.
    if (tag === 'ctso-wizard') await words();
  } catch (error) {
    console.error(`<${tag}> could not be loaded.`, error);
  }
}
