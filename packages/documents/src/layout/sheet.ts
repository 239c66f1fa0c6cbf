/** The pages of a letter as one long sheet with a cursor: text and rules go where they are told, new pages begin where room ends. */
import type { PrintedItem, PrintedPage, PrintedPart } from '@ctso/core';
import { balance } from './balance.js';
import { hanging } from './hanging.js';
import { textWidth, type Face } from './metrics.js';
import { ASCENT, EDGE, LEADING, lineLength, type Paper } from './paper.js';
import { withSpaces, withoutOrphan, wrap } from './wrap.js';

export interface Style {
  readonly size: number;
  readonly face?: Face;
  readonly align?: 'start' | 'center' | 'justify';
  /** What it is for assistive technology, where nothing around it says so. Default `P`. */
  readonly role?: PrintedPart['role'];
}

export interface ParagraphStyle extends Style {
  /** Of the first line. */
  readonly indent?: number;
  readonly after?: number;
  /** Height that has to fit beneath the paragraph on the same page. */
  readonly keep?: number;
}

/** A part of the file with its own paper and its own numbering of pages: the letter, and its annex. */
export class Sheet {
  /** Top of what comes next, in points from the top of the page. */
  y: number;
  readonly bottom: number;
  readonly width: number;
  #items: PrintedItem[] = [];
  #number = 0;
  #part: PrintedPart | undefined;

  /** `done` takes each page as soon as nothing more will stand on it. */
  constructor(
    readonly paper: Paper,
    private readonly stamp: string,
    private readonly done: (page: PrintedPage) => void,
  ) {
    this.y = paper.top;
    this.bottom = paper.height - paper.bottom;
    this.width = lineLength(paper);
    this.#begin();
  }

  /** All that `draw` draws belongs to `part`, or to no part of the letter if that is `undefined`. */
  as(part: PrintedPart | undefined, draw: () => void): void {
    const before = this.#part;
    this.#part = part;
    draw();
    this.#part = before;
  }

  /** Text that stands in no table is a part of its own. */
  #asOne(role: PrintedPart['role'] = 'P', draw: () => void): void {
    this.as(this.#part ?? { role }, draw);
  }

  /** Whether anything of this height still fits on the page. */
  fits(height: number): boolean {
    return this.y + height <= this.bottom + 0.01;
  }

  /** Begins a page if that much does not fit on this one. Answers whether it did. */
  room(height: number): boolean {
    if (this.fits(height) || this.y === this.paper.top) return false;
    this.newPage();
    return true;
  }

  newPage(): void {
    this.finish();
    this.#begin();
  }

  /** Gives the page away. Its number stands in the middle of the top margin, from the second page on; the stamp at the foot of each. */
  finish(): void {
    const { width, height, left, type } = this.paper;
    this.as(undefined, () => {
      if (this.#number > 1) this.line(String(this.#number), left, EDGE, this.width, { size: type.pageNumber, align: 'center' });
      if (this.stamp !== '') this.line(this.stamp, left, height - EDGE - this.lineHeight(type.stamp), this.width, { size: type.stamp });
    });
    this.done({ width, height, items: this.#items });
  }

  #begin(): void {
    this.#items = [];
    this.#number += 1;
    this.y = this.paper.top;
  }

  /** One line whose top is at `top`, within `width` from `left`. A space at its end takes no room. */
  line(line: string, left: number, top: number, width: number, { size, face = 'regular', align = 'start' }: Style): void {
    const spaced = line.endsWith(' ');
    const text = spaced ? line.slice(0, -1) : line;
    if (text === '') return;
    const natural = textWidth(text, size, face);
    const x = align === 'center' ? left + (width - natural) / 2 : left;
    this.#items.push({ kind: 'text', text, x, y: top + ASCENT * size, size, face, width: align === 'justify' ? width : natural, spaced, part: this.#part });
  }

  /** A heading or a name in as many lines as it takes, broken as a clerk would. Answers the top of what may follow. Stays on the page. */
  block(text: string, left: number, top: number, width: number, style: Style): number {
    let at = top;
    this.#asOne(style.role, () => {
      for (const line of withSpaces(text, balance(text, width, style.size, style.face ?? 'regular'))) {
        this.line(line, left, at, width, style);
        at += this.lineHeight(style.size);
      }
    });
    return at;
  }

  /** Like `block`, for a line of an enumeration. */
  item(text: string, left: number, top: number, width: number, style: Style): number {
    const { mark, indent, lines } = hanging(text, width, style.size, style.face);
    this.#asOne(style.role, () => withSpaces(text, lines).forEach((line, index) => {
      const first = index === 0;
      this.line(first ? mark + line : line, first ? left : left + indent, top + index * this.lineHeight(style.size), width, style);
    }));
    return top + lines.length * this.lineHeight(style.size);
  }

  /** How high `item` would stand. */
  itemHeight(text: string, width: number, { size, face }: Style): number {
    return hanging(text, width, size, face).lines.length * this.lineHeight(size);
  }

  /** How high `block` would stand. */
  heightOf(text: string, width: number, { size, face = 'regular' }: Style): number {
    return balance(text, width, size, face).length * this.lineHeight(size);
  }

  lineHeight(size: number): number {
    return size * LEADING;
  }

  /** A paragraph at the cursor over the whole line, over page ends where need be: never one line of it alone. */
  paragraph(text: string, style: ParagraphStyle): void {
    const { indent = 0, after = 0, keep = 0 } = style;
    const face = style.face ?? 'regular';
    const lines = withoutOrphan(wrap(text, this.width, style.size, face, this.width - indent), this.width, style.size, face);
    const height = this.lineHeight(style.size);
    const stay = this.#linesHere(lines.length, height, keep);
    this.#asOne(style.role, () => withSpaces(text, lines).forEach((line, index) => {
      if (index === stay) this.newPage();
      const shift = index === 0 ? indent : 0;
      if (index > 0) this.room(height);
      const last = index === lines.length - 1;
      this.line(line, this.paper.left + shift, this.y, this.width - shift, last && style.align === 'justify' ? { ...style, align: 'start' } : style);
      this.y += height;
    }));
    this.y += after;
  }

  /** How many of a paragraph's lines stay on this page; more than there are if all do. */
  #linesHere(count: number, height: number, keep: number): number {
    if (this.y === this.paper.top || this.fits(count * height + keep)) return Infinity;
    const room = Math.floor((this.bottom - this.y + 0.01) / height);
    const here = Math.min(room, count - 2);
    return here < 2 ? 0 : here;
  }

  /** How high a paragraph stands, without what comes after it. */
  paragraphHeight(text: string, { size, face = 'regular', indent = 0 }: ParagraphStyle): number {
    return wrap(text, this.width, size, face, this.width - indent).length * this.lineHeight(size);
  }

  rule(from: number, to: number, y: number, thickness = 0.75): void {
    this.#items.push({ kind: 'rule', from, to, y, thickness, dotted: false });
  }

  /** A row of dots for an answer that was not given. */
  dots(from: number, to: number, y: number): void {
    this.#items.push({ kind: 'rule', from, to, y, thickness: 0.8, dotted: true });
  }

  box(x: number, y: number, width: number, height: number): void {
    this.#items.push({ kind: 'box', x, y, width, height });
  }
}
