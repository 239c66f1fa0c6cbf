/** Registers the row table. */
import { define } from '../base/define.js';
import { CtsoRowTable } from './row-table.js';

define('ctso-row-table', CtsoRowTable);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-row-table': CtsoRowTable;
  }
}
