/** Registers the account. */
import { define } from '../base/define.js';
import { CtsoAccount } from './account.js';

define('ctso-account', CtsoAccount);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-account': CtsoAccount;
  }
}
