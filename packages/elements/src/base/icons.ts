/** The pictograms: strokes in the colour of the words beside them. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const SHAPES = {
  back: svg`<path d="M8 4.5L3.5 9 8 13.5M3.5 9H12a4.5 4.5 0 010 9h-2"/>`,
  bin: svg`<path d="M3.5 5.5h13M8 5.5V3.2h4v2.3M5.2 5.5l.8 11.3h8l.8-11.3M8.4 8.8v4.8M11.6 8.8v4.8"/>`,
  calendar: svg`<path d="M3 5h14v12H3zM3 8.6h14M6.8 3v3.4M13.2 3v3.4"/>`,
  check: svg`<path d="M4 10.5l4 4 8-9"/>`,
  'check-circle': svg`<circle cx="10" cy="10" r="7.5"/><path d="M6.5 10.3l2.4 2.4 4.6-5"/>`,
  chip: svg`<path d="M6 6h8v8H6zM8.5 6V3M11.5 6V3M8.5 17v-3M11.5 17v-3M6 8.5H3M6 11.5H3M17 8.5h-3M17 11.5h-3"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 5.6V10l3 2"/>`,
  close: svg`<path d="M5 5l10 10M15 5L5 15"/>`,
  cloudoff: svg`<path d="M3 3l14 14M6 8.2A3.9 3.9 0 005.6 16h9M8.4 5.2A5 5 0 0114.8 9a3.5 3.5 0 012.4 5.6"/>`,
  dots: svg`<path d="M5 10h.1M10 10h.1M15 10h.1" stroke-width="2.6"/>`,
  down: svg`<path d="M5 8l5 5 5-5"/>`,
  download: svg`<path d="M10 3v9.5M6 9l4 4 4-4M3.5 16.8h13"/>`,
  edit: svg`<path d="M12.8 3.6l3.6 3.6-9 9-4.4.8.8-4.4z"/><path d="M11 5.4l3.6 3.6"/>`,
  error: svg`<path d="M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9z"/><path d="M10 6.2v4.6M10 13.6v.1"/>`,
  eye: svg`<path d="M1.8 10S4.8 4.6 10 4.6 18.2 10 18.2 10 15.2 15.4 10 15.4 1.8 10 1.8 10z"/><circle cx="10" cy="10" r="2.4"/>`,
  filter: svg`<path d="M3 4h14l-5.4 6.6V16l-3.2 1.5v-6.9z"/>`,
  history: svg`<path d="M3.2 10a6.8 6.8 0 106.8-6.8A7 7 0 004.6 6M3.4 3.2V6.6h3.4M10 6.4V10l2.6 1.6"/>`,
  inbox: svg`<path d="M3 11l2.5-7h9L17 11v5.5H3zM3 11h4l1 2.2h4L13 11h4"/>`,
  info: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 9.2v4.4M10 6.4v.1"/>`,
  left: svg`<path d="M12 5l-5 5 5 5"/>`,
  lock: svg`<path d="M4.5 9h11v8h-11zM7 9V6.2a3 3 0 016 0V9"/>`,
  org: svg`<path d="M3 17V7l7-4 7 4v10M3 17h14M7.5 17v-4h5v4M7 9.2h.1M10 9.2h.1M13 9.2h.1"/>`,
  plus: svg`<path d="M10 4v12M4 10h12"/>`,
  remark: svg`<path d="M3 3.5h14v10H9.5L6 17v-3.5H3z"/><path d="M6.3 7h7.4M6.3 10h4.6"/>`,
  right: svg`<path d="M8 5l5 5-5 5"/>`,
  save: svg`<path d="M3.5 3.5h11l2 2v11h-13zM6.5 3.5v4h6v-4M6 16.5v-5h8v5"/>`,
  seal: svg`<circle cx="10" cy="8.4" r="5.2"/><path d="M7 12.8L6 18l4-2 4 2-1-5.2M8 8.4l1.4 1.4L12.2 7"/>`,
  search: svg`<circle cx="8.8" cy="8.8" r="5.3"/><path d="M12.8 12.8L17 17"/>`,
  spin: svg`<path d="M10 2.5a7.5 7.5 0 017.5 7.5"/><path d="M17.5 10a7.5 7.5 0 11-7.5-7.5" opacity=".3"/>`,
  table: svg`<path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12"/>`,
  undo: svg`<path d="M7 4L3 8l4 4M3 8h8.5a4.7 4.7 0 010 9.4H8"/>`,
  up: svg`<path d="M5 12l5-5 5 5"/>`,
  upload: svg`<path d="M10 13V3.5M6 7l4-4 4 4M3.5 16.8h13"/>`,
  user: svg`<circle cx="10" cy="6.8" r="3.3"/><path d="M3.5 17c.6-3.6 3.2-5.4 6.5-5.4s5.9 1.8 6.5 5.4"/>`,
  warning: svg`<path d="M10 2.8l7.8 13.7H2.2z"/><path d="M10 8v4M10 14.2v.1"/>`,
} satisfies Readonly<Record<string, SVGTemplateResult>>;

export type IconName = keyof typeof SHAPES;

/** Hidden from screen readers: the words beside it, or the name of its button, say what it means. `spin` turns while one waits. */
export function icon(name: IconName, look: '' | 'spin' = ''): TemplateResult {
  return html`<svg class="icon ${look}" viewBox="0 0 20 20" aria-hidden="true">${SHAPES[name]}</svg>`;
}
