/** What the selector adds to the shared dialog and table. */
import { css } from 'lit';

export const certificateSelector = css`
  :host {
    display: contents;
  }
  dialog::backdrop {
    background: var(--_scrim);
  }
  .part {
    display: contents;
  }
  .part[hidden] {
    display: none;
  }
  .dialog-body {
    gap: var(--_space-4);
    grid-auto-rows: max-content;
  }
  /* The head stays in sight, and so do the count and the way on. */
  .table-frame:not(.bare) .table-scroll {
    overflow: auto;
    scroll-padding-block-start: calc(var(--_unit) * 5);
    max-block-size: max(calc(var(--_unit) * 18), 46vh);
  }
  .grid thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  .grid tr.has-sub > * {
    border-block-end: 0;
  }
  .grid tbody td.acts {
    white-space: normal;
    min-inline-size: calc(var(--_unit) * 7.5);
  }
  .told {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_space-1);
  }
  .chip {
    white-space: nowrap;
  }
  .tools {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .with-btn > .unfold {
    flex: none;
  }
  .picked-bar p {
    flex: 1 1 calc(var(--_unit) * 12);
  }
  .picked-bar .meter {
    flex: 1 1 calc(var(--_unit) * 8);
  }
  .btn[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent-line);
  }
  .grid td.ask {
    min-inline-size: calc(var(--_unit) * 11);
  }
  .is-over > :is(td, th),
  .card.is-over {
    color: var(--_text-muted);
  }
  .tick[aria-disabled='true'] {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .done {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    font-size: var(--_size-s);
    white-space: nowrap;
  }
  .done.ok {
    color: var(--_success-text);
  }
  .open {
    container-type: inline-size;
    padding-block: var(--_space-2);
  }
  .bare {
    border: 0;
    background: transparent;
  }
  .bare .table-scroll:not(.long) {
    overflow: visible;
  }
  .late {
    animation: appear 1ms linear 300ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .notes {
    list-style: none;
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
  }
  @container (max-width: 480px) {
    .with-btn {
      flex-wrap: wrap;
    }
  }
`;
