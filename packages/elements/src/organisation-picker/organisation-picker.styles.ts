/** What the picker adds to the shared field: the floating list of hits and the dialog around the tree. */
import { css } from 'lit';

export const organisationPicker = css`
  .with-btn > .affix {
    flex: 1 1 calc(var(--_unit) * 15);
  }
  .hint:empty {
    display: none;
  }
  .options {
    display: none;
    position: absolute;
    z-index: 5;
    margin: 0;
    padding: 0;
    overflow: auto;
    color: var(--_text);
  }
  .options:popover-open {
    position: fixed;
    inset: auto;
  }
  .options.is-open {
    display: block;
  }
  .option {
    align-content: center;
  }
  .option.is-locked {
    cursor: not-allowed;
    color: var(--_text-muted);
  }
  .heading {
    padding: var(--_space-2) var(--_space-3) var(--_space-1);
  }
  dialog.dialog:has(ctso-organisation-tree[making]) .dialog-foot {
    display: none;
  }
  dialog.dialog {
    inline-size: min(calc(var(--_unit) * 40), calc(100vw - var(--_space-6)));
    max-block-size: calc(100vh - var(--_space-6));
    padding: 0;
  }
  dialog.dialog:not([open]) {
    display: none;
  }
  dialog::backdrop {
    background: var(--_scrim);
  }
  .dialog-body {
    overflow: auto;
  }
`;
