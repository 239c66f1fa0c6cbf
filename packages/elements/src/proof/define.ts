/** Registers the proof of work. */
import { define } from '../base/define.js';
import { CtsoProof } from './proof.js';

define('ctso-proof', CtsoProof);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-proof': CtsoProof;
  }
}
