/** Registers the address field and what it consists of. */
import '../define.js';
import { define } from '../../base/define.js';
import { CtsoAddressField } from './address-field.js';
import { CtsoUnitField } from './unit-field.js';

define('ctso-unit-field', CtsoUnitField);
define('ctso-address-field', CtsoAddressField);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-unit-field': CtsoUnitField;
    'ctso-address-field': CtsoAddressField;
  }
}
