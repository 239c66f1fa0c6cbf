/** Administrative units of Viet Nam: provinces at once, what lies below them on demand. */
export * from './scheme.js';
export * from './communes.js';
export * from './legacy.js';
