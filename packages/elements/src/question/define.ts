/** Registers the question. */
import { define } from '../base/define.js';
import { CtsoQuestion } from './question.js';

define('ctso-question', CtsoQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-question': CtsoQuestion;
  }
}
