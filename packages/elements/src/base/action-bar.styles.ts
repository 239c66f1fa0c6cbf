/** The bar at the foot: always in sight, never over the field in use. */
import { css } from 'lit';

export const actionBar = css`
  .action-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    justify-content: space-between;
    padding: var(--_space-3) var(--_space-4);
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
    box-shadow: var(--_shadow-bar);
    border-radius: 0 0 var(--_radius-m) var(--_radius-m);
  }
  .saved {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_success-text);
  }
  .saved.wait {
    color: var(--_text-muted);
  }
  .saved.offline {
    color: var(--_warning-text);
  }
  .saved.failed {
    color: var(--_danger-text);
  }
  @container (max-width: 640px) {
    .action-bar {
      padding: var(--_space-2) var(--_space-3);
    }
    .action-bar > .row.acts {
      inline-size: 100%;
    }
    .action-bar .acts > .btn {
      flex: 1 1 auto;
    }
    .action-bar .acts > .btn.primary {
      flex: 2 1 auto;
    }
  }
`;
