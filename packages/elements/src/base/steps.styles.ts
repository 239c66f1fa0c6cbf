/** The stepper: bars, not beads; the words carry the state. */
import { css } from 'lit';

export const steps = css`
  .steps {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--_space-3);
    margin-block-end: var(--_space-5);
  }
  .step {
    border-block-start: 5px solid var(--_line);
    padding-block-start: var(--_space-2);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--_space-2);
    align-items: baseline;
    align-content: start;
  }
  .step-no {
    font-size: var(--_size-l);
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
    color: var(--_text-muted);
    line-height: var(--_leading-tight);
  }
  .step-label {
    line-height: var(--_leading-tight);
  }
  .step-label a {
    color: inherit;
  }
  .step-note {
    grid-column: 2;
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_text-muted);
  }
  .step.is-current {
    border-color: var(--_accent);
  }
  .step.is-current :is(.step-no, .step-label) {
    color: var(--_accent-text);
    font-weight: var(--_weight-strong);
  }
  .step.is-done {
    border-color: var(--_accent-line);
  }
  .step.has-error .step-note {
    color: var(--_danger-text);
  }
  .step .icon {
    vertical-align: -0.22em;
  }
  @container (max-width: 640px) {
    .steps {
      gap: var(--_space-1);
      grid-template-columns: 1fr 1fr 1fr;
    }
    .step {
      grid-template-columns: minmax(0, 1fr);
    }
    .step-note {
      grid-column: 1;
    }
    .step:not(.is-current) :is(.step-note) {
      display: none;
    }
    .step-label {
      font-size: var(--_size-s);
    }
  }
`;
