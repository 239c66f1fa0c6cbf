/** A printed page as a drawing: every line of text where it stands on paper. */
import type { PrintedItem, PrintedPage } from '@ctso/core';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Text that can be found, read out and copied; `label` names the page. */
export function pageOf({ width, height, items }: PrintedPage, label: string): TemplateResult {
  return html`<svg class="paper ${width > height ? 'lying' : ''}" viewBox="0 0 ${width} ${height}" role="group" aria-label=${label}>${items.map(drawn)}</svg>`;
}

function drawn(item: PrintedItem): SVGTemplateResult {
  switch (item.kind) {
    case 'text':
      // As wide as in print, whatever font the screen has.
      return svg`<text class=${item.face} x=${item.x} y=${item.y} font-size=${item.size} textLength=${item.width}>${item.text}</text>`;
    case 'rule':
      return svg`<line x1=${item.from} y1=${item.y} x2=${item.to} y2=${item.y} stroke-width=${item.thickness} stroke-dasharray=${item.dotted ? '0.8 2.4' : 'none'}></line>`;
    case 'box':
      return svg`<rect x=${item.x} y=${item.y} width=${item.width} height=${item.height} stroke-width="0.5"></rect>`;
  }
}
