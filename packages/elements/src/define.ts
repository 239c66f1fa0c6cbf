/** Registers every element of the library. */
import './account/define.js';
import './fields/define.js';
import './provider/define.js';
import './question/define.js';
import './row-table/define.js';
