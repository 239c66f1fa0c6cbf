/** Registers the row table and the menu of its rows. */
import { define } from '../base/define.js';
import { CtsoRowMenu } from './row-menu.js';
import { CtsoRowTable } from './row-table.js';

define('ctso-row-menu', CtsoRowMenu);
define('ctso-row-table', CtsoRowTable);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-row-menu': CtsoRowMenu;
    'ctso-row-table': CtsoRowTable;
  }
}
