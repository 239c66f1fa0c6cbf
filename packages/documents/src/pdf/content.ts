/** One printed page in the operators of a PDF: first its rules and boxes, then its text in the order in which it is read. */
import type { PrintedItem, PrintedPage } from '@ctso/core';
import { textWidth } from '../layout/metrics.js';
import type { EmbeddedFaces } from './fonts.js';

type Of<K extends PrintedItem['kind']> = Extract<PrintedItem, { kind: K }>;

/** Two digits behind the point: a hundredth of a point is finer than any printer. */
function round(number: number): string {
  return String(Math.round(number * 100) / 100);
}

const BOX_LINE = 0.5;

export function contentOf({ height, items }: PrintedPage, faces: EmbeddedFaces): string {
  const boxes: string[] = [];
  const rules: string[] = [];
  const texts: string[] = [];
  let font = '';
  for (const item of items) {
    if (item.kind === 'box') boxes.push(`${round(item.x)} ${round(height - item.y - item.height)} ${round(item.width)} ${round(item.height)} re`);
    else if (item.kind === 'rule') rules.push(ruleOf(item, height));
    else {
      const { name } = faces[item.face];
      const chosen = `/${name} ${round(item.size)} Tf`;
      if (chosen !== font) texts.push(chosen);
      font = chosen;
      texts.push(`1 0 0 1 ${round(item.x)} ${round(height - item.y)} Tm ${shown(item, faces)}`);
    }
  }
  const drawn = boxes.length === 0 ? [] : [`${BOX_LINE} w`, ...boxes, 'S'];
  return ['/Artifact BMC', ...drawn, ...rules, 'EMC', 'BT', ...texts, 'ET'].join('\n');
}

function ruleOf({ from, to, y, thickness, dotted }: Of<'rule'>, height: number): string {
  const line = `${thickness} w ${round(from)} ${round(height - y)} m ${round(to)} ${round(height - y)} l S`;
  return dotted ? `[0.8 2.4] 0 d ${line} [] 0 d` : line;
}

/** In a justified line each space is as much wider as its share of what is missing. */
function shown({ text, face, size, width }: Of<'text'>, faces: EmbeddedFaces): string {
  const { glyphs } = faces[face];
  const spaces = text.split(' ').length - 1;
  const missing = width - textWidth(text, size, face);
  if (spaces === 0 || missing < 0.01) return `<${hex(text, glyphs)}> Tj`;
  const more = round((-missing / spaces / size) * 1000);
  return `[${text.split(/(?<= )/u).map((word) => `<${hex(word, glyphs)}>`).join(more)}] TJ`;
}

function hex(text: string, glyphs: ReadonlyMap<string, string>): string {
  let digits = '';
  for (const letter of text) digits += glyphs.get(letter) ?? '0000';
  return digits;
}
