/** Sheets of paper in a dialog. */
import { css } from 'lit';

export const letterPreviewStyles = css`
  .pages {
    overflow: auto;
    padding: var(--_space-4);
    background: var(--_surface-sunken);
    text-align: center;
  }
  .pages:focus-visible {
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .paper {
    display: inline-block;
    inline-size: 100%;
    max-inline-size: 210mm;
    block-size: auto;
    background: var(--_sheet);
    border: 1px solid var(--_line);
    box-shadow: var(--_shadow-sheet);
    color: var(--_text);
    font-family: var(--_font-letter);
    fill: currentColor;
    text-align: start;
  }
  .paper.lying {
    max-inline-size: 297mm;
  }
  .actual .paper {
    inline-size: 210mm;
  }
  .actual .paper.lying {
    inline-size: 297mm;
    max-inline-size: none;
  }
  .actual .paper {
    max-inline-size: none;
  }
  text {
    white-space: pre;
  }
  .bold,
  .bold-italic {
    font-weight: 700;
  }
  .italic,
  .bold-italic {
    font-style: italic;
  }
  :is(line, rect) {
    stroke: currentColor;
    fill: none;
  }
  .turner {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .dialog-body {
    padding: 0;
    gap: 0;
  }
  .waits {
    padding: var(--_space-5);
  }
`;
