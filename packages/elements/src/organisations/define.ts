/** Registers the page of organisations and what stands inside it. */
import '../organisation-picker/define.js';
import '../question/define.js';
import { define } from '../base/define.js';
import { CtsoOrganisations } from './organisations.js';

define('ctso-organisations', CtsoOrganisations);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-organisations': CtsoOrganisations;
  }
}
