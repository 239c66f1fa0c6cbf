/** Menus and lists of options that float. */
import { css } from 'lit';

export const menu = css`
  .menu {
    background: var(--_surface-raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    box-shadow: var(--_shadow-pop);
    padding: var(--_space-1);
    list-style: none;
    min-inline-size: calc(var(--_unit) * 15);
    text-align: start;
  }
  .menu-item {
    font: inherit;
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    inline-size: 100%;
    text-align: start;
    color: var(--_text);
    background: none;
    border: 0;
    border-radius: var(--_radius-s);
    min-block-size: max(var(--_target), calc(var(--_unit) * 2.25));
    padding: var(--_space-2) var(--_space-3);
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    cursor: pointer;
  }
  .menu-item .icon {
    color: var(--_text-muted);
  }
  .menu-item:hover,
  .menu-item.is-active {
    background: var(--_accent-soft);
  }
  .menu-item.danger,
  .menu-item.danger .icon {
    color: var(--_danger-text);
  }
  .menu hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
    margin: var(--_space-1) 0;
  }
  .menu-anchor {
    position: relative;
    display: inline-block;
  }
  .menu-anchor > .menu {
    position: absolute;
    z-index: 4;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
  }
  @media (forced-colors: active) {
    .menu {
      border: 1px solid;
    }
  }
`;

export const options = css`
  .options {
    background: var(--_surface-raised);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    box-shadow: var(--_shadow-pop);
    list-style: none;
    overflow: hidden;
  }
  .option {
    padding: var(--_space-2) var(--_space-3);
    border-block-end: 1px solid var(--_line);
    min-block-size: var(--_control);
    display: grid;
    gap: 1px;
    cursor: pointer;
  }
  .option:last-child {
    border: 0;
  }
  .option.is-active {
    background: var(--_accent-soft);
    box-shadow: inset var(--_edge-width) 0 var(--_accent-text);
  }
  .option .path {
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_text-muted);
  }
  mark {
    background: var(--_mark);
    color: var(--_on-mark);
    border-radius: 2px;
  }
`;
