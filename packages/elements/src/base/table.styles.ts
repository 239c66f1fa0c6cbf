/** Tables: a ruled list at full width, a scrolled grid with held columns between. */
import { css } from 'lit';

export const table = css`
  .table-frame {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    overflow: hidden;
  }
  .table-scroll {
    overflow-x: auto;
    position: relative;
  }
  .grid {
    border-collapse: separate;
    border-spacing: 0;
    inline-size: 100%;
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
  }
  .grid :is(th, td) {
    overflow-wrap: break-word;
    padding: var(--_pad-cell) var(--_space-2);
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    min-inline-size: 0;
  }
  .grid thead th {
    background: var(--_surface-sunken);
    font-size: var(--_size-xs);
    font-weight: var(--_weight-strong);
    vertical-align: bottom;
    border-block-end: 1px solid var(--_line-strong);
  }
  .grid thead th.group {
    text-align: center;
    border-block-end-color: var(--_line-strong);
    border-inline: 1px solid var(--_line);
  }
  .grid thead th.in-group {
    border-inline-end: 1px solid var(--_line);
  }
  .grid thead th.in-group.first {
    border-inline-start: 1px solid var(--_line);
  }
  .grid tbody tr:hover > * {
    background: var(--_surface-hover);
  }
  .grid tbody tr:last-child > * {
    border-block-end: 0;
  }
  .grid .code {
    white-space: nowrap;
  }
  .grid .code.wrap {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .grid thead .acts {
    padding-block: var(--_pad-cell);
  }
  .grid tbody th {
    font-weight: var(--_weight);
  }
  .grid.mid tbody :is(td, th) {
    vertical-align: middle;
  }
  .grid .c {
    text-align: center;
  }
  .grid .acts {
    white-space: nowrap;
    text-align: end;
    padding-block: calc(var(--_pad-cell) - calc(var(--_unit) * 0.35));
  }
  .grid .name {
    font-weight: var(--_weight-strong);
  }
  .grid .sub {
    color: var(--_text-muted);
    display: block;
  }
  .grid tr.has-sub > * {
    border-block-end-color: transparent;
  }
  .grid tr.sub-row > td {
    padding-block-start: 0;
  }
  .grid tr.is-error > :first-child {
    box-shadow: inset var(--_edge-width) 0 var(--_danger-line);
  }
  .grid tr.is-warning > :first-child {
    box-shadow: inset var(--_edge-width) 0 var(--_warning-line);
  }
  .grid tr.is-remark > :first-child {
    box-shadow: inset var(--_edge-width) 0 var(--_remark-line);
  }
  .grid tr.is-error > *,
  .grid tr.is-error:hover > * {
    background: var(--_danger-soft);
  }
  .grid tr.is-warning > *,
  .grid tr.is-warning:hover > * {
    background: var(--_warning-soft);
  }
  .grid tr.is-remark > *,
  .grid tr.is-remark:hover > * {
    background: var(--_remark-soft);
  }
  .grid tr.is-picked > *,
  .grid tr.is-picked:hover > * {
    background: var(--_accent-soft);
  }
  .grid tr.is-picked > :first-child {
    box-shadow: inset var(--_edge-width) 0 var(--_accent-line);
  }
  .grid .bad {
    text-decoration: underline wavy var(--_danger-line);
    text-underline-offset: 0.25em;
  }
  .grid .sort {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: start;
  }
  .wide-table {
    min-inline-size: 1116px;
  }
  @container (max-width: 1150px) {
    .wide-table :is(.hold-1, .hold-2, .hold-end) {
      position: sticky;
      z-index: 1;
    }
    .wide-table .hold-1 {
      inset-inline-start: 0;
      min-inline-size: calc(var(--_unit) * 2.75);
    }
    .wide-table .sub-row .issue {
      position: sticky;
      inset-inline-start: calc(var(--_unit) * 3.25);
      inline-size: fit-content;
      max-inline-size: calc(100cqi - var(--_unit) * 8);
    }
    .wide-table .hold-2 {
      inset-inline-start: calc(var(--_unit) * 2.75);
      border-inline-end: 1px solid var(--_line-strong);
    }
    .wide-table .hold-end {
      inset-inline-end: 0;
      border-inline-start: 1px solid var(--_line-strong);
    }
  }
  .table-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
    justify-content: space-between;
    margin-block-end: var(--_space-3);
  }
  .stack > .table-tools,
  .stack-l > .table-tools,
  .dialog-body > .table-tools {
    margin-block-end: 0;
  }
  .table-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    padding: var(--_space-2) var(--_space-3);
    background: var(--_surface-sunken);
    border-block-start: 1px solid var(--_line);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
  }
  @media (forced-colors: active) {
    .grid tr:is(.is-error, .is-warning, .is-remark, .is-picked) > :first-child {
      border-inline-start: 4px solid;
    }
  }
  @media print {
    .table-tools,
    .acts {
      display: none;
    }
  }
`;
