/** Dialogs on the native element. */
import { css } from 'lit';

export const dialog = css`
  .dialog {
    container-type: inline-size;
    background: var(--_surface);
    color: var(--_text);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-l);
    box-shadow: var(--_shadow-dialog);
    font: inherit;
    padding: 0;
    inline-size: min(760px, calc(100% - var(--_space-4) * 2));
    max-inline-size: none;
    max-block-size: calc(100% - var(--_space-4) * 2);
    flex-direction: column;
    min-inline-size: 0;
    overflow: hidden;
  }
  .dialog[open] {
    display: flex;
  }
  .dialog.small {
    inline-size: min(480px, calc(100% - var(--_space-4) * 2));
  }
  .dialog.large {
    inline-size: min(1180px, calc(100% - var(--_space-4) * 2));
  }
  .dialog-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--_space-3);
    padding: var(--_space-4) var(--_space-5) var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }
  .dialog-body {
    padding: var(--_space-5);
    display: grid;
    gap: var(--_gap-field);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    flex: 1 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .dialog-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    justify-content: flex-end;
    align-items: center;
    padding: var(--_space-3) var(--_space-5);
    background: var(--_surface-sunken);
    border-block-start: 1px solid var(--_line);
  }
  .dialog-foot > .first {
    margin-inline-end: auto;
  }
  @media (max-width: 560px) {
    .dialog:is(.dialog, .small, .large) {
      inline-size: 100%;
      margin-block-end: 0;
      border-radius: var(--_radius-l) var(--_radius-l) 0 0;
    }
  }
  /* Too low for a head and a foot that stay, e.g. at great zoom: all of it scrolls. */
  @media (max-height: 420px) {
    .dialog[open] {
      display: block;
      overflow-y: auto;
    }
    .dialog .dialog-body {
      overflow: visible;
    }
  }
  @media (forced-colors: active) {
    .dialog {
      border: 1px solid;
    }
  }
  @container (max-width: 480px) {
    .dialog-head,
    .dialog-body,
    .dialog-foot {
      padding-inline: var(--_space-4);
    }
    .dialog-foot > .btn {
      flex: 1 1 40%;
    }
    .dialog-foot > .first {
      margin-inline-end: 0;
    }
  }
`;
