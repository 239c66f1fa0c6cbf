/** Registers the wizard and its form; the list, the subscriber editor and the steps after it come when they are needed (`later.ts`, `OnDemand`). */
import { define } from '../base/define.js';
import '../fields/define.js';
import { CtsoDefectNotice } from './defect-notice.js';
import { CtsoSavedSign } from './saved-sign.js';
import { CtsoExportButtons } from './steps/export-buttons.js';
import { CtsoFormSection } from './steps/form-section.js';
import { CtsoFormStep } from './steps/form-step.js';
import { CtsoWizard } from './wizard.js';

define('ctso-defect-notice', CtsoDefectNotice);
define('ctso-export-buttons', CtsoExportButtons);
define('ctso-form-section', CtsoFormSection);
define('ctso-form-step', CtsoFormStep);
define('ctso-saved-sign', CtsoSavedSign);
define('ctso-wizard', CtsoWizard);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-defect-notice': CtsoDefectNotice;
    'ctso-export-buttons': CtsoExportButtons;
    'ctso-form-section': CtsoFormSection;
    'ctso-form-step': CtsoFormStep;
    'ctso-saved-sign': CtsoSavedSign;
    'ctso-wizard': CtsoWizard;
  }
}
