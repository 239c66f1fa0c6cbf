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
    display: grid;
    gap: var(--_space-2);
    justify-items: stretch;
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
  ctso-form-section + ctso-form-section {
    display: block;
  }
`;
