/** The library's shared style sheets by topic. An element takes the sets it needs and adds its own after them. */
import type { CSSResult } from 'lit';
import { ground, layout, type } from './ground.styles.js';
import { tokens } from './tokens.styles.js';

export { actionBar } from './action-bar.styles.js';
export { banner, summary, toast } from './banner.styles.js';
export { button } from './button.styles.js';
export { cards } from './cards.styles.js';
export { chip } from './chip.styles.js';
export { dialog } from './dialog.styles.js';
export { field, fields, segments } from './field.styles.js';
export { ground, layout, type } from './ground.styles.js';
export { longList } from './long-list.styles.js';
export { menu, options } from './menu.styles.js';
export { facts, pages, panel, split } from './panel.styles.js';
export { sheet } from './sheet.styles.js';
export { steps } from './steps.styles.js';
export { table } from './table.styles.js';
export { remark, timeline } from './timeline.styles.js';
export { tokens } from './tokens.styles.js';
export { tree } from './tree.styles.js';
export { pickedBar, upload } from './upload.styles.js';
export { waiting } from './waiting.styles.js';

/** For view-only elements: they stand on someone else's ground. */
export const viewOnly: CSSResult[] = [tokens, type];

/** For connected elements: they paint their own ground and are the container that their layout answers to. */
export const connected: CSSResult[] = [tokens, type, ground, layout];
