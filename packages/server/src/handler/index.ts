/** The server as a handler around any backend: `(Request) → Response`. Knows no Node, so that a browser can prove the client through it. */
export { handler, type Connection, type HandlerOptions } from './handler.js';
export { openApi } from './openapi.js';
export { isTrouble } from './trouble.js';
