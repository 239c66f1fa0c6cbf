/** One printed page in the operators of a PDF: its text in the order in which it is read, then its lines. */
import type { PrintedItem, PrintedPage, PrintedPart } from '@ctso/core';
import { textWidth } from '../layout/metrics.js';
import type { EmbeddedFaces } from './fonts.js';
import { strokesOf, type Stroke } from './lines.js';

type Of<K extends PrintedItem['kind']> = Extract<PrintedItem, { kind: K }>;

/** Two digits behind the point: a hundredth of a point is finer than any printer. */
function round(number: number): number {
  return Math.round(number * 100) / 100;
}

const TABLE_LINE = 0.5;

export interface Content {
  /** One character a byte. */
  readonly operators: readonly string[];
  /** Whose text is marked with which number. */
  readonly marks: readonly PrintedPart[];
}

export function contentOf({ height, items }: PrintedPage, faces: EmbeddedFaces): Content {
  const strokes = strokesOf(items.filter((item) => item.kind === 'box')).map((stroke) => strokeOf(stroke, height));
  const lines = strokes.length === 0 ? [] : [`${TABLE_LINE} w`, ...strokes, 'S'];
  const rules = items.filter((item) => item.kind === 'rule').map((rule) => ruleOf(rule, height));
  const { operators, marks } = textsOf(items.filter((item) => item.kind === 'text'), height, faces);
  return { operators: ['BT', ...operators, 'ET', '/Artifact BMC', ...lines, ...rules, 'EMC'], marks };
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
function textsOf(items: readonly Of<'text'>[], height: number, faces: EmbeddedFaces): Content {
  const operators: string[] = [];
  const marks: PrintedPart[] = [];
  let font = '';
  let [x, y] = [0, 0];
  items.forEach((item, index) => {
    if (index === 0 || items[index - 1]?.part !== item.part) {
      if (index > 0) operators.push('EMC');
      operators.push(item.part === undefined ? '/Artifact BMC' : `/${item.part.role}<</MCID ${marks.length}>>BDC`);
      if (item.part !== undefined) marks.push(item.part);
    }
    const chosen = `/${faces[item.face].name} ${round(item.size)} Tf`;
    if (chosen !== font) operators.push(chosen);
    font = chosen;
    const [toX, toY] = [round(item.x), round(height - item.y)];
    operators.push(`${round(toX - x)} ${round(toY - y)} Td ${shown(item, faces)}`);
    [x, y] = [toX, toY];
  });
  if (items.length > 0) operators.push('EMC');
  return { operators, marks };
}

/** In a justified line each space is as much wider as its share of what is missing. The space at a line's end is there for those who copy. */
function shown({ text, face, size, width, spaced }: Of<'text'>, faces: EmbeddedFaces): string {
  const { glyphs } = faces[face];
  const end = spaced === true ? ' ' : '';
  const spaces = text.split(' ').length - 1;
  const missing = width - textWidth(text, size, face);
  if (spaces === 0 || missing < 0.01) return `${string(text + end, glyphs)} Tj`;
  const more = round((-missing / spaces / size) * 1000);
  return `[${(text + end).split(/(?<= )(?=.)/u).map((word) => string(word, glyphs)).join(String(more))}] TJ`;
}

function string(text: string, glyphs: ReadonlyMap<string, string>): string {
  let bytes = '';
  for (const letter of text) bytes += glyphs.get(letter) ?? '\0\0';
  return `(${bytes})`;
}
