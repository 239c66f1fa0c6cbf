/** Lays out every block of a letter but the list. */
import type { Annex, Block } from '@ctso/core';
import { balance } from './balance.js';
import { letterheadColumns, ruleLength } from './letterhead.js';
import { plainLines, withColon } from './lines.js';
import { textWidth } from './metrics.js';
import { ASCENT, COPIES_SHARE, GAP, INDENT, SIGNATURE_SPACE, WIDE_GAP } from './paper.js';
import type { ParagraphStyle, Sheet, Style } from './sheet.js';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Number and symbol stand on the base line of place and date, whatever their sizes. */
export function layLetterhead(sheet: Sheet, block: Of<'letterhead'>): void {
  const { type, left } = sheet.paper;
  const columns = letterheadColumns(sheet.paper, block);
  const right = left + columns.left;
  const centred = (size: number, face: Style['face'] = 'regular'): Style => ({ size, face, align: 'center' });

  let leftY = sheet.y;
  if (block.parent !== '') leftY = sheet.block(block.parent, left, leftY, columns.left, centred(type.issuer));
  leftY = sheet.block(block.issuer, left, leftY, columns.left, centred(type.issuer, 'bold'));
  underline(sheet, left, columns.left, leftY, ruleLength(balance(block.issuer, columns.left, type.issuer, 'bold'), type.issuer, 'part'));
  let rightY = sheet.block(block.nation, right, sheet.y, columns.right, centred(type.nation, 'bold'));
  rightY = sheet.block(block.motto, right, rightY, columns.right, centred(type.motto, 'bold'));
  underline(sheet, right, columns.right, rightY, ruleLength([block.motto], type.motto, 'whole'));

  const top = Math.max(leftY, rightY) + WIDE_GAP;
  const lower = Math.max(0, (type.placeAndDate - type.number) * ASCENT);
  const numberEnd = sheet.block(block.number, left, top + lower, columns.left, centred(type.number));
  const dateEnd = sheet.block(block.placeAndDate, right, top, columns.right, centred(type.placeAndDate, 'italic'));
  const subjectEnd = sheet.block(block.subject, left, numberEnd + 2, columns.left, { ...centred(type.subject), role: 'H1' });
  sheet.y = Math.max(subjectEnd, dateEnd) + 2 * WIDE_GAP;
}

function underline(sheet: Sheet, left: number, width: number, y: number, length: number): void {
  const from = left + (width - length) / 2;
  sheet.rule(from, from + length, y + 2);
}

/** One addressee stands in the line of the label, several beneath one another behind it. */
export function layAddressee(sheet: Sheet, block: Of<'addressee'>): void {
  const size = sheet.paper.type.body;
  const [only = ''] = block.lines;
  const label = withColon(block.label);
  if (block.lines.length <= 1) {
    sheet.y = sheet.block(`${label} ${only}`.trim(), sheet.paper.left, sheet.y, sheet.width, { size, align: 'center' }) + WIDE_GAP;
    return;
  }
  const start = sheet.width * 0.2 + textWidth(`${label} `, size);
  sheet.block(label, sheet.paper.left + sheet.width * 0.2, sheet.y, sheet.width, { size });
  for (const line of block.lines) sheet.y = sheet.item(line, sheet.paper.left + start, sheet.y, sheet.width - start, { size });
  sheet.y += WIDE_GAP;
}

export function layParagraph(sheet: Sheet, block: Of<'paragraph'>, keep: number): void {
  sheet.paragraph(block.text, { size: sheet.paper.type.body, align: 'justify', indent: INDENT, after: GAP, keep });
}

/** `keep` is the height of the signature where it follows at once: the last item goes with it. */
export function layFacts(sheet: Sheet, block: Of<'facts'>, keep: number): void {
  const size = sheet.paper.type.body;
  if (block.title !== '') {
    sheet.paragraph(block.title, { size, face: 'bold', role: 'H2', align: 'justify', indent: INDENT, after: GAP, keep: 2 * sheet.lineHeight(size) + GAP });
  }
  block.items.forEach(({ label, text }, index) => {
    const style: ParagraphStyle = { size, align: 'justify', indent: INDENT, after: GAP, keep: index === block.items.length - 1 ? keep + GAP : 0 };
    const name = withColon(label);
    sheet.paragraph(text === '' ? name : `${name} ${text}`, style);
    if (text === '') {
      const from = sheet.paper.left + INDENT + textWidth(`${name} `, size);
      const to = sheet.paper.left + sheet.width;
      if (from < to) sheet.dots(from, to, sheet.y - GAP - sheet.lineHeight(size) + size * (ASCENT + 0.04));
    }
  });
}

