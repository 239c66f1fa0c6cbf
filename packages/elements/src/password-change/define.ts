/** Registers the change of a password, and what stands inside it. */
import { define } from '../base/define.js';
import '../new-password/define.js';
import { CtsoPasswordChange } from './password-change.js';

define('ctso-password-change', CtsoPasswordChange);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-password-change': CtsoPasswordChange;
  }
}
