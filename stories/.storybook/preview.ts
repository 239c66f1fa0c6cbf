/** What every story stands in; written in `stories/preview.ts` and compiled with the stories. */
import '@ctso/elements/tokens.css';
import './stories.css';

export { decorators, globalTypes, initialGlobals, loaders, parameters } from '../dist/preview.js';
