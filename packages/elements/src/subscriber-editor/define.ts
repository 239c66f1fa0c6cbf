/** Registers the subscriber editor and what stands inside it. */
import '../fields/define.js';
import '../organisation-picker/define.js';
import '../question/define.js';
import { define } from '../base/define.js';
import { CtsoSubscriberEditor } from './subscriber-editor.js';

define('ctso-subscriber-editor', CtsoSubscriberEditor);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-subscriber-editor': CtsoSubscriberEditor;
  }
}
