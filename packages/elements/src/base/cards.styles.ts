/** Cards: what a table's rows are where the room is narrow. A list from the same data, not a table turned to blocks. */
import { css } from 'lit';

export const cards = css`
  .cards {
    list-style: none;
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    padding: var(--_space-3);
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
    line-height: var(--_leading-tight);
  }
  .card-head {
    display: flex;
    gap: var(--_space-2);
    align-items: start;
  }
  .card-head > .num {
    color: var(--_text-muted);
  }
  .card-facts {
    display: grid;
    grid-template-columns: 5.9em minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-2);
    font-size: var(--_size-s);
  }
  .card-facts dt {
    color: var(--_text-muted);
    font-size: var(--_size-xs);
    font-weight: var(--_weight);
  }
  .card .sub {
    color: var(--_text-muted);
    font-size: var(--_size-s);
    display: block;
  }
  .card.is-picked {
    background: var(--_accent-soft);
    border-color: var(--_accent-line);
    border-inline-start-width: var(--_edge-width);
  }
  .card.is-remark {
    background: var(--_remark-soft);
    border-color: var(--_remark-line);
    border-inline-start-width: var(--_edge-width);
  }
`;
