/** Registers the wizard, its parts, and every element that its steps hold. */
import { define } from '../base/define.js';
import '../fields/define.js';
import '../letter/define.js';
import '../row-table/define.js';
import '../sign-in/define.js';
import '../subscriber-editor/define.js';
import '../upload-step/define.js';
import { CtsoConflict } from './conflict.js';
import { CtsoDefectNotice } from './defect-notice.js';
import { CtsoErrorSummary } from './error-summary.js';
import { CtsoSavedSign } from './saved-sign.js';
import { CtsoExportButtons } from './steps/export-buttons.js';
import { CtsoFormSection } from './steps/form-section.js';
import { CtsoFormStep } from './steps/form-step.js';
import { CtsoReviewStep } from './steps/review-step.js';
import { CtsoWizard } from './wizard.js';

define('ctso-conflict', CtsoConflict);
define('ctso-defect-notice', CtsoDefectNotice);
define('ctso-error-summary', CtsoErrorSummary);
define('ctso-export-buttons', CtsoExportButtons);
define('ctso-form-section', CtsoFormSection);
define('ctso-form-step', CtsoFormStep);
define('ctso-review-step', CtsoReviewStep);
define('ctso-saved-sign', CtsoSavedSign);
define('ctso-wizard', CtsoWizard);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-conflict': CtsoConflict;
    'ctso-defect-notice': CtsoDefectNotice;
    'ctso-error-summary': CtsoErrorSummary;
    'ctso-export-buttons': CtsoExportButtons;
    'ctso-form-section': CtsoFormSection;
    'ctso-form-step': CtsoFormStep;
    'ctso-review-step': CtsoReviewStep;
    'ctso-saved-sign': CtsoSavedSign;
    'ctso-wizard': CtsoWizard;
  }
}
