import { css } from 'lit';

export const styles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
  }
  .news:empty,
  .trouble:empty {
    position: absolute;
  }
  .places {
    display: grid;
    gap: var(--_space-3);
    list-style: none;
  }
  .place {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .place.here {
    border-inline-start: var(--_edge-width) solid var(--_success-line);
  }
  .place > .stack-s {
    min-inline-size: 0;
  }
  .place h3 {
    font-size: var(--_size-m);
  }
  .place .here-word {
    color: var(--_success-text);
  }
  .place dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
  }
  .place dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
  }
  .place dt {
    color: var(--_text-muted);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
  }
  @container (max-width: 560px) {
    .place {
      grid-template-columns: minmax(0, 1fr);
    }
    .place > .btn {
      inline-size: 100%;
    }
  }
`;
