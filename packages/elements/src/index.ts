export * from './base/define.js';
export * from './base/element.js';
export type * from './base/events.js';
export * from './context/contexts.js';
