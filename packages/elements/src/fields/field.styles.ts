/** What fields add to the shared style sheets: the look of a blank on the sheet, the calendar button, the day in its parts. */
import { css } from 'lit';

export const fieldParts = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  :host([look='blank']),
  :host([look='parts']) {
    text-align: inherit;
  }
  .says:empty {
    display: none;
  }
  .blank-field .issue {
    text-align: start;
  }
  .blank {
    font-family: var(--_font-letter);
  }
  .blank[readonly] {
    background: var(--_field-readonly);
  }
  .blank[aria-invalid='true'] {
    border-block-end: 2px solid var(--_danger-line);
  }
  .blank.is-warning {
    border-block-end: 2px solid var(--_warning-line);
  }
  .blank-inline > i {
    font-family: var(--_font-letter);
  }
  .btn[aria-pressed='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }
  .upper {
    text-transform: uppercase;
  }
  .upper::placeholder {
    text-transform: none;
  }
  .affix > .icon-btn {
    position: absolute;
    inset-block-start: calc(var(--_control) / 2 - max(var(--_target), calc(var(--_unit) * 2)) / 2);
    inset-inline-end: var(--_space-1);
  }
  .affix:has(> .icon-btn) > .input {
    padding-inline-end: calc(max(var(--_target), calc(var(--_unit) * 2)) + var(--_space-2));
  }
  .blank-inline {
    position: relative;
  }
  .check .icon {
    margin-block-start: 0.1em;
  }
`;
