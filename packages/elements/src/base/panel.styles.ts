/** Panels, labelled facts, columns beside each other, pages of a list. */
import { css } from 'lit';

export const panel = css`
  .panel {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
  }
  .panel > header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
    border-block-end: 1px solid var(--_line);
  }
  .panel > .in {
    padding: var(--_space-4);
  }
  @media (forced-colors: active) {
    .panel {
      border: 1px solid;
    }
  }
`;

export const facts = css`
  .facts {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-4);
    line-height: var(--_leading-tight);
  }
  .facts dt {
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }
  .facts.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 760px) {
    .facts.wide {
      grid-template-columns: minmax(calc(var(--_unit) * 9), 1fr) minmax(0, 2fr) minmax(calc(var(--_unit) * 9), 1fr) minmax(0, 2fr);
    }
  }
  @container (max-width: 420px) {
    .facts,
    .facts.wide {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts dd {
      margin-block-end: var(--_space-2);
    }
  }
`;

export const split = css`
  .split {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  @container (min-width: 940px) {
    .split {
      grid-template-columns: minmax(0, 1fr) calc(var(--_unit) * 20.5);
    }
    .split.left {
      grid-template-columns: calc(var(--_unit) * 17) minmax(0, 1fr);
    }
    .split.three {
      grid-template-columns: minmax(0, 1fr) calc(var(--_unit) * 17);
      gap: var(--_space-4);
    }
    .split.three > :first-child {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 1100px) {
    .split.three {
      grid-template-columns: calc(var(--_unit) * 14.5) minmax(0, 1fr) calc(var(--_unit) * 16.5);
      gap: var(--_space-4);
    }
    .split.three > :first-child {
      grid-column: auto;
    }
  }
`;

export const pages = css`
  .receipt {
    font-size: var(--_size-2xl);
    line-height: var(--_leading-tight);
    font-family: var(--_font-code);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
    align-items: center;
  }
  .pages .btn {
    min-inline-size: max(var(--_target), calc(var(--_unit) * 2.25));
    padding-inline: var(--_space-2);
  }
`;
