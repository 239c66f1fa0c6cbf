/** Registers the letter, its list, and the view of a filed dossier. */
import '../question/define.js';
import { define } from '../base/define.js';
import { CtsoDossierView } from './dossier-view.js';
import { CtsoLetterTable } from './letter-table.js';
import { CtsoLetter } from './letter.js';

define('ctso-letter-table', CtsoLetterTable);
define('ctso-letter', CtsoLetter);
define('ctso-dossier-view', CtsoDossierView);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-letter-table': CtsoLetterTable;
    'ctso-letter': CtsoLetter;
    'ctso-dossier-view': CtsoDossierView;
  }
}
