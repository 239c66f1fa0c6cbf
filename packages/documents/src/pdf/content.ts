/** One printed page in the operators of a PDF: its text in the order in which it is read, then its lines. */
import type { PrintedItem, PrintedPage } from '@ctso/core';
import { textWidth } from '../layout/metrics.js';
import type { EmbeddedFaces } from './fonts.js';
import { strokesOf, type Stroke } from './lines.js';

type Of<K extends PrintedItem['kind']> = Extract<PrintedItem, { kind: K }>;

/** Two digits behind the point: a hundredth of a point is finer than any printer. */
function round(number: number): number {
  return Math.round(number * 100) / 100;
}

const TABLE_LINE = 0.5;

/** Operator by operator, one character a byte. */
export function contentOf({ height, items }: PrintedPage, faces: EmbeddedFaces): readonly string[] {
  const strokes = strokesOf(items.filter((item) => item.kind === 'box')).map((stroke) => strokeOf(stroke, height));
  const lines = strokes.length === 0 ? [] : [`${TABLE_LINE} w`, ...strokes, 'S'];
  const rules = items.filter((item) => item.kind === 'rule').map((rule) => ruleOf(rule, height));
  const texts = textsOf(items.filter((item) => item.kind === 'text'), height, faces);
  return ['BT', ...texts, 'ET', '/Artifact BMC', ...lines, ...rules, 'EMC'];
}

function strokeOf({ upright, at, from, to }: Stroke, height: number): string {
  return upright
    ? `${round(at)} ${round(height - from)} m ${round(at)} ${round(height - to)} l`
    : `${round(from)} ${round(height - at)} m ${round(to)} ${round(height - at)} l`;
}

function ruleOf({ from, to, y, thickness, dotted }: Of<'rule'>, height: number): string {
  const line = `${thickness} w ${round(from)} ${round(height - y)} m ${round(to)} ${round(height - y)} l S`;
  return dotted ? `[0.8 2.4] 0 d ${line} [] 0 d` : line;
}

/** Each line says how far it is from the one before, which repeats itself down a list and compresses well. */
function textsOf(items: readonly Of<'text'>[], height: number, faces: EmbeddedFaces): string[] {
  const texts: string[] = [];
  let font = '';
  let x = 0;
  let y = 0;
  for (const item of items) {
    const chosen = `/${faces[item.face].name} ${round(item.size)} Tf`;
    if (chosen !== font) texts.push(chosen);
    font = chosen;
    const [toX, toY] = [round(item.x), round(height - item.y)];
    texts.push(`${round(toX - x)} ${round(toY - y)} Td ${shown(item, faces)}`);
    [x, y] = [toX, toY];
  }
  return texts;
}

/** In a justified line each space is as much wider as its share of what is missing. */
function shown({ text, face, size, width }: Of<'text'>, faces: EmbeddedFaces): string {
  const { glyphs } = faces[face];
  const spaces = text.split(' ').length - 1;
  const missing = width - textWidth(text, size, face);
  if (spaces === 0 || missing < 0.01) return `${string(text, glyphs)} Tj`;
  const more = round((-missing / spaces / size) * 1000);
  return `[${text.split(/(?<= )/u).map((word) => string(word, glyphs)).join(String(more))}] TJ`;
}

function string(text: string, glyphs: ReadonlyMap<string, string>): string {
  let bytes = '';
  for (const letter of text) bytes += glyphs.get(letter) ?? '\0\0';
  return `(${bytes})`;
}
