/** Banners, the error summary, the toast that undoes. */
import { css } from 'lit';

export const banner = css`
  .banner {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-3);
    align-items: start;
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_info-line);
    border-inline-start-width: var(--_edge-width);
    border-radius: var(--_radius-s);
    background: var(--_info-soft);
  }
  .banner > .icon {
    margin-block-start: 0.18em;
    color: var(--_info-text);
  }
  .banner .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .banner.danger {
    background: var(--_danger-soft);
    border-color: var(--_danger-line);
  }
  .banner.danger > .icon {
    color: var(--_danger-text);
  }
  .banner.warning {
    background: var(--_warning-soft);
    border-color: var(--_warning-line);
  }
  .banner.warning > .icon {
    color: var(--_warning-text);
  }
  .banner.success {
    background: var(--_success-soft);
    border-color: var(--_success-line);
  }
  .banner.success > .icon {
    color: var(--_success-text);
  }
  .banner.remark {
    background: var(--_remark-soft);
    border-color: var(--_remark-line);
  }
  .banner.remark > .icon {
    color: var(--_remark-text);
  }
  .banner.plain {
    background: var(--_surface);
    border-color: var(--_line-strong);
  }
  .banner.plain > .icon {
    color: var(--_text-muted);
  }
  @container (max-width: 640px) {
    .banner {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .banner > .acts {
      grid-column: 2;
    }
  }
`;

export const summary = css`
  .summary {
    border: 2px solid var(--_danger-line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    overflow: hidden;
  }
  .summary > h2 {
    padding: var(--_space-3) var(--_space-4);
    background: var(--_danger-soft);
    color: var(--_danger-text);
    display: flex;
    gap: var(--_space-2);
  }
  .summary > ol {
    padding: var(--_space-2) var(--_space-4) var(--_space-3);
    list-style: none;
    counter-reset: n;
  }
  .summary li {
    display: grid;
    grid-template-columns: calc(var(--_unit) * 11) minmax(0, 1fr);
    gap: 0 var(--_space-4);
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }
  .summary li:last-child {
    border: 0;
  }
  .summary li > a {
    justify-self: start;
  }
  @container (max-width: 640px) {
    .summary li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export const toast = css`
  .toast {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    justify-content: space-between;
    background: var(--_text);
    color: var(--_surface);
    border-radius: var(--_radius-s);
    padding: var(--_space-3) var(--_space-4);
    box-shadow: var(--_shadow-pop);
  }
  .toast .link-btn {
    color: inherit;
    font-weight: var(--_weight-strong);
  }
`;
