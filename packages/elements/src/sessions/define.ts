/** Registers the sessions, and what stands inside them. */
import { define } from '../base/define.js';
import '../question/define.js';
import '../sign-in/define.js';
import { CtsoSessions } from './sessions.js';

define('ctso-sessions', CtsoSessions);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-sessions': CtsoSessions;
  }
}
