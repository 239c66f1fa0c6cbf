/** Registers the organisation picker, its tree and the form of an organisation. */
import '../fields/define.js';
import '../sign-in/define.js';
import { define } from '../base/define.js';
import { CtsoOrganisationForm } from './organisation-form.js';
import { CtsoOrganisationPicker } from './organisation-picker.js';
import { CtsoOrganisationTree } from './organisation-tree.js';

define('ctso-organisation-form', CtsoOrganisationForm);
define('ctso-organisation-tree', CtsoOrganisationTree);
define('ctso-organisation-picker', CtsoOrganisationPicker);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-organisation-form': CtsoOrganisationForm;
    'ctso-organisation-tree': CtsoOrganisationTree;
    'ctso-organisation-picker': CtsoOrganisationPicker;
  }
}
