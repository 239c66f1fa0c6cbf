import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    background: var(--_canvas);
    color: var(--_text);
    border-radius: var(--_radius-s);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    padding: var(--_space-1) var(--_space-3);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
  }
  .names {
    overflow-wrap: anywhere;
  }
  .names b {
    display: block;
    font-weight: var(--_weight-strong);
  }
`;
