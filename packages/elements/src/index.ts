/** The public surface of the elements: classes and types. Registering is a matter of `define.js`. */
export * from './account/account.js';
export * from './base/base.styles.js';
export * from './base/define.js';
export * from './base/element.js';
export type * from './base/events.js';
export * from './base/icons.js';
export * from './context/contexts.js';
export * from './controllers/store-controller.js';
export * from './fields/day-field.js';
export * from './fields/field-element.js';
export * from './fields/field-template.js';
export * from './fields/flag-field.js';
export * from './fields/lines-field.js';
export * from './fields/select-field.js';
export * from './fields/text-field.js';
export * from './provider/provider.js';
export * from './question/question.js';
export * from './row-table/row-table.js';
