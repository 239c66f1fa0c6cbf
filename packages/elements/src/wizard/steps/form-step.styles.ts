/** What the form step adds to the shared sheet. */
import { css } from 'lit';

export const formStepStyles = css`
  :host {
    display: block;
  }
  .hint {
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_text-muted);
  }
  .place-date {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--_space-2) var(--_space-3);
  }
  .place-date > :first-child {
    flex: 1 1 calc(var(--_unit) * 9);
  }
  .place-date > :last-child {
    flex: 0 1 auto;
  }
  .upper {
    text-transform: uppercase;
  }
  .req {
    color: var(--_danger-text);
    font-weight: var(--_weight-strong);
  }
  .notes {
    display: grid;
    gap: var(--_space-2);
    padding-block: var(--_space-4) var(--_gap-section);
  }
  .notes h3 {
    font-size: var(--_size-s);
  }
  .notes ol {
    list-style: none;
  }
  .rows {
    display: block;
    padding-block-start: var(--_gap-section);
    border-block-start: 1px solid var(--_line);
  }
  /* Each section is the last child of its own root. */
  .sheet-section:last-child {
    padding-block-end: var(--_gap-section);
  }
  .commit {
    margin-block-end: var(--_space-2);
  }
`;
