/** One printed page in the operators of a PDF: its text in the order in which it is read, then its lines. */
import type { PrintedItem, PrintedPage, PrintedPart } from '@ctso/core';
import { textWidth } from '../layout/metrics.js';
import { LEADING } from '../layout/paper.js';
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

/**
 * Each line says how far it is from the one before, which repeats itself down a list and compresses well. One that stands right beneath
 * says no more than that.
 */
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
    const leading = round(item.size * LEADING);
    const chosen = `/${faces[item.face].name} ${round(item.size)} Tf ${leading} TL`;
    if (chosen !== font) operators.push(chosen);
    font = chosen;
    const [toX, toY] = [round(item.x), round(height - item.y)];
    const beneath = toX === x && Math.abs(y - leading - toY) <= TOLERANCE && !isJustified(item);
    operators.push(beneath ? `${string(item, faces)} '` : `${round(toX - x)} ${round(toY - y)} Td ${shown(item, faces)}`);
    [x, y] = [toX, beneath ? round(y - leading) : toY];
  });
  if (items.length > 0) operators.push('EMC');
  return { operators, marks };
}

/** Rounding of a line's height, in points; it does not add up, since the next line that is placed is placed exactly. */
const TOLERANCE = 0.06;

function missingOf({ text, size, face, width }: Of<'text'>): number {
  return width - textWidth(text, size, face);
}

function isJustified(item: Of<'text'>): boolean {
  return missingOf(item) >= 0.01 && item.text.includes(' ');
}

/** In a justified line each space is as much wider as its share of what is missing. */
function shown(item: Of<'text'>, faces: EmbeddedFaces): string {
  if (!isJustified(item)) return `${string(item, faces)} Tj`;
  const { text, size } = item;
  const words = text.split(/(?<= )/u);
  const more = round((-missingOf(item) / (text.split(' ').length - 1) / size) * 1000);
  return `[${words.map((word, index) => string({ ...item, text: word, spaced: index === words.length - 1 && item.spaced }, faces)).join(String(more))}] TJ`;
}

/** The space at a line's end is there for those who copy. */
function string({ text, face, spaced }: Of<'text'>, faces: EmbeddedFaces): string {
  const { glyphs } = faces[face];
  let bytes = '';
  for (const letter of spaced === true ? `${text} ` : text) bytes += glyphs.get(letter) ?? '\0\0';
  return `(${bytes})`;
}
