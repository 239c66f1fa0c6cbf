/** Long lists that scroll in a frame of their own and are drawn in part, and the cards that their rows become in narrow room. */
import { css } from 'lit';

export const longList = css`
  .long {
    max-block-size: min(75vh, calc(var(--_unit) * 45));
    overflow: auto;
    overscroll-behavior: contain auto;
    overflow-anchor: none;
  }
  .long thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  .long thead :is(.hold-1, .hold-2, .hold-end) {
    z-index: 3;
  }
  .gap td {
    padding: 0;
    border: 0;
  }
  .numbered {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_space-1) var(--_space-2);
  }
  .numbered .tick {
    margin: 0;
  }
  .grid .sort {
    min-block-size: var(--_target);
    overflow-wrap: break-word;
    text-align: start;
  }
  .grid .sort:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .grid .sort .icon {
    margin-inline-start: var(--_space-1);
    vertical-align: -0.2em;
  }
  .grid tr.is-picked-too > :first-child {
    box-shadow: inset var(--_edge-width) 0 var(--_accent-line);
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .card {
    position: relative;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    padding: var(--_space-2) var(--_space-3);
    margin-block-end: var(--_space-3);
    display: grid;
    gap: var(--_space-2);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
  }
  .card.is-error {
    background: var(--_danger-soft);
    border-color: var(--_danger-line);
    border-inline-start-width: var(--_edge-width);
  }
  .card.is-warning {
    background: var(--_warning-soft);
    border-color: var(--_warning-line);
    border-inline-start-width: var(--_edge-width);
  }
  .card-head {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    font-size: var(--_size-m);
  }
  .card-head h3 {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .card-head .acts {
    flex: none;
  }
  .card-facts {
    display: grid;
    gap: var(--_space-1);
  }
  .card-facts > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 5fr);
    gap: var(--_space-2);
  }
  .card-facts dt {
    color: var(--_text-muted);
    font-size: var(--_size-xs);
  }
  .card .sub {
    color: var(--_text-muted);
    display: block;
  }
  .card .bad {
    text-decoration: underline wavy var(--_danger-line);
    text-underline-offset: 0.25em;
  }
  .card .link-btn {
    justify-self: start;
  }
  .card.is-picked,
  .card.is-picked-too {
    border-color: var(--_accent-line);
    border-inline-start-width: var(--_edge-width);
  }
  .card.is-picked {
    background: var(--_accent-soft);
  }
  .domain {
    display: inline-block;
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid;
    }
    .card:is(.is-error, .is-warning) {
      border-inline-start-width: var(--_edge-width);
    }
    .grid tr:is(.is-error, .is-warning) > :first-child {
      border-inline-start: var(--_edge-width) solid;
    }
  }
`;
