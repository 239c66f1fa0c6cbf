/** A panel that stands alone on its page, with one column of fields: signing in, links, passwords. */
import { css } from 'lit';

export const smallForm = css`
  :host {
    /* Also where a grid of the host's would let it shrink to what it holds, which for a container is nothing. */
    inline-size: 100%;
    max-inline-size: calc(var(--_unit) * 34);
    margin-inline: auto;
  }
  .in {
    padding: var(--_space-5);
  }
  .in > :is([role='alert'], [role='status']):empty {
    position: absolute;
  }
  .in > .btn {
    justify-self: start;
  }
  .done > header .icon {
    color: var(--_success-text);
  }
  @container (max-width: 480px) {
    .in {
      padding: var(--_space-4);
    }
    .in > .btn {
      justify-self: stretch;
    }
  }
`;
