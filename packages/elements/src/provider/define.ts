/** Registers the provider. */
import { define } from '../base/define.js';
import { CtsoProvider } from './provider.js';

define('ctso-provider', CtsoProvider);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-provider': CtsoProvider;
  }
}
