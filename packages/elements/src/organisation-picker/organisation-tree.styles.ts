/** What the tree adds to the shared one: indented lines, the place that opens a branch, hits of a search. */
import { css } from 'lit';

export const organisationTree = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  [role='alert']:empty {
    position: absolute;
  }
  .node {
    align-items: center;
  }
  .node:focus-visible {
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .node.is-locked {
    color: var(--_text-muted);
    cursor: default;
  }
  .node.rest {
    cursor: default;
  }
  .node.more {
    cursor: pointer;
  }
  .node.more .link {
    color: var(--_accent-text);
    font-size: var(--_size-s);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .twist {
    display: inline-grid;
    place-items: center;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
  }
  .stack[hidden] {
    display: none;
  }
  .tree.long {
    max-block-size: min(60vh, calc(var(--_unit) * 32));
    overflow: auto;
    overscroll-behavior: contain auto;
    overflow-anchor: none;
  }
  .make {
    text-align: start;
  }
  .hits {
    box-shadow: none;
    margin: 0;
    padding: 0;
  }
  .hits .option {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-block-end: 1px solid var(--_line);
    inline-size: 100%;
    text-align: start;
  }
  .hits .option:hover {
    background: var(--_accent-soft);
  }
  .hits .option[aria-disabled='true'] {
    cursor: not-allowed;
    color: var(--_text-muted);
  }
`;
