/** Registers the registration, and what stands inside it. */
import { define } from '../base/define.js';
import '../fields/define.js';
import '../organisation-picker/define.js';
import '../proof/define.js';
import '../question/define.js';
import { CtsoRegistration } from './registration.js';

define('ctso-registration', CtsoRegistration);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-registration': CtsoRegistration;
  }
}
