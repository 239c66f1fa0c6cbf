/** What a slot adds to the shared upload styles. */
import { css } from 'lit';

export const uploadSlotStyles = css`
  :host {
    display: block;
  }
  .target {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .drop > .icon {
    inline-size: calc(var(--_unit) * 1.5);
    block-size: calc(var(--_unit) * 1.5);
  }
  .name {
    overflow-wrap: anywhere;
  }
  .file .issue,
  .meter {
    margin-block-start: var(--_space-1);
  }
`;
