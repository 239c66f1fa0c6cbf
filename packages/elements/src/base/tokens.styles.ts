/**
 * The private aliases through which every style sheet reads the design tokens. A public name is set by a host on any ancestor and
 * never here: setting it on `:host` would cut off what the host set further up. The only place with literal colours; they are
 * the light scheme of `tokens.css`, so that an element looks right on a page that does not load it.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    --_unit: var(--ctso-unit, max(1rem, 16px));
    --_font-letter: var(--ctso-font-letter, "Times New Roman", Tinos, "Liberation Serif", "Noto Serif", serif);
    --_font-code: var(--ctso-font-code, Consolas, "Cascadia Mono", "SF Mono", Cousine, "Liberation Mono", "Noto Sans Mono", monospace);
    --_size-xs: var(--ctso-size-xs, calc(var(--_unit) * 0.8125));
    --_size-s: var(--ctso-size-s, calc(var(--_unit) * 0.875));
    --_size-m: var(--ctso-size-m, var(--_unit));
    --_size-l: var(--ctso-size-l, calc(var(--_unit) * 1.125));
    --_size-xl: var(--ctso-size-xl, calc(var(--_unit) * 1.375));
    --_size-2xl: var(--ctso-size-2xl, calc(var(--_unit) * 1.75));
    --_leading: var(--ctso-leading, 1.6);
    --_leading-tight: var(--ctso-leading-tight, 1.45);
    --_weight: var(--ctso-weight, 400);
    --_weight-strong: var(--ctso-weight-strong, 600);
    --_measure: var(--ctso-measure, 68ch);
    --_space-1: var(--ctso-space-1, calc(var(--_unit) * 0.25));
    --_space-2: var(--ctso-space-2, calc(var(--_unit) * 0.5));
    --_space-3: var(--ctso-space-3, calc(var(--_unit) * 0.75));
    --_space-4: var(--ctso-space-4, var(--_unit));
    --_space-5: var(--ctso-space-5, calc(var(--_unit) * 1.5));
    --_space-6: var(--ctso-space-6, calc(var(--_unit) * 2));
    --_space-7: var(--ctso-space-7, calc(var(--_unit) * 3));
    --_radius-sheet: var(--ctso-radius-sheet, 2px);
    --_radius-s: var(--ctso-radius-s, 5px);
    --_radius-m: var(--ctso-radius-m, 8px);
    --_radius-l: var(--ctso-radius-l, 12px);
    --_radius-pill: var(--ctso-radius-pill, 999px);
    --_line-width: var(--ctso-line-width, 1px);
    --_edge-width: var(--ctso-edge-width, 4px);
    --_focus-width: var(--ctso-focus-width, 3px);
    --_focus-offset: var(--ctso-focus-offset, 2px);
    --_control: var(--ctso-control, calc(var(--_unit) * 2.5));
    --_pad-control: var(--ctso-pad-control, calc(var(--_unit) * 0.4375));
    --_pad-cell: var(--ctso-pad-cell, calc(var(--_unit) * 0.625));
    --_gap-field: var(--ctso-gap-field, calc(var(--_unit) * 1.25));
    --_gap-section: var(--ctso-gap-section, calc(var(--_unit) * 2));
    --_pad-sheet: var(--ctso-pad-sheet, calc(var(--_unit) * 2.5));
    --_target: var(--ctso-target, 24px);
    --_time-quick: var(--ctso-time-quick, 90ms);
    --_time: var(--ctso-time, 160ms);
    --_time-slow: var(--ctso-time-slow, 240ms);
    --_ease: var(--ctso-ease, cubic-bezier(0.2, 0.7, 0.2, 1));
    --_canvas: var(--ctso-canvas, #f2f5f5);
    --_surface: var(--ctso-surface, #ffffff);
    --_surface-sunken: var(--ctso-surface-sunken, #eaf0f0);
    --_surface-raised: var(--ctso-surface-raised, #ffffff);
    --_surface-hover: var(--ctso-surface-hover, #f3f7f8);
    --_sheet: var(--ctso-sheet, #fffefb);
    --_scrim: var(--ctso-scrim, rgb(15 28 33 / 0.52));
    --_text: var(--ctso-text, #17242a);
    --_text-muted: var(--ctso-text-muted, #4e5f66);
    --_text-disabled: var(--ctso-text-disabled, #5a6b72);
    --_line: var(--ctso-line, #d5dfe1);
    --_line-strong: var(--ctso-line-strong, #6d8087);
    --_field: var(--ctso-field, #ffffff);
    --_field-hover-line: var(--ctso-field-hover-line, #33454c);
    --_field-readonly: var(--ctso-field-readonly, #f2f5f5);
    --_field-on-sheet: var(--ctso-field-on-sheet, #eff5f7);
    --_accent: var(--ctso-accent, #10566e);
    --_accent-hover: var(--ctso-accent-hover, #0b4458);
    --_accent-active: var(--ctso-accent-active, #083443);
    --_on-accent: var(--ctso-on-accent, #ffffff);
    --_accent-text: var(--ctso-accent-text, #0e5068);
    --_accent-soft: var(--ctso-accent-soft, #e4f0f4);
    --_accent-line: var(--ctso-accent-line, #3c8199);
    --_focus: var(--ctso-focus, #0a63e0);
    --_focus-gap: var(--ctso-focus-gap, #ffffff);
    --_danger-text: var(--ctso-danger-text, #9c1f1b);
    --_danger-soft: var(--ctso-danger-soft, #fdeeec);
    --_danger-line: var(--ctso-danger-line, #c2463f);
    --_danger-fill: var(--ctso-danger-fill, #a92620);
    --_on-danger: var(--ctso-on-danger, #ffffff);
    --_warning-text: var(--ctso-warning-text, #744600);
    --_warning-soft: var(--ctso-warning-soft, #fff5de);
    --_warning-line: var(--ctso-warning-line, #a8700b);
    --_success-text: var(--ctso-success-text, #19603a);
    --_success-soft: var(--ctso-success-soft, #e8f5ed);
    --_success-line: var(--ctso-success-line, #36875a);
    --_info-text: var(--ctso-info-text, #1f4d8c);
    --_info-soft: var(--ctso-info-soft, #ebf2fc);
    --_info-line: var(--ctso-info-line, #4677bb);
    --_remark-text: var(--ctso-remark-text, #6a2d76);
    --_remark-soft: var(--ctso-remark-soft, #f8eff9);
    --_remark-line: var(--ctso-remark-line, #9a5ba6);
    --_mark: var(--ctso-mark, #ffe9a8);
    --_on-mark: var(--ctso-on-mark, #17242a);
    --_shadow-sheet: var(--ctso-shadow-sheet, 0 1px 2px rgb(23 36 42 / 0.08), 0 6px 20px -8px rgb(23 36 42 / 0.14));
    --_shadow-bar: var(--ctso-shadow-bar, 0 -6px 16px -10px rgb(23 36 42 / 0.28));
    --_shadow-pop: var(--ctso-shadow-pop, 0 2px 6px rgb(23 36 42 / 0.10), 0 12px 28px -8px rgb(23 36 42 / 0.26));
    --_shadow-dialog: var(--ctso-shadow-dialog, 0 4px 12px rgb(23 36 42 / 0.12), 0 28px 64px -16px rgb(23 36 42 / 0.42));
    --_shadow-edge: var(--ctso-shadow-edge, rgb(23 36 42 / 0.16));
  }
  :host([hidden]) {
    display: none;
  }
  dialog::backdrop {
    /* Before Chromium 122 a backdrop inherits nothing. */
    background: var(--_scrim, rgb(15 28 33 / 0.52));
  }
  @media (pointer: coarse) {
    :host {
      --_control: var(--ctso-control, max(44px, calc(var(--_unit) * 2.75)));
      --_target: var(--ctso-target, 44px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_time-quick: var(--ctso-time-quick, 0s);
      --_time: var(--ctso-time, 0s);
      --_time-slow: var(--ctso-time-slow, 0s);
    }
  }
`;
