/** The functions of the organisation tree, read as `tree.expand(…)`. */
export { asked, isUnasked, received, refused } from './branches.js';
export { collapse, expand } from './expansion.js';
export { added, changed } from './placing.js';
export { EMPTY_TREE, ROOTS } from './tree.js';
export { visible } from './visible.js';
export { firstChildOf, firstVisible, lastVisible, nextVisible, parentOf, pathTo, previousVisible, restBelow, typedAhead } from './walk.js';
