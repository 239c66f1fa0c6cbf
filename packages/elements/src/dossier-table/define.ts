/** Registers the dossier table and its parts. */
import '../fields/define.js';
import '../question/define.js';
import { define } from '../base/define.js';
import { CtsoActMenu } from './act-menu.js';
import { CtsoDossierTable } from './dossier-table.js';
import { CtsoDossierHistory } from './history.js';

define('ctso-act-menu', CtsoActMenu);
define('ctso-dossier-history', CtsoDossierHistory);
define('ctso-dossier-table', CtsoDossierTable);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-act-menu': CtsoActMenu;
    'ctso-dossier-history': CtsoDossierHistory;
    'ctso-dossier-table': CtsoDossierTable;
  }
}
