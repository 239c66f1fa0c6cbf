/** Registers the upload step and its slots. */
import { define } from '../base/define.js';
import { CtsoUploadSlot } from './upload-slot.js';
import { CtsoUploadStep } from './upload-step.js';

define('ctso-upload-slot', CtsoUploadSlot);
define('ctso-upload-step', CtsoUploadStep);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-upload-slot': CtsoUploadSlot;
    'ctso-upload-step': CtsoUploadStep;
  }
}
