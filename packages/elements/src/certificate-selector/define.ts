/** Registers `<ctso-certificate-selector>` and the elements inside it. */
import { define } from '../base/define.js';
import '../fields/define.js';
import '../organisation-picker/define.js';
import '../question/define.js';
import { CtsoCertificateSelector } from './certificate-selector.js';

define('ctso-certificate-selector', CtsoCertificateSelector);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-certificate-selector': CtsoCertificateSelector;
  }
}
