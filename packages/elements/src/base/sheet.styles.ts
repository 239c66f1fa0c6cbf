/** The sheet: the letter on the desk, filled in where it will be printed. */
import { css } from 'lit';

export const sheet = css`
  .sheet {
    background: var(--_sheet);
    border-radius: var(--_radius-sheet);
    box-shadow: var(--_shadow-sheet);
    border: 1px solid transparent;
    padding: var(--_pad-sheet);
  }
  .sheet-tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: var(--_space-2);
    margin-block-end: var(--_space-3);
  }
  .letterhead {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    gap: var(--_space-4) var(--_space-6);
    text-align: center;
    align-items: start;
  }
  .letterhead :is(.line, .blank, i) {
    font-family: var(--_font-letter);
  }
  .letterhead .line {
    line-height: var(--_leading-tight);
  }
  .letterhead .upper {
    text-transform: uppercase;
  }
  .letterhead .rule::after {
    content: '';
    display: block;
    inline-size: 34%;
    margin: 0.35em auto 0;
    border-block-start: 1px solid currentColor;
  }
  .letterhead .rule.full::after {
    inline-size: 13.5em;
    max-inline-size: 100%;
  }
  .blank {
    font: inherit;
    line-height: var(--_leading-tight);
    color: inherit;
    text-align: inherit;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    padding: var(--_pad-control) var(--_space-2);
    background: var(--_field-on-sheet);
    border: 0;
    border-block-end: 1px solid var(--_line-strong);
    border-radius: 3px 3px 0 0;
  }
  textarea.blank {
    resize: vertical;
  }
  .blank:hover {
    border-block-end-color: var(--_field-hover-line);
    box-shadow: inset 0 -1px var(--_field-hover-line);
  }
  .blank:focus-visible {
    outline-offset: 0;
  }
  .blank-label {
    font-size: var(--_size-xs);
    line-height: var(--_leading-tight);
    color: var(--_text-muted);
    text-align: inherit;
  }
  .blank-field {
    display: grid;
    gap: 2px;
  }
  .blank-inline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_space-1) var(--_space-2);
  }
  .blank-inline > .blank {
    inline-size: auto;
    flex: 0 1 calc(var(--_unit) * 11);
  }
  .blank-inline > .blank.d {
    flex: 0 0 calc(var(--_unit) * 3.4);
    text-align: center;
  }
  .blank-inline > .blank.y {
    flex: 0 0 calc(var(--_unit) * 4.6);
    text-align: center;
  }
  .letter-title {
    font-family: var(--_font-letter);
    text-align: center;
    padding-block: var(--_space-5) var(--_space-4);
    font-size: calc(var(--_size-m) * 1.0625);
  }
  .letter-title b {
    font-weight: var(--_weight-strong);
  }
  .sheet-section {
    padding-block: var(--_gap-section);
    border-block-start: 1px solid var(--_line);
  }
  .sheet-section > :is(h2, h3) {
    margin-block-end: var(--_space-4);
  }
  .sheet-section:last-child {
    padding-block-end: 0;
  }
  .sheet-wide {
    margin-inline: calc(var(--_pad-sheet) * -1 + var(--_space-3));
  }
  .sign-off {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--_space-6);
  }
  .sign-off > .letterhead {
    grid-template-columns: minmax(0, 1fr);
  }
  .footnotes {
    font-size: var(--_size-xs);
    line-height: var(--_leading);
    color: var(--_text-muted);
    display: grid;
    gap: 2px;
    max-inline-size: 120ch;
  }
  .footnotes li {
    display: grid;
    grid-template-columns: 1.9em minmax(0, 1fr);
  }
  .commit {
    background: var(--_accent-soft);
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius-s);
    padding: var(--_space-4);
  }
  @container (max-width: 720px) {
    .sheet {
      padding: var(--_space-5) var(--_space-4);
    }
    .sheet-wide {
      margin-inline: calc(var(--_space-2) * -1);
    }
    .letterhead,
    .sign-off {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-5);
    }
    .letterhead > .nation {
      order: -1;
    }
  }
  @container (max-width: 480px) {
    .sheet {
      margin-inline: calc(var(--_space-3) * -1);
    }
  }
  @media (forced-colors: active) {
    .blank {
      border: 1px solid;
    }
  }
`;
