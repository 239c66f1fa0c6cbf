/** Registers the fields. */
import { define } from '../base/define.js';
import { CtsoDayField } from './day-field.js';
import { CtsoFlagField } from './flag-field.js';
import { CtsoLinesField } from './lines-field.js';
import { CtsoSelectField } from './select-field.js';
import { CtsoTextField } from './text-field.js';

define('ctso-text-field', CtsoTextField);
define('ctso-lines-field', CtsoLinesField);
define('ctso-day-field', CtsoDayField);
define('ctso-select-field', CtsoSelectField);
define('ctso-flag-field', CtsoFlagField);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-text-field': CtsoTextField;
    'ctso-lines-field': CtsoLinesField;
    'ctso-day-field': CtsoDayField;
    'ctso-select-field': CtsoSelectField;
    'ctso-flag-field': CtsoFlagField;
  }
}
