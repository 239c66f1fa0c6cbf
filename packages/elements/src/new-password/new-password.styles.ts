import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .rules {
    display: grid;
    gap: var(--_space-1);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_text-muted);
    list-style: none;
  }
  .rules li {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    gap: var(--_space-2);
  }
  .rules li::before {
    content: '•';
    text-align: center;
  }
  .rules li.met::before {
    content: none;
  }
  .rules li.met {
    color: var(--_success-text);
  }
  .strength {
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_success-text);
  }
  .strength:empty {
    position: absolute;
  }
`;
