import { css } from 'lit';

export const styles = css`
  .head {
    display: grid;
    gap: var(--_space-2);
  }
  .news:empty,
  .trouble:empty {
    position: absolute;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
    justify-content: flex-end;
  }
  .foot > p {
    flex: 1 1 calc(var(--_unit) * 12);
  }
  @container (max-width: 480px) {
    .foot .btn {
      inline-size: 100%;
    }
  }
`;
