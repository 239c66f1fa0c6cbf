import { css } from 'lit';

export const styles = css`
  .requests {
    min-inline-size: 720px;
    table-layout: fixed;
  }
  .requests .mail {
    inline-size: calc(var(--_unit) * 15);
  }
  .requests .moment {
    inline-size: calc(var(--_unit) * 9);
  }
  .requests .state {
    inline-size: calc(var(--_unit) * 12);
  }
  .link-btn.strong {
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-tight);
  }
  @container (min-width: 480px) {
    .dialog-body .facts {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    }
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .secret {
    margin-inline-start: var(--_space-2);
  }
  .news:empty {
    display: none;
  }
`;
