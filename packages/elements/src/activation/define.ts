/** Registers the activation. */
import { define } from '../base/define.js';
import { CtsoActivation } from './activation.js';

define('ctso-activation', CtsoActivation);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-activation': CtsoActivation;
  }
}
