import { css } from 'lit';

export const remarksStyles = css`
  :host {
    display: block;
  }
  .remarks {
    border-color: var(--_remark-line);
    margin-block-end: var(--_space-4);
  }
  .remarks > header h2:focus-visible {
    border-radius: var(--_radius-s);
  }
  .lines {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .label {
    font-size: var(--_size-s);
    color: var(--_text-muted);
  }
  .list {
    display: grid;
    gap: var(--_space-4);
  }
  .list > li {
    display: grid;
    gap: var(--_space-2);
    padding-block-end: var(--_space-4);
    border-block-end: 1px solid var(--_line);
  }
  .list > li:last-child {
    border: 0;
    padding-block-end: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-3);
    align-items: start;
  }
  .head h3 {
    font-size: var(--_size-m);
    min-inline-size: 0;
  }
  .beside {
    display: grid;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
    font-family: var(--_font);
    font-size: var(--_size-m);
    text-align: start;
  }
  .meter {
    inline-size: 100%;
    max-inline-size: calc(var(--_unit) * 20);
  }
  .change .arrow {
    padding-block-start: 0;
    align-self: center;
  }
  textarea.input {
    resize: vertical;
  }
`;
