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
  .news:empty {
    display: none;
  }
`;
