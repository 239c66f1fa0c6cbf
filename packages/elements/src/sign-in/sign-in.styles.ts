import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: 100%;
    max-inline-size: calc(var(--_unit) * 30);
    margin-inline: auto;
  }
  .in {
    padding: var(--_space-5);
  }
  /* Takes no room while it has nothing to say, and stays a region that is listened to. */
  .in > [role='alert']:empty {
    position: absolute;
  }
  .in > .btn {
    justify-self: start;
  }
  .links {
    gap: var(--_space-2) var(--_space-5);
  }
  .links a {
    min-block-size: var(--_target);
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
