import { css } from 'lit';

export const styles = css`
  .no {
    inline-size: calc(var(--_unit) * 3);
  }
  .receipt-code {
    inline-size: calc(var(--_unit) * 10);
  }
  .status {
    inline-size: calc(var(--_unit) * 15);
  }
  .grid thead .acts {
    inline-size: calc(var(--_unit) * 8);
  }
  .search {
    flex: 1 1 calc(var(--_unit) * 15);
    inline-size: auto;
  }
  .link-btn.strong {
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-tight);
  }
  .news:empty,
  .toast-place:empty {
    display: none;
  }
  .toast-place {
    position: sticky;
    inset-block-end: var(--_space-4);
    z-index: 4;
  }
  .grid .sort {
    font-weight: var(--_weight-strong);
    min-block-size: calc(var(--_unit) * 1.5);
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    text-decoration: underline;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 0.25em;
  }
  .grid .sort.here {
    text-decoration-color: currentcolor;
  }
  .sorts {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    margin-inline-start: var(--_space-4);
  }
  .sorting {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
    inline-size: 100%;
  }
  .sorting label {
    grid-column: 1 / -1;
    font-size: var(--_size-s);
  }
  .export {
    justify-content: flex-end;
    margin-inline-start: auto;
  }
  @media (pointer: coarse) {
    .grid .sort {
      min-block-size: var(--_target);
    }
  }
  @media print {
    .toast-place,
    .export,
    .sorting {
      display: none;
    }
  }
`;
