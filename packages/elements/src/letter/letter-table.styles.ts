/** What the letter's list adds to the shared table and cards. */
import { css } from 'lit';

export const letterTableStyles = css`
  :host {
    display: block;
  }
  .nobody {
    padding: var(--_space-3);
  }
  .table-scroll:focus-visible {
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .issue a {
    color: inherit;
  }
  .card.is-error {
    background: var(--_danger-soft);
    border-color: var(--_danger-line);
    border-inline-start-width: var(--_edge-width);
  }
  .card.is-warning {
    background: var(--_warning-soft);
    border-color: var(--_warning-line);
    border-inline-start-width: var(--_edge-width);
  }
  @media print {
    .table-scroll {
      overflow: visible;
    }
    .wide-table {
      min-inline-size: 0;
    }
  }
`;
