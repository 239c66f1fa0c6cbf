/** Registers the desk's queue. */
import '../question/define.js';
import '../sign-in/define.js';
import { define } from '../base/define.js';
import { CtsoDesk } from './desk.js';

define('ctso-desk', CtsoDesk);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-desk': CtsoDesk;
  }
}
