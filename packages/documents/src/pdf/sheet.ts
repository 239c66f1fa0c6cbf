/** The pages of a PDF as one long sheet with a cursor: text and rules go where they are told, new pages begin where room ends. */
import { Failure } from '@ctso/core';
import { jsPDF } from 'jspdf';
import { FACES, textWidth, type Face } from '../layout/metrics.js';
import { MILLIMETRE, lineLength, type Paper } from '../layout/paper.js';
import { wrap } from '../layout/wrap.js';

export interface Style {
  readonly size: number;
  readonly face?: Face;
  readonly align?: 'start' | 'center' | 'end';
}

/** Base line to base line, in letter heights: what word processors give Times New Roman at single spacing. */
const LEADING = 1.15;
/** Top of the line to its base line, in letter heights. */
const ASCENT = 0.9;
/** Each face under a name of its own: readers may take fonts of one name for one font. */
const NAMES: Readonly<Record<Face, string>> = { regular: 'Tinos-Regular', bold: 'Tinos-Bold', italic: 'Tinos-Italic', 'bold-italic': 'Tinos-BoldItalic' };

const FONTS: Readonly<Record<Face, () => Promise<{ readonly font: string }>>> = {
  regular: () => import('./fonts/regular.js'),
  bold: () => import('./fonts/bold.js'),
  italic: () => import('./fonts/italic.js'),
  'bold-italic': () => import('./fonts/bold-italic.js'),
};

/** Every letter uses all four. */
async function loadFonts(): Promise<readonly (readonly [Face, string])[]> {
  try {
    return await Promise.all(FACES.map(async (face) => [face, (await FONTS[face]()).font] as const));
  } catch (cause) {
    throw new Failure('unavailable', { cause });
  }
}

export class Sheet {
  /** Top of what comes next, in points from the top of the page. */
  y: number;
  readonly bottom: number;
  readonly width: number;

  private constructor(
    private readonly pdf: jsPDF,
    readonly paper: Paper,
  ) {
    this.y = paper.top;
    this.bottom = paper.height - paper.bottom;
    this.width = lineLength(paper);
  }

  static async open(paper: Paper): Promise<Sheet> {
    const pdf = new jsPDF({ unit: 'pt', format: 'a4', orientation: paper.orientation, compress: true, putOnlyUsedFonts: true });
    for (const [face, font] of await loadFonts()) {
      pdf.addFileToVFS(`${face}.ttf`, font);
      pdf.addFont(`${face}.ttf`, NAMES[face], 'normal', undefined, 'Identity-H');
    }
    return new Sheet(pdf, paper);
  }

  /** Whether anything of this height still fits on the page. */
  fits(height: number): boolean {
    return this.y + height <= this.bottom;
  }

  /** Begins a page if that much does not fit on this one. Answers whether it did. */
  room(height: number): boolean {
    if (this.fits(height) || this.y === this.paper.top) return false;
    this.newPage();
    return true;
  }

  /** Numbers stand in the middle of the top margin, from the second page on. */
  newPage(): void {
    this.pdf.addPage('a4', this.paper.orientation);
    this.y = this.paper.top;
    const number = String(this.pdf.getNumberOfPages());
    const size = this.paper.type.pageNumber;
    this.line(number, this.paper.left, this.paper.top - 8 * MILLIMETRE, this.width, { size, align: 'center' });
  }

  /** One line whose top is at `top`, within `width` from `left`. */
  line(text: string, left: number, top: number, width: number, { size, face = 'regular', align = 'start' }: Style): void {
    if (text === '') return;
    const rest = width - textWidth(text, size, face);
    const x = align === 'start' ? left : align === 'center' ? left + rest / 2 : left + rest;
    this.pdf.setFont(NAMES[face], 'normal');
    this.pdf.setFontSize(size);
    this.pdf.text(text, x, top + ASCENT * size);
  }

  /** Text in as many lines as it takes. Answers the top of what may follow. Stays on the page. */
  block(text: string, left: number, top: number, width: number, style: Style): number {
    let at = top;
    for (const line of wrap(text, width, style.size, style.face ?? 'regular')) {
      this.line(line, left, at, width, style);
      at += style.size * LEADING;
    }
    return at;
  }

  /** How high `block` would stand. */
  heightOf(text: string, width: number, { size, face = 'regular' }: Style): number {
    return wrap(text, width, size, face).length * size * LEADING;
  }

  lineHeight(size: number): number {
    return size * LEADING;
  }

  /** A paragraph at the cursor over the whole line, over page ends where need be. */
  paragraph(text: string, style: Style & { readonly indent?: number; readonly after?: number }): void {
    const { indent = 0, after = 0 } = style;
    const lines = wrap(text, this.width, style.size, style.face ?? 'regular', this.width - indent);
    lines.forEach((line, index) => {
      const shift = index === 0 ? indent : 0;
      this.room(this.lineHeight(style.size));
      this.line(line, this.paper.left + shift, this.y, this.width - shift, style);
      this.y += this.lineHeight(style.size);
    });
    this.y += after;
  }

  rule(fromX: number, toX: number, y: number, thickness = 0.75): void {
    this.pdf.setLineWidth(thickness);
    this.pdf.line(fromX, y, toX, y);
  }

  /** A row of dots for an answer that was not given. */
  dots(fromX: number, toX: number, y: number): void {
    this.pdf.setLineDashPattern([0.8, 2.4], 0);
    this.rule(fromX, toX, y, 0.8);
    this.pdf.setLineDashPattern([], 0);
  }

  box(x: number, y: number, width: number, height: number): void {
    this.pdf.setLineWidth(0.5);
    this.pdf.rect(x, y, width, height);
  }

  finish(properties: { readonly title: string; readonly author: string; readonly language: string }): Blob {
    this.pdf.setProperties({ title: properties.title, author: properties.author, creator: 'ctso' });
    this.pdf.setLanguage(properties.language as Parameters<jsPDF['setLanguage']>[0]);
    this.pdf.viewerPreferences({ DisplayDocTitle: true });
    return this.pdf.output('blob');
  }
}

