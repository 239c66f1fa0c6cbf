/** The timeline, remarks and before-and-after. */
import { css } from 'lit';

export const timeline = css`
  .timeline {
    list-style: none;
    display: grid;
  }
  .timeline li {
    display: grid;
    grid-template-columns: calc(var(--_unit) * 1.75) minmax(0, 1fr);
    gap: var(--_space-2);
    padding-block-end: var(--_space-4);
    position: relative;
    line-height: var(--_leading-tight);
  }
  .timeline li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: calc(var(--_unit) * 1.6) 0;
    inset-inline-start: calc(var(--_unit) * 0.8);
    border-inline-start: 2px solid var(--_line);
  }
  .timeline .dot {
    inline-size: calc(var(--_unit) * 1.65);
    block-size: calc(var(--_unit) * 1.65);
    border-radius: 50%;
    border: 2px solid var(--_line-strong);
    background: var(--_surface);
    display: grid;
    place-items: center;
    font-size: calc(var(--_unit) * 0.8);
    color: var(--_text-muted);
  }
  .timeline .now .dot {
    border-color: var(--_remark-line);
    color: var(--_remark-text);
    background: var(--_remark-soft);
  }
  .timeline .done .dot {
    border-color: var(--_success-line);
    color: var(--_success-text);
  }
  .timeline .next {
    color: var(--_text-muted);
  }
  .timeline .next .dot {
    border-style: dashed;
  }
`;

export const remark = css`
  .remark-note {
    border: 1px solid var(--_remark-line);
    border-inline-start-width: var(--_edge-width);
    background: var(--_remark-soft);
    border-radius: var(--_radius-s);
    padding: var(--_space-3) var(--_space-4);
    display: grid;
    gap: var(--_space-1);
  }
  .remark-note .who {
    color: var(--_remark-text);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
  }
  .change {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  @container (min-width: 560px) {
    .change {
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
      align-items: start;
    }
  }
  .change .arrow {
    padding-block-start: calc(var(--_unit) * 1.95);
    color: var(--_text-muted);
  }
  @container (max-width: 559px) {
    .change .arrow {
      display: none;
    }
  }
  .before {
    color: var(--_text-muted);
    text-decoration: line-through;
    text-decoration-color: var(--_danger-line);
  }
`;
