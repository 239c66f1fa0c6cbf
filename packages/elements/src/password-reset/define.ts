/** Registers the reset of a password, and what stands inside it. */
import { define } from '../base/define.js';
import '../fields/define.js';
import '../new-password/define.js';
import '../proof/define.js';
import { CtsoPasswordReset } from './password-reset.js';

define('ctso-password-reset', CtsoPasswordReset);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-password-reset': CtsoPasswordReset;
  }
}
