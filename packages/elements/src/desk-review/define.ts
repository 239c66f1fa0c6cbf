/** Registers the review of a dossier at the desk and its parts. */
import '../fields/define.js';
import '../letter/define.js';
import '../question/define.js';
import '../sign-in/define.js';
import '../upload-step/define.js';
import { define } from '../base/define.js';
import { CtsoSavedSign } from '../wizard/saved-sign.js';
import { CtsoDeskAct } from './act-dialog.js';
import { CtsoDeskReview } from './review.js';
import { CtsoDeskRows } from './rows.js';

define('ctso-saved-sign', CtsoSavedSign);
define('ctso-desk-act', CtsoDeskAct);
define('ctso-desk-rows', CtsoDeskRows);
define('ctso-desk-review', CtsoDeskReview);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-desk-act': CtsoDeskAct;
    'ctso-desk-review': CtsoDeskReview;
    'ctso-desk-rows': CtsoDeskRows;
  }
}
