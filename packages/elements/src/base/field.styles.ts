/** Label, control and the one line beneath it, in every state; the grid that fields stand in; buttons that filter. */
import { css } from 'lit';

export const fields = css`
  .fields {
    display: grid;
    gap: var(--_gap-field) var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  @container (min-width: 480px) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .fields > .wide {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 880px) {
    .fields.four {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .fields.four > .two {
      grid-column: span 2;
    }
    .fields.three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .fields.three > .two {
      grid-column: span 2;
    }
  }
`;

export const field = css`
  .field {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .field > label:not(.check),
  .field > .label,
  legend.label {
    font-weight: var(--_weight-strong);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_text);
  }
  .req {
    color: var(--_danger-text);
    font-weight: var(--_weight-strong);
  }
  .opt {
    font-weight: var(--_weight);
    color: var(--_text-muted);
  }
  .hint {
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_text-muted);
  }
  .input {
    font: inherit;
    line-height: var(--_leading-tight);
    color: var(--_text);
    background: var(--_field);
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    padding: var(--_pad-control) var(--_space-3);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-s);
    transition: border-color var(--_time-quick);
  }
  textarea.input {
    resize: vertical;
    line-height: var(--_leading);
    field-sizing: content;
  }
  select.input {
    cursor: pointer;
  }
  .affix > select.input {
    appearance: none;
  }
  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .input:hover {
    border-color: var(--_field-hover-line);
  }
  .input:focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 0;
    border-color: var(--_focus);
  }
  .input[readonly] {
    background: var(--_field-readonly);
    border-style: solid;
    border-color: var(--_line);
  }
  .input[disabled] {
    color: var(--_text-disabled);
    background: var(--_field-readonly);
    border-style: dashed;
    opacity: 1;
    cursor: not-allowed;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger-line);
    box-shadow: inset 0 0 0 1px var(--_danger-line);
  }
  .input.is-warning {
    border-color: var(--_warning-line);
    box-shadow: inset 0 0 0 1px var(--_warning-line);
  }
  .issue {
    display: flex;
    gap: var(--_space-2);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_danger-text);
  }
  .issue .icon {
    margin-block-start: 0.1em;
  }
  a.issue {
    color: var(--_danger-text);
  }
  .issue.warning {
    color: var(--_warning-text);
  }
  .issue.ok {
    color: var(--_success-text);
  }
  .issue.remark {
    color: var(--_remark-text);
  }
  .issue.busy {
    color: var(--_text-muted);
  }
  .with-btn {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .with-btn > .input {
    flex: 1 1 calc(var(--_unit) * 15);
  }
  .with-btn > .btn {
    flex: 0 1 auto;
  }
  .affix {
    position: relative;
    display: block;
  }
  .affix > .icon {
    position: absolute;
    inset-block-start: calc(var(--_control) / 2 - 0.625em);
    inset-inline-end: var(--_space-3);
    color: var(--_text-muted);
    pointer-events: none;
  }
  .affix > .input {
    padding-inline-end: calc(var(--_space-3) * 2 + 1.25em);
  }
  .check {
    display: flex;
    gap: var(--_space-3);
    align-items: flex-start;
    min-block-size: var(--_target);
    line-height: var(--_leading-tight);
    cursor: pointer;
  }
  .check input,
  .tick {
    font-size: inherit;
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    margin: 0.1em 0 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
`;

export const segments = css`
  .seg {
    display: inline-flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }
  .seg > * {
    font: inherit;
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    min-block-size: max(var(--_target), calc(var(--_unit) * 2));
    padding: var(--_space-1) var(--_space-3);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-pill);
    background: var(--_surface);
    color: var(--_text);
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    cursor: pointer;
  }
  .seg > *:hover {
    border-color: var(--_accent-text);
  }
  .seg > [aria-pressed='true'],
  .seg > [aria-current] {
    background: var(--_accent-soft);
    border-color: var(--_accent-text);
    color: var(--_accent-text);
    font-weight: var(--_weight-strong);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }
`;
