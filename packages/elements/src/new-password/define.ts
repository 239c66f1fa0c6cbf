/** Registers the field for a new password. */
import { define } from '../base/define.js';
import { CtsoNewPassword } from './new-password.js';

define('ctso-new-password', CtsoNewPassword);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-new-password': CtsoNewPassword;
  }
}
