import { css } from 'lit';

export const styles = css`
  .find {
    display: grid;
    gap: var(--_gap-field) var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 760px) {
    .find {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    }
  }
  .filters {
    gap: var(--_space-2) var(--_space-5);
  }
  .queue {
    min-inline-size: 860px;
    table-layout: fixed;
  }
  .queue .receipt-code {
    inline-size: calc(var(--_unit) * 10.5);
  }
  .queue .moment {
    inline-size: calc(var(--_unit) * 8);
  }
  .queue .day {
    inline-size: calc(var(--_unit) * 9.5);
  }
  .queue .state {
    inline-size: calc(var(--_unit) * 13);
  }
  .queue .claim {
    inline-size: calc(var(--_unit) * 11);
  }
  .queue .sort {
    display: inline-flex;
    align-items: end;
    gap: var(--_space-1);
    min-block-size: max(var(--_target), calc(var(--_unit) * 1.5));
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .link-btn.strong {
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-tight);
  }
  .stack-s > .take,
  .stack-s > .chip {
    justify-self: start;
  }
  .due {
    display: grid;
    gap: var(--_space-1);
    justify-items: start;
  }
  .who {
    overflow-wrap: anywhere;
    line-height: var(--_leading-tight);
  }
  .news:empty {
    display: none;
  }
`;
