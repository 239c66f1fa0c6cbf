import { sendKeys } from '@web/test-runner-commands';
import { behavesAsField } from '../testing/field-suite.js';
import './define.js';

behavesAsField({ tag: 'ctso-flag-field', type: () => sendKeys({ press: 'Space' }), typed: true });
