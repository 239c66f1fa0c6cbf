/** Buttons: primary, quiet, danger, busy, not yet possible; pictogram buttons and buttons that read as links. */
import { css } from 'lit';

export const button = css`
  .btn {
    font: inherit;
    font-size: var(--_size-m);
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-tight);
    color: var(--_accent-text);
    background: var(--_surface);
    cursor: pointer;
    min-block-size: var(--_control);
    padding: var(--_pad-control) var(--_space-4);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-s);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    text-align: center;
    text-decoration: none;
    transition: background-color var(--_time-quick), border-color var(--_time-quick);
  }
  .btn:hover {
    background: var(--_accent-soft);
    border-color: var(--_accent-text);
  }
  .btn.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .btn.primary:hover {
    background: var(--_accent-hover);
    border-color: var(--_accent-hover);
  }
  .btn.primary:active {
    background: var(--_accent-active);
  }
  .btn.quiet {
    background: transparent;
    border-color: transparent;
    padding-inline: var(--_space-3);
  }
  .btn.quiet:hover {
    background: var(--_accent-soft);
  }
  .btn.danger {
    color: var(--_danger-text);
    border-color: var(--_danger-line);
  }
  .btn.danger:hover {
    background: var(--_danger-soft);
  }
  .btn.danger-fill {
    background: var(--_danger-fill);
    border-color: var(--_danger-fill);
    color: var(--_on-danger);
  }
  .btn:is([disabled], [aria-disabled='true']),
  .btn:is([disabled], [aria-disabled='true']):hover {
    color: var(--_text-disabled);
    background: var(--_surface-sunken);
    border: var(--_line-width) dashed var(--_line-strong);
    cursor: not-allowed;
  }
  .btn.s {
    font-size: var(--_size-s);
    min-block-size: max(var(--_target), calc(var(--_control) - calc(var(--_unit) * 0.5)));
    padding: calc(var(--_pad-control) - calc(var(--_unit) * 0.0625)) var(--_space-3);
  }
  .btn[aria-busy='true'] {
    cursor: progress;
  }
  :is(.table-tools, .panel > header) > .btn.quiet:last-child {
    margin-inline-end: calc(var(--_space-3) * -1);
  }
  .icon-btn {
    font: inherit;
    color: var(--_accent-text);
    background: transparent;
    border: var(--_line-width) solid transparent;
    border-radius: var(--_radius-s);
    min-inline-size: max(var(--_target), calc(var(--_unit) * 2));
    min-block-size: max(var(--_target), calc(var(--_unit) * 2));
    padding: 0;
    display: inline-grid;
    place-items: center;
    cursor: pointer;
  }
  .icon-btn:hover {
    background: var(--_accent-soft);
    border-color: var(--_accent-line);
  }
  .icon-btn.danger {
    color: var(--_danger-text);
  }
  .icon-btn.danger:hover {
    background: var(--_danger-soft);
    border-color: var(--_danger-line);
  }
  .link-btn {
    font: inherit;
    color: var(--_accent-text);
    background: none;
    border: 0;
    padding: 0;
    min-block-size: var(--_target);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
    text-align: start;
  }
  @media (forced-colors: active) {
    .btn {
      border: 1px solid;
    }
    /* What is drawn behind words would hide these, which are in its colour; so nothing is drawn. */
    .btn:is(.primary, .danger-fill):not([disabled], [aria-disabled='true']) {
      forced-color-adjust: none;
      color: ButtonFace;
      background: ButtonText;
      border-color: ButtonText;
    }
  }
`;
