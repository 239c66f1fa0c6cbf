import { css } from 'lit';

export const styles = css`
  .no {
    inline-size: calc(var(--_unit) * 3.5);
  }
  .details,
  .prepare {
    inline-size: calc(var(--_unit) * 10);
  }
  .search {
    flex: 1 1 calc(var(--_unit) * 15);
    inline-size: auto;
  }
  .advanced {
    padding-block-start: var(--_space-4);
  }
  .dialog-body p {
    max-inline-size: var(--_measure);
  }
`;
