/** Registers the profile, and what stands inside it. */
import { define } from '../base/define.js';
import '../fields/define.js';
import '../question/define.js';
import '../sign-in/define.js';
import { CtsoProfile } from './profile.js';

define('ctso-profile', CtsoProfile);

declare global {
  interface HTMLElementTagNameMap {
    'ctso-profile': CtsoProfile;
  }
}
