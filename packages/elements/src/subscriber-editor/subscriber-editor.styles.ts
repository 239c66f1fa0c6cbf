/** What the editor adds to the shared dialog: its size, the sheet from below, the head and foot that stay. */
import { css } from 'lit';

export const subscriberEditor = css`
  :host {
    display: contents;
  }
  dialog.dialog {
    inline-size: min(calc(var(--_unit) * 47.5), calc(100vw - var(--_space-6)));
    max-block-size: calc(100vh - var(--_space-6));
    max-inline-size: none;
    padding: 0;
    margin: auto;
  }
  dialog.dialog:not([open]) {
    display: none;
  }
  dialog::backdrop {
    background: var(--_scrim);
  }
  form {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    flex: 1;
  }
  .part {
    display: contents;
  }
  .part[hidden] {
    display: none;
  }
  .dialog-body {
    overflow: auto;
    overscroll-behavior: contain;
    grid-auto-rows: max-content;
  }
  .group {
    display: grid;
    gap: var(--_space-3);
  }
  .group-title {
    font-size: var(--_size-m);
    font-weight: var(--_weight-strong);
  }
  .notice:empty {
    position: absolute;
  }
  .cell:empty {
    display: none;
  }
  .cell.lookup {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
  }
  .cell.lookup > :first-child {
    inline-size: 100%;
  }
  .panel {
    overflow: hidden;
  }
  .panel .grid tbody tr:last-child > * {
    border-block-end: 0;
  }
  .check-btn {
    max-inline-size: 100%;
  }
  .printed {
    font-size: var(--_size-xs);
    line-height: var(--_leading-tight);
    color: var(--_text-muted);
  }
  @media (max-width: 560px) {
    dialog.dialog {
      inline-size: 100vw;
      margin-block-end: 0;
      margin-inline: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
