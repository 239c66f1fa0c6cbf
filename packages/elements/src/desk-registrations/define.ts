/** Registers the desk's requests for accounts. */
import '../question/define.js';
import '../sign-in/define.js';
import { define } from '../base/define.js';
import { CtsoDeskRegistrations } from './registrations.js';

define('ctso-desk-registrations', CtsoDeskRegistrations);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-desk-registrations': CtsoDeskRegistrations;
  }
}
