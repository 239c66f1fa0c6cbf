import { css } from 'lit';

/** Labelled values with remarks beside and beneath them: in the sections and in an opened row alike. */
export const placeStyles = css`
  .places {
    display: grid;
    gap: 0 var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
  }
  .place {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 var(--_space-3);
    align-items: start;
    align-content: start;
    padding-block: var(--_space-1);
    border-block-end: 1px solid var(--_line);
    line-height: var(--_leading-tight);
  }
  .place dt {
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }
  .place dd {
    display: flex;
    gap: var(--_space-2);
    align-items: start;
  }
  .place dd.below {
    display: block;
    grid-column: 1 / -1;
  }
  .place .value {
    flex: 1 1 0;
    min-inline-size: 0;
    white-space: pre-line;
    padding-block: var(--_space-1);
  }
  .place .value,
  .place dt {
    overflow-wrap: anywhere;
  }
  @container (min-width: 480px) {
    .place {
      grid-template-columns: minmax(calc(var(--_unit) * 8), 1fr) minmax(0, 2fr);
    }
    .place dt {
      padding-block: var(--_space-1);
    }
  }
  @container (min-width: 760px) {
    .places {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .place.is-remarked {
      grid-column: 1 / -1;
    }
  }
  .remarks {
    padding-block: var(--_space-2);
  }
  .remark-note .said {
    white-space: pre-line;
    line-height: var(--_leading-tight);
  }
  .secret {
    flex: none;
    padding-block: var(--_space-1);
    min-block-size: max(var(--_target), calc(var(--_unit) * 1.5));
  }
  .place .icon-btn {
    flex: none;
    margin-block: calc(var(--_space-1) * -1);
  }
`;

export const rowStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: 0;
  }
  .grid {
    table-layout: fixed;
    min-inline-size: 620px;
  }
  .grid .no {
    inline-size: calc(var(--_unit) * 3);
  }
  .grid thead .acts {
    inline-size: calc(var(--_unit) * 6);
  }
  .grid tbody tr:last-child > * {
    border-block-end: 1px solid var(--_line);
  }
  .grid tr.has-sub > * {
    border-block-end: 0;
  }
  .grid .sub-row .details {
    padding-block: var(--_space-1) var(--_space-3);
  }
  .grid .issue + .issue {
    padding-block-start: var(--_space-1);
  }
  .grid dt {
    font-size: var(--_size-xs);
  }
  .long {
    max-block-size: min(75vh, calc(var(--_unit) * 45));
    overflow: auto;
    overscroll-behavior: contain auto;
    overflow-anchor: none;
    scroll-padding-block: calc(var(--_unit) * 4);
  }
  .long thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  .table-scroll:focus-visible {
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .gap td {
    padding: 0;
    border: 0;
  }
  .finding {
    align-items: start;
  }
  .finding > .grow {
    flex: 1 1 calc(var(--_unit) * 14);
  }
  .jump > .input {
    inline-size: calc(var(--_unit) * 7);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    align-items: center;
  }
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
`;

/** Signing in again takes a line of its own in a banner. */
export const wholeStyles = css`
  .banner > .whole {
    grid-column: 1 / -1;
  }
`;

export const styles = css`
  /* Its own container: labels and values stand beside each other by the room that they have, not by that of the page. */
  .main {
    container-type: inline-size;
    min-inline-size: 0;
  }
  .desk-split {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  @container (min-width: 940px) {
    .desk-split {
      grid-template-columns: minmax(0, 1fr) calc(var(--_unit) * 18);
    }
    .aside {
      position: sticky;
      inset-block-start: var(--_space-4);
      max-block-size: calc(100vh - var(--_space-4) * 2);
      overflow-y: auto;
      padding: var(--_space-1);
      margin: calc(var(--_space-1) * -1);
    }
  }
  .said-now:empty {
    display: none;
  }
  .aside .btn {
    inline-size: 100%;
  }
  .change .arrow {
    padding-block-start: calc(var(--_unit) * 1.2);
  }
  .written {
    list-style: none;
    display: grid;
    gap: var(--_space-2);
  }
  .written .link-btn {
    line-height: var(--_leading-tight);
    min-block-size: max(var(--_target), calc(var(--_unit) * 1.5));
  }
  .jumps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    margin-block-end: var(--_space-4);
  }
  .in > .place:last-child,
  .places > .place:last-child {
    border-block-end: 0;
  }
  .letter > summary {
    cursor: pointer;
    padding: var(--_space-3) var(--_space-4);
    font-weight: var(--_weight-strong);
    min-block-size: var(--_target);
  }
  .letter > ctso-letter {
    display: block;
    padding: var(--_space-4);
  }
  .paper {
    border-block-end: 1px solid var(--_line);
    padding-block: var(--_space-3);
  }
  .paper .row > p.grow {
    flex: 1 1 calc(var(--_unit) * 12);
  }
  .paper:first-child {
    padding-block-start: 0;
  }
  .paper:last-child {
    border: 0;
    padding-block-end: 0;
  }
  h2:focus {
    outline-offset: var(--_focus-offset);
  }
`;
