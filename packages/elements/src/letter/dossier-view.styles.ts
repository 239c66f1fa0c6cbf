import { css } from 'lit';

export const dossierViewStyles = css`
  .news:empty,
  .toast-place:empty {
    display: none;
  }
  .news {
    margin-block-end: var(--_space-4);
  }
  .toast-place {
    position: sticky;
    inset-block-end: var(--_space-4);
    z-index: 4;
    margin-block-end: var(--_space-4);
  }
  .note {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .split > * {
    min-inline-size: 0;
  }
  @media print {
    .page-head .acts,
    .mend,
    .toast-place {
      display: none;
    }
  }
`;
