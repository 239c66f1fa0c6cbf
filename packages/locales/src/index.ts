export * from './locale.js';
export { Speech } from './speech.js';
export { vi } from './vi/index.js';
