import { css } from 'lit';

export const styles = css`
  .proof {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }
  .human {
    font: inherit;
    line-height: var(--_leading-tight);
    color: var(--_text);
    background: var(--_field);
    cursor: pointer;
    min-block-size: var(--_control);
    min-inline-size: min(100%, calc(var(--_unit) * 14));
    padding: var(--_pad-control) var(--_space-3);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-s);
    display: inline-flex;
    align-items: center;
    gap: var(--_space-3);
    text-align: start;
  }
  .human:hover {
    border-color: var(--_field-hover-line);
  }
  .human[aria-checked='true'] {
    border-color: var(--_success-line);
    background: var(--_success-soft);
  }
  .human[aria-invalid='true'] {
    border-color: var(--_danger-line);
    box-shadow: inset 0 0 0 1px var(--_danger-line);
  }
  .human[aria-busy='true'] {
    cursor: progress;
  }
  .human[disabled] {
    color: var(--_text-disabled);
    border-style: dashed;
    cursor: not-allowed;
  }
  .box {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    display: grid;
    place-items: center;
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface);
  }
  .human[aria-busy='true'] > .box {
    border-color: transparent;
    background: transparent;
  }
  .human[aria-checked='true'] > .box {
    border-color: var(--_success-line);
    color: var(--_success-text);
  }
  .stage {
    font-size: var(--_size-s);
    line-height: var(--_leading-tight);
    color: var(--_text-muted);
    flex: 1 1 calc(var(--_unit) * 12);
  }
  .stage.done {
    color: var(--_success-text);
    font-weight: var(--_weight-strong);
  }
  .stage.failed {
    color: var(--_danger-text);
  }
  .stage.idle {
    flex: none;
  }
`;
