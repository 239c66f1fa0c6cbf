/** Paragraphs and runs as WordprocessingML, measured in points the way the rest of the package measures. */
import type { Face } from '../layout/metrics.js';
import type { Style as SheetStyle } from '../layout/sheet.js';

export interface Style extends SheetStyle {
  /** First line, in points. */
  readonly indent?: number;
  /** The whole paragraph, in points. */
  readonly left?: number;
  /** Every line but the first, in points. */
  readonly hanging?: number;
  /** Both in points. */
  readonly before?: number;
  readonly after?: number;
  /** Never last on a page. */
  readonly keepNext?: boolean;
}

export function twips(points: number): number {
  return Math.round(points * 20);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return /[&<>"]/u.test(text) ? text.replace(/[&<>"]/gu, (letter) => NAMED[letter] ?? '') : text;
}

/** Spaces at the ends and in a row are kept. */
export function textRun(text: string): string {
  return `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
}

export function runProperties(size: number, face: Face = 'regular'): string {
  const bold = face === 'bold' || face === 'bold-italic' ? '<w:b/>' : '';
  const italic = face === 'italic' || face === 'bold-italic' ? '<w:i/>' : '';
  const half = Math.round(size * 2);
  return `<w:rPr>${bold}${italic}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr>`;
}

/** One run, broken where the text breaks. */
export function run(text: string, { size, face }: Pick<Style, 'size' | 'face'>): string {
  return `<w:r>${runProperties(size, face)}${text.split('\n').map(textRun).join('<w:br/>')}</w:r>`;
}

const ALIGNMENTS = { start: 'left', center: 'center', justify: 'both' } as const;

/** In the order that the schema wants. `more` stands between the tabs and the spacing. */
export function paragraphProperties({ keepNext, before = 0, after = 0, indent = 0, left = 0, hanging = 0, align = 'start' }: Omit<Style, 'size'>, tabs = ''): string {
  const keep = keepNext === true ? '<w:keepNext/>' : '';
  const spacing = `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="240" w:lineRule="auto"/>`;
  const first = hanging > 0 ? `w:hanging="${twips(hanging)}"` : `w:firstLine="${twips(indent)}"`;
  const indents = indent === 0 && left === 0 && hanging === 0 ? '' : `<w:ind w:left="${twips(left + hanging)}" ${first}/>`;
  return `<w:pPr>${keep}${tabs}${spacing}${indents}<w:jc w:val="${ALIGNMENTS[align]}"/></w:pPr>`;
}

export function paragraph(text: string, style: Style): string {
  return `<w:p>${paragraphProperties(style)}${run(text, style)}</w:p>`;
}

/** A label followed by dots to `end`, for an answer that was not given. */
export function dotted(label: string, style: Style, end: number): string {
  const tabs = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(end)}"/></w:tabs>`;
  return `<w:p>${paragraphProperties({ ...style, align: 'start' }, tabs)}${run(`${label} `, style)}<w:r>${runProperties(style.size)}<w:tab/></w:r></w:p>`;
}

/** An empty line with a rule of `length` in the middle of `width`: the only rule whose length is ours, not the word processor's. */
export function rule(length: number, width: number): string {
  const side = twips(Math.max(0, (width - length) / 2));
  const border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>';
  return `<w:p><w:pPr>${border}<w:spacing w:before="40" w:after="0" w:line="20" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`;
}

/**
 * Parts two tables, which a word processor would otherwise take for one; keeps what stands before and after it on one page if told to.
 * `section` ends a section with it.
 */
export function gap(points = 1, { keepNext = false, section = '' } = {}): string {
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${twips(points)}" w:lineRule="exact"/>`;
  return `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}${spacing}<w:rPr><w:sz w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;
}