/** The heading of the list, and where the list is. */
export function layReference(sheet: Sheet, block: Of<'reference'>, keep: number): void {
  const style: ParagraphStyle = { size: sheet.paper.type.body, align: 'justify', indent: INDENT, after: GAP };
  const height = sheet.paragraphHeight(block.text, style);
  if (block.title !== '') sheet.paragraph(block.title, { ...style, face: 'bold', role: 'H2', keep: height + keep + 2 * GAP });
  sheet.paragraph(block.text, { ...style, face: 'italic', keep: keep + GAP });
}

export function layFootnotes(sheet: Sheet, block: Of<'footnotes'>, keep: number): void {
  const size = sheet.paper.type.note;
  if (keep > 0) sheet.room(footnotesHeight(sheet, block) + keep);
  if (sheet.y > sheet.paper.top) sheet.y += GAP;
  if (block.title !== '') sheet.paragraph(block.title, { size, face: 'bold-italic', keep: sheet.lineHeight(size) });
  for (const { mark, text } of block.items) sheet.paragraph(`${mark} ${text}`.trim(), { size, align: 'justify' });
  sheet.y += WIDE_GAP;
}

/** Height of notes and closing, which stay together where a page can hold them. */
export function footnotesHeight(sheet: Sheet, block: Of<'footnotes'>): number {
  const size = sheet.paper.type.note;
  const title = block.title === '' ? 0 : sheet.paragraphHeight(block.title, { size, face: 'bold-italic' });
  return block.items.reduce((sum, { mark, text }) => sum + sheet.paragraphHeight(`${mark} ${text}`.trim(), { size }), title) + GAP + WIDE_GAP;
}

interface Sides {
  readonly copies: number;
  readonly signer: number;
  /** How much lower the copies begin, so that both sides share their first base line. */
  readonly lower: number;
}

function sidesOf({ width, paper: { type } }: Sheet): Sides {
  return { copies: width * COPIES_SHARE, signer: width * (1 - COPIES_SHARE), lower: Math.max(0, (type.body - type.recipientsLabel) * ASCENT) };
}

export function closingHeight(sheet: Sheet, block: Of<'closing'>): number {
  const { type } = sheet.paper;
  const { copies, signer, lower } = sidesOf(sheet);
  const lines = plainLines(block.recipients).reduce((sum, line) => sum + sheet.itemHeight(line, copies, { size: type.recipients }), sheet.lineHeight(type.recipientsLabel));
  const capacities = block.capacities.reduce((sum, line) => sum + sheet.heightOf(line, signer, { size: type.body, face: 'bold' }), 0);
  const name = sheet.heightOf(block.signer, signer, { size: type.body, face: 'bold' });
  return GAP + Math.max(lower + lines, capacities + SIGNATURE_SPACE + name);
}

export function layClosing(sheet: Sheet, block: Of<'closing'>): void {
  const { type, left } = sheet.paper;
  sheet.room(closingHeight(sheet, block));
  const { copies, signer, lower } = sidesOf(sheet);
  const top = sheet.y === sheet.paper.top ? sheet.y : sheet.y + GAP;
  const small: Style = { size: type.recipients };
  const lines = [...plainLines(block.recipients)];
  let leftY = sheet.block(withColon(block.recipientsLabel), left, top + lower, copies, { size: type.recipientsLabel, face: 'bold-italic' });
  while (lines.length > 0 && leftY + sheet.itemHeight(lines[0] ?? '', copies, small) <= sheet.bottom) leftY = sheet.item(lines.shift() ?? '', left, leftY, copies, small);
  const style: Style = { size: type.body, face: 'bold', align: 'center' };
  let rightY = top;
  for (const line of block.capacities) rightY = sheet.block(line, left + copies, rightY, signer, style);
  rightY = sheet.block(block.signer, left + copies, rightY + SIGNATURE_SPACE, signer, style);
  sheet.y = Math.max(leftY, rightY);
  // More copies than a page has lines.
  for (const line of lines) sheet.paragraph(line, small);
}

/** The heads of the annex: what it is, and which letter it belongs to, with a rule beneath. */
export function layAnnexHeads(sheet: Sheet, { label, title, reference }: Omit<Annex, 'blocks'>): void {
  const { left, type } = sheet.paper;
  const set = (text: string, style: Pick<Style, 'face' | 'role'>): void => {
    sheet.y = sheet.block(text, left, sheet.y, sheet.width, { size: type.annex, align: 'center', ...style });
  };
  set(label, { face: 'bold' });
  set(title, { face: 'bold', role: 'H1' });
  set(reference, { face: 'italic' });
  const lines = balance(reference, sheet.width, type.annex, 'italic');
  underline(sheet, left, sheet.width, sheet.y, ruleLength(lines, type.annex, 'part', 'italic'));
  sheet.y += WIDE_GAP;
}
