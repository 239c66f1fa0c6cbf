/**
 * The types of chai as @open-wc/testing reads them: it imports a default export, which chai has not had since version 5, so that
 * without this file every assertion in a browser test would go unchecked. Named in `tsconfig.test.json`; types only.
 */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- `paths` sends `import 'chai'` here, so only the file itself can be named
/// <reference path="../../../../node_modules/@types/chai/index.d.ts" />
import '@open-wc/semantic-dom-diff';

declare global {
  namespace Chai {
    /** Before the plugin's own, which calls comparing a promise. */
    interface Equal {
      (value: unknown, message?: string): Assertion;
    }
  }
}
declare const chai: Chai.ChaiStatic;
export default chai;
