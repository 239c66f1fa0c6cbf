/** What the selector adds to the shared dialog and table. */
import { css } from 'lit';

export const certificateSelector = css`
  :host {
    display: contents;
  }
  dialog::backdrop {
    background: var(--_scrim);
  }
  .dialog-body {
    gap: var(--_space-4);
  }
  .tools {
    display: grid;
    gap: var(--_space-3);
  }
  .groups,
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }
  .bar p {
    margin-inline-end: auto;
  }
  .btn[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent-line);
  }
  .sort {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-align: start;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    min-block-size: var(--_target);
  }
  .ask {
    min-inline-size: calc(var(--_unit) * 13);
  }
`;
