/** What the letter adds to the shared sheet. */
import { css } from 'lit';

export const letterStyles = css`
  :host {
    display: block;
  }
  .table-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
    justify-content: space-between;
    margin-block-end: var(--_space-3);
  }
  .edits {
    display: flex;
    justify-content: flex-end;
    margin-block-end: var(--_space-2);
  }
  :is(.edits, .table-tools) > .btn {
    margin-inline-end: calc(var(--_space-3) * -1);
  }
  .letterhead .line:empty {
    min-block-size: 1lh;
  }
  .fact {
    display: contents;
  }
  .notes {
    padding-block: var(--_space-3) var(--_gap-section);
  }
  .sheet-section h2 {
    margin-block-end: 0;
  }
  .sheet-section > h2 {
    margin-block-end: var(--_space-4);
  }
  .copies p {
    line-height: var(--_leading-tight);
  }
  .annex {
    margin-block-start: var(--_gap-section);
    padding-block-start: var(--_gap-section);
    border-block-start: var(--_line-width) dashed var(--_line);
  }
  .annex-heads {
    margin-block-end: var(--_space-4);
    text-align: center;
  }
  @media print {
    .annex {
      break-before: page;
    }
    .edits,
    .table-tools .btn {
      display: none;
    }
    .sheet {
      box-shadow: none;
      padding: 0;
    }
  }
`;
