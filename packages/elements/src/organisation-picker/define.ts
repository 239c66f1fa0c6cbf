/** Registers the organisation picker and its tree. */
import { define } from '../base/define.js';
import { CtsoOrganisationPicker } from './organisation-picker.js';
import { CtsoOrganisationTree } from './organisation-tree.js';

define('ctso-organisation-tree', CtsoOrganisationTree);
define('ctso-organisation-picker', CtsoOrganisationPicker);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-organisation-tree': CtsoOrganisationTree;
    'ctso-organisation-picker': CtsoOrganisationPicker;
  }
}
