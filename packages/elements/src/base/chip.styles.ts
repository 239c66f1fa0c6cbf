/** Chips: a state in a word, with a pictogram and a tint. */
import { css } from 'lit';

export const chip = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    padding: 0.15em 0.65em 0.15em 0.5em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-pill);
    background: var(--_surface);
    color: var(--_text);
    max-inline-size: 100%;
    text-align: start;
  }
  .chip .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .chip.info {
    background: var(--_info-soft);
    border-color: var(--_info-line);
    color: var(--_info-text);
  }
  .chip.warning {
    background: var(--_warning-soft);
    border-color: var(--_warning-line);
    color: var(--_warning-text);
  }
  .chip.success {
    background: var(--_success-soft);
    border-color: var(--_success-line);
    color: var(--_success-text);
  }
  .chip.danger {
    background: var(--_danger-soft);
    border-color: var(--_danger-line);
    color: var(--_danger-text);
  }
  .chip.remark {
    background: var(--_remark-soft);
    border-color: var(--_remark-line);
    color: var(--_remark-text);
  }
  .chip.draft {
    border-style: dashed;
  }
  .chip.tag {
    border-radius: var(--_radius-s);
    padding: 0 0.5em;
    border-color: var(--_line);
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .chip {
      border: 1px solid;
    }
  }
`;
