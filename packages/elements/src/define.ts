/** Registers every element of the library. */
import './fields/define.js';
import './provider/define.js';
import './question/define.js';
