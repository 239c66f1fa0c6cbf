/** The ground that a connected element paints, the type set on it, and the few ways in which parts stand beside each other. */
import { css } from 'lit';

export const ground = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--_canvas);
    border-radius: var(--_radius-m);
  }
  .body {
    padding: var(--_space-5) var(--_space-4);
  }
  @container (max-width: 480px) {
    .body {
      padding-inline: var(--_space-3);
    }
  }
`;

export const type = css`
  :host {
    color: var(--_text);
    font-family: var(--ctso-font, inherit);
    font-size: var(--_size-m);
    font-weight: var(--_weight);
    line-height: var(--_leading);
    -webkit-text-size-adjust: 100%;
    text-align: start;
    overflow-wrap: anywhere;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, legend) {
    margin: 0;
    padding: 0;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  :is(h1, h2, h3, h4) {
    line-height: var(--_leading-tight);
    font-weight: var(--_weight-strong);
    text-wrap: balance;
  }
  h1 {
    font-size: var(--_size-xl);
  }
  h2 {
    font-size: var(--_size-l);
  }
  :is(h3, h4) {
    font-size: var(--_size-m);
  }
  :is(ul, ol).plain {
    list-style: none;
  }
  a {
    color: var(--_accent-text);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  .muted {
    color: var(--_text-muted);
  }
  .small {
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
  }
  .tiny {
    font-size: var(--_size-xs);
    line-height: var(--_leading-tight);
  }
  .tnum {
    font-variant-numeric: tabular-nums;
  }
  .strong {
    font-weight: var(--_weight-strong);
  }
  .num {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .code {
    font-family: var(--_font-code);
    font-size: 0.94em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .eyebrow {
    font-size: var(--_size-xs);
    letter-spacing: 0.05em;
    color: var(--_text-muted);
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-tight);
  }
`;

export const layout = css`
  .stack {
    display: grid;
    gap: var(--_space-4);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .stack-s {
    display: grid;
    gap: var(--_space-2);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .stack-l {
    display: grid;
    gap: var(--_gap-section);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }
  .row.end {
    justify-content: flex-end;
  }
  .row.between {
    justify-content: space-between;
  }
  .grow {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .page-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3) var(--_space-5);
    margin-block-end: var(--_space-5);
  }
  .page-head > div {
    min-inline-size: min(100%, calc(var(--_unit) * 16));
  }
`;
