/** Registers the preview of a letter. */
import { define } from '../base/define.js';
import { CtsoLetterPreview } from './letter-preview.js';

define('ctso-letter-preview', CtsoLetterPreview);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-letter-preview': CtsoLetterPreview;
  }
}
