/** Makes paragraphs and runs in points, the way the rest of the package measures. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Face } from '../layout/metrics.js';

export const FONT = 'Times New Roman';

export interface Style {
  readonly size: number;
  readonly face?: Face;
  readonly align?: 'start' | 'center';
  /** First line, in points. */
  readonly indent?: number;
  /** Both in points. */
  readonly before?: number;
  readonly after?: number;
  /** Never last on a page. */
  readonly keepNext?: boolean;
}

export function twips(points: number): number {
  return Math.round(points * 20);
}

/** One run for each line of the text, broken where the text breaks. */
export function runs(text: string, { size, face = 'regular' }: Style): TextRun[] {
  const bold = face === 'bold' || face === 'bold-italic';
  const italics = face === 'italic' || face === 'bold-italic';
  return text.split('\n').map((line, index) => {
    const run: IRunOptions = { text: line, size: Math.round(size * 2), bold, italics, ...(index === 0 ? {} : { break: 1 }) };
    return new TextRun(run);
  });
}

function options(style: Style): IParagraphOptions {
  return {
    alignment: style.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: twips(style.before ?? 0), after: twips(style.after ?? 0), line: 240, lineRule: LineRuleType.AUTO },
    ...(style.indent === undefined ? {} : { indent: { firstLine: twips(style.indent) } }),
    ...(style.keepNext === true ? { keepNext: true } : {}),
  };
}

export function paragraph(text: string, style: Style): Paragraph {
  return new Paragraph({ ...options(style), children: runs(text, style) });
}

/** A label followed by dots to `end`, for an answer that was not given. */
export function dotted(label: string, style: Style, end: number): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(end), leader: 'dot' as const }];
  return new Paragraph({ ...options(style), tabStops, children: [...runs(label, style), new TextRun({ size: Math.round(style.size * 2), children: [' ', new Tab()] })] });
}

/** An empty line with a rule of `length` in the middle of `width`: the only rule whose length is ours, not the word processor's. */
export function rule(length: number, width: number): Paragraph {
  const side = twips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

/** Parts two tables, which a word processor would otherwise take for one; keeps what stands before and after it on one page if told to. */
export function gap(points = 1, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: twips(points), lineRule: LineRuleType.EXACT }, children: [new TextRun({ text: '', size: 2 })] });
}
