export * from './locale.js';
export { vi } from './vi/index.js';
