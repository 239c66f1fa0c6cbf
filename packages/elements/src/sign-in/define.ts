/** Registers the sign-in. */
import { define } from '../base/define.js';
import { CtsoSignIn } from './sign-in.js';

define('ctso-sign-in', CtsoSignIn);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-sign-in': CtsoSignIn;
  }
}
