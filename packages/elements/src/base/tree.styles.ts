/** The organisation tree. */
import { css } from 'lit';

export const tree = css`
  .tree,
  .tree ul {
    list-style: none;
  }
  .tree ul {
    margin-inline-start: calc(var(--_unit) * 0.95);
    padding-inline-start: calc(var(--_unit) * 0.85);
    border-inline-start: 1px solid var(--_line);
  }
  .node {
    display: flex;
    gap: var(--_space-2);
    align-items: flex-start;
    min-block-size: max(var(--_target), calc(var(--_unit) * 2.125));
    padding: calc(var(--_unit) * 0.3) var(--_space-2);
    border-radius: var(--_radius-s);
    line-height: var(--_leading-tight);
    cursor: pointer;
  }
  .node:hover {
    background: var(--_surface-hover);
  }
  .node .icon {
    margin-block-start: 0.1em;
    color: var(--_text-muted);
  }
  .node .grow {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  a.node {
    color: var(--_text);
    text-decoration: none;
  }
  a.node:hover .grow {
    text-decoration: underline;
  }
  a.node {
    color: var(--_text);
  }
  .node.is-selected {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent-line);
    font-weight: var(--_weight-strong);
  }
  .node.is-selected .icon {
    color: var(--_accent-text);
  }
`;
