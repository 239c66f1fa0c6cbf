/** What stands where there is nothing yet: empty lists, skeletons, progress, the turning sign. */
import { css } from 'lit';

export const waiting = css`
  .empty {
    text-align: center;
    padding: var(--_space-6) var(--_space-4);
    display: grid;
    gap: var(--_space-2);
    justify-items: center;
  }
  .empty > .icon {
    inline-size: calc(var(--_unit) * 2.5);
    block-size: calc(var(--_unit) * 2.5);
    stroke-width: 1.2;
    color: var(--_text-muted);
  }
  .skeleton {
    display: block;
    block-size: 0.9em;
    border-radius: 3px;
    background: var(--_surface-sunken);
    border: 1px solid var(--_line);
  }
  .skeleton.w40 {
    inline-size: 40%;
  }
  .skeleton.w60 {
    inline-size: 60%;
  }
  .skeleton.w85 {
    inline-size: 85%;
  }
  .meter {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--_accent);
    appearance: none;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-pill);
    overflow: hidden;
    background: var(--_surface);
  }
  .meter::-webkit-progress-bar {
    background: var(--_surface);
  }
  .meter::-webkit-progress-value {
    background: var(--_accent);
  }
  .spin {
    animation: spin 1s linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spin {
      animation: none;
    }
  }
`;
