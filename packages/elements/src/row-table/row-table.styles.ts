/** What the row table adds to the shared table: the frame that a long list scrolls in, clamped cells, cards. */
import { css } from 'lit';

export const rowTable = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: 0;
  }
  .grid {
    table-layout: fixed;
  }
  /* What is drawn of a row is kept apart from the others', so that an edit paints one row anew and not all that are seen. */
  .grid tbody {
    isolation: isolate;
  }
  .grid tr.has-sub > *,
  .grid tbody tr.has-sub:not(:last-child) > * {
    border-block-end: 0;
  }
  .grid .acts .icon-btn {
    vertical-align: top;
  }
  .sorted {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }
  .sorted p:empty {
    display: none;
  }
  .sorted:not(:has(.btn)) {
    display: contents;
  }
  .table-scroll:focus-visible {
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .grid tbody tr:last-child > * {
    border-block-end: 1px solid var(--_line);
  }
  .grid tbody:last-child tr:last-child > * {
    border-block-end: 0;
  }
  .wide-table {
    min-inline-size: 0;
  }
  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    overflow: clip;
    padding-block-end: 0.15em;
  }
  .long .clamp {
    -webkit-line-clamp: 4;
  }
  .sub-row .issue + .issue {
    padding-block-start: var(--_space-1);
  }
  .issue .link-btn {
    min-block-size: 0;
    color: inherit;
    font-weight: var(--_weight-strong);
  }
  .search {
    flex: 1 1 calc(var(--_unit) * 14);
  }
  .bare {
    border: 0;
    background: transparent;
    overflow: visible;
  }
  .bare .table-foot {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    margin-block-start: var(--_space-3);
  }
  .toast-place:empty,
  .at-hand:not(:has(.toast, .picked-bar)) {
    display: none;
  }
  .at-hand {
    position: sticky;
    inset-block-end: var(--_space-4);
    z-index: 4;
    display: grid;
    gap: var(--_space-2);
  }
  .picked-bar {
    box-shadow: var(--_shadow-pop);
  }
  .picked-bar p {
    flex: 1 1 calc(var(--_unit) * 10);
  }
  @media print {
    .table-tools > .row,
    .add,
    .acts,
    .toast-place {
      display: none;
    }
    .long {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
