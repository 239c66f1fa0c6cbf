/** What addresses add to the shared field: the floating list of units, the parts side by side, the offer of a new form. */
import { css } from 'lit';

export const unitField = css`
  .options {
    display: none;
    position: absolute;
    z-index: 5;
    margin: 0;
    padding: 0;
    overflow: auto;
    color: var(--_text);
  }
  .options:popover-open {
    position: fixed;
    inset: auto;
  }
  .options.is-open {
    display: block;
  }
  .option {
    align-content: center;
  }
  .option[aria-selected='true'] {
    font-weight: var(--_weight-strong);
  }
  .retry {
    justify-self: start;
  }
`;

export const addressField = css`
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-2);
  }
  .parts {
    display: grid;
    gap: var(--_gap-field) var(--_space-4);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_unit) * 13)), 1fr));
    align-items: start;
  }
  .parts > #detail {
    grid-column: 1 / -1;
  }
  .says,
  .offer {
    margin-block-start: var(--_space-2);
  }
  .offer {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_info-line);
    border-inline-start-width: var(--_edge-width);
    border-radius: var(--_radius-s);
    background: var(--_info-soft);
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
  }
  .offer ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
  }
  .scheme {
    margin-block-start: var(--_space-2);
  }
`;
