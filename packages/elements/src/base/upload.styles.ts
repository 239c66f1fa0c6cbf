/** Upload slots, files and the guide beside them. */
import { css } from 'lit';

export const upload = css`
  .slot {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    padding: var(--_space-4);
    display: grid;
    gap: var(--_space-3);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .drop {
    border: 2px dashed var(--_line-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface-hover);
    padding: var(--_space-5) var(--_space-4);
    display: grid;
    gap: var(--_space-2);
    justify-items: center;
    text-align: center;
  }
  .drop.is-over {
    border-style: solid;
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  .file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    padding: var(--_space-3);
    line-height: var(--_leading-tight);
  }
  .file > .kind {
    font-family: var(--_font-code);
    font-size: var(--_size-xs);
    font-weight: var(--_weight-strong);
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    padding: calc(var(--_unit) * 0.35) calc(var(--_unit) * 0.45);
    color: var(--_text-muted);
  }
  .file.is-error {
    border-color: var(--_danger-line);
    border-inline-start-width: var(--_edge-width);
  }
  @container (max-width: 560px) {
    .file {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .file > .row {
      grid-column: 1 / -1;
    }
  }
  .guide {
    list-style: none;
    counter-reset: g;
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 760px) {
    .guide {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .guide li + li {
      border-inline-start: 1px solid var(--_line);
      padding-inline-start: var(--_space-4);
    }
  }
  .guide li {
    counter-increment: g;
    display: grid;
    gap: var(--_space-2);
    align-content: start;
    justify-items: start;
  }
  .guide li > b::before {
    content: counter(g) ". ";
  }
`;

export const pickedBar = css`
  .picked-bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    padding: var(--_space-2) var(--_space-4);
    background: var(--_accent-soft);
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius-s);
  }
`;
