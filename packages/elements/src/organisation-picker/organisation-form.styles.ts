/** What the form of an organisation adds to the shared fields: its own room, and acts at its end. */
import { css } from 'lit';

export const organisationForm = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: 0;
  }
  .head {
    display: grid;
    gap: var(--_space-1);
  }
  @container (max-width: 480px) {
    .acts-row > .btn {
      flex: 1 1 40%;
    }
  }
`;
