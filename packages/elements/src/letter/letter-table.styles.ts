/** What the letter's list adds to the shared table. */
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
  @media print {
    .table-scroll {
      overflow: visible;
    }
    .wide-table {
      min-inline-size: 0;
    }
  }
`;
