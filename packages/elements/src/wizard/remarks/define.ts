/** Registers what shows the remarks of a dossier that was sent back. */
import { define } from '../../base/define.js';
import { CtsoFieldRemarks } from './field-remarks.js';
import { CtsoRemarks } from './remarks-panel.js';

define('ctso-field-remarks', CtsoFieldRemarks);
define('ctso-remarks', CtsoRemarks);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-field-remarks': CtsoFieldRemarks;
    'ctso-remarks': CtsoRemarks;
  }
}
