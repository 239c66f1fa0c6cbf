/** Registers the calendar. */
import { define } from '../../base/define.js';
import { CtsoCalendar } from './calendar.js';

define('ctso-calendar', CtsoCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-calendar': CtsoCalendar;
  }
}
