/** What the wizard's frame adds to the shared style sheets. */
import { css } from 'lit';

export const wizardStyles = css`
  .eyebrow {
    margin-block-end: var(--_space-1);
  }
  .step h2 {
    font-size: inherit;
    font-weight: inherit;
    border-radius: var(--_radius-s);
  }
  .notices {
    display: grid;
    gap: var(--_space-3);
    margin-block-end: var(--_space-4);
  }
  .notices:empty {
    display: none;
  }
  .banner p + p,
  .banner .way {
    margin-block-start: var(--_space-1);
  }
  ctso-error-summary:not([hidden]) {
    display: block;
    margin-block-end: var(--_space-4);
  }
  .banner ctso-sign-in {
    margin-block-start: var(--_space-3);
  }
  .late {
    animation: appear 1ms linear 300ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .details {
    font-family: var(--_font-code);
    font-size: var(--_size-s);
    overflow-wrap: anywhere;
  }
  @media print {
    .steps,
    .action-bar,
    .notices {
      display: none;
    }
  }
`;
