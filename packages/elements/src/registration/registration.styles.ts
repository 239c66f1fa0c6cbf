import { css } from 'lit';

export const styles = css`
  .panel > header {
    background: var(--_surface-sunken);
  }
  .panel > header > :is(h2, h3) {
    font-size: var(--_size-m);
  }
  .panel > header :is(h2, h3):focus-visible {
    outline-offset: var(--_focus-offset);
  }
  .head {
    display: grid;
    gap: var(--_space-2);
  }
  .trouble:empty {
    position: absolute;
  }
  .commitment {
    border-inline-start: var(--_edge-width) solid var(--_line-strong);
    padding-inline-start: var(--_space-4);
    max-inline-size: 80ch;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-5);
    align-items: center;
    justify-content: space-between;
  }
  .foot > .small {
    flex: 1 1 calc(var(--_unit) * 16);
  }
  .next {
    padding-inline-start: 1.4em;
    display: grid;
    gap: var(--_space-2);
  }
  .sent .icon {
    color: var(--_success-text);
  }
  [role='alert']:empty {
    position: absolute;
  }
  @container (max-width: 480px) {
    .foot .btn {
      inline-size: 100%;
    }
  }
`;
