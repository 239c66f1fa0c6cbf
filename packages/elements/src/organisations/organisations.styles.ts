/** The page of organisations: the tree beside the facts, or one in place of the other where room is narrow. */
import { css } from 'lit';

export const organisations = css`
  .two {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .two > [hidden] {
    display: none;
  }
  @container (min-width: 720px) {
    .two {
      grid-template-columns: minmax(calc(var(--_unit) * 20), 2fr) minmax(0, 3fr);
    }
  }
  .acts-row > .btn {
    flex: 0 1 auto;
  }
  @container (max-width: 480px) {
    .acts-row > .btn {
      flex: 1 1 100%;
    }
  }
  .news:empty {
    display: none;
  }
`;
