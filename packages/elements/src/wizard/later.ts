/** What a wizard does not show when it opens on its form: loaded once the form stands. */
import { define } from '../base/define.js';
import '../letter/define.js';
import '../sign-in/define.js';
import '../upload-step/define.js';
import { CtsoConflict } from './conflict.js';
import { CtsoErrorSummary } from './error-summary.js';
import { CtsoNewerLaw } from './newer-law.js';
import { CtsoReviewStep } from './steps/review-step.js';

export { Uploads } from '../upload-step/uploads.js';

define('ctso-conflict', CtsoConflict);
define('ctso-error-summary', CtsoErrorSummary);
define('ctso-newer-law', CtsoNewerLaw);
define('ctso-review-step', CtsoReviewStep);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-conflict': CtsoConflict;
    'ctso-error-summary': CtsoErrorSummary;
    'ctso-newer-law': CtsoNewerLaw;
    'ctso-review-step': CtsoReviewStep;
  }
}
