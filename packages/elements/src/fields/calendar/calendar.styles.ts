/** The calendar beneath a day field. */
import { css } from 'lit';

export const calendar = css`
  :host {
    display: none;
    position: absolute;
    z-index: 5;
    margin: 0;
    padding: var(--_space-3);
    overflow: auto;
    color: var(--_text);
    background: var(--_surface-raised);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-m);
    box-shadow: var(--_shadow-pop);
    font-size: var(--_size);
    text-align: start;
  }
  :host(:popover-open) {
    position: fixed;
    inset: auto;
  }
  :host(.is-open) {
    display: block;
  }
  .head,
  .foot {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .foot {
    justify-content: space-between;
    margin-block-start: var(--_space-2);
  }
  .head select {
    flex: 1 1 auto;
    inline-size: auto;
  }
  table {
    border-collapse: separate;
    border-spacing: 1px;
    inline-size: 100%;
    margin-block-start: var(--_space-2);
  }
  th {
    font-weight: var(--_weight-strong);
    font-size: var(--_size-s);
    color: var(--_text-muted);
    padding: var(--_space-1);
  }
  td {
    min-inline-size: max(var(--_target), calc(var(--_unit) * 2.25));
    block-size: max(var(--_target), calc(var(--_unit) * 2.25));
    text-align: center;
    padding: 0;
    border: var(--_line-width) solid transparent;
    border-radius: var(--_radius-s);
    font-variant-numeric: tabular-nums;
  }
  td[tabindex] {
    cursor: pointer;
  }
  td[tabindex]:hover {
    background: var(--_surface-hover);
  }
  td[aria-current] {
    border-color: var(--_accent-line);
    font-weight: var(--_weight-strong);
  }
  td[aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  td:focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 0;
  }
  @media (forced-colors: active) {
    td[aria-selected='true'] {
      border-color: SelectedItem;
      outline: var(--_line-width) solid;
    }
  }
`;
