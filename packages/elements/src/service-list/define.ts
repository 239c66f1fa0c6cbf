/** Registers the service list. */
import { define } from '../base/define.js';
import { CtsoServiceList } from './service-list.js';

define('ctso-service-list', CtsoServiceList);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-service-list': CtsoServiceList;
  }
}
