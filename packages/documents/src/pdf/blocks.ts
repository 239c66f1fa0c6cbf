/** Draws every block of a letter but the list. */
import type { Block } from '@ctso/core';
import { textWidth } from '../layout/metrics.js';
import { GAP, INDENT, SIGNATURE_SPACE } from '../layout/paper.js';
import { letterheadColumns, ruleLength } from '../layout/letterhead.js';
import { plainLines, withColon } from '../layout/lines.js';
import type { Sheet, Style } from './sheet.js';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

export function drawLetterhead(sheet: Sheet, block: Of<'letterhead'>): void {
  const { type, left } = sheet.paper;
  const columns = letterheadColumns(sheet.paper, block.nation);
  const right = left + columns.left;
  const centred = (size: number, face?: Style['face']): Style => ({ size, align: 'center', ...(face === undefined ? {} : { face }) });

  let leftY = sheet.y;
  if (block.parent !== '') leftY = sheet.block(block.parent, left, leftY, columns.left, centred(type.issuer));
  leftY = sheet.block(block.issuer, left, leftY, columns.left, centred(type.issuer, 'bold'));
  underline(sheet, left, columns.left, leftY, ruleLength(block.issuer, type.issuer, columns.left, 'part'));
  let rightY = sheet.block(block.nation, right, sheet.y, columns.right, centred(type.nation, 'bold'));
  rightY = sheet.block(block.motto, right, rightY, columns.right, centred(type.motto, 'bold'));
  underline(sheet, right, columns.right, rightY, ruleLength(block.motto, type.motto, columns.right, 'whole'));

  sheet.y = Math.max(leftY, rightY) + 10;
  const numberEnd = sheet.block(block.number, left, sheet.y, columns.left, centred(type.number));
  const dateEnd = sheet.block(block.placeAndDate, right, sheet.y, columns.right, centred(type.motto, 'italic'));
  const subjectEnd = sheet.block(block.subject, left, numberEnd + 2, columns.left, centred(type.subject));
  sheet.y = Math.max(subjectEnd, dateEnd) + 2 * GAP;
}

function underline(sheet: Sheet, left: number, width: number, y: number, length: number): void {
  const from = left + (width - length) / 2;
  sheet.rule(from, from + length, y + 2);
}

export function drawAddressee(sheet: Sheet, block: Of<'addressee'>): void {
  const size = sheet.paper.type.body;
  const [only = ''] = block.lines;
  if (block.lines.length <= 1) {
    sheet.paragraph(`${withColon(block.label)} ${only}`.trim(), { size, align: 'center', after: 2 * GAP });
    return;
  }
  const start = sheet.width * 0.3;
  sheet.line(withColon(block.label), sheet.paper.left + start - textWidth(`${withColon(block.label)} `, size), sheet.y, sheet.width, { size });
  for (const line of block.lines) sheet.y = sheet.block(`- ${line}`, sheet.paper.left + start, sheet.y, sheet.width - start, { size });
  sheet.y += 2 * GAP;
}

export function drawFacts(sheet: Sheet, block: Of<'facts'>): void {
  const size = sheet.paper.type.body;
  sheet.room(sheet.lineHeight(size) * 2 + GAP);
  if (block.title !== '') sheet.paragraph(block.title, { size, face: 'bold', indent: INDENT, after: GAP / 2 });
  for (const { label, text } of block.items) {
    const name = withColon(label);
    if (text === '') {
      sheet.room(sheet.lineHeight(size));
      const from = sheet.paper.left + INDENT + textWidth(`${name} `, size);
      const to = sheet.paper.left + sheet.width;
      if (from < to) sheet.dots(from, to, sheet.y + size * 0.94);
    }
    sheet.paragraph(`${name} ${text}`.trim(), { size, indent: INDENT, after: GAP / 2 });
  }
  sheet.y += GAP / 2;
}

export function drawFootnotes(sheet: Sheet, block: Of<'footnotes'>): void {
  const size = sheet.paper.type.note;
  if (block.title !== '') sheet.paragraph(block.title, { size, face: 'bold-italic' });
  for (const { mark, text } of block.items) sheet.paragraph(`${mark} ${text}`.trim(), { size });
  sheet.y += 2 * GAP;
}

/** Height of notes and closing, which stay together where a page can hold them. */
export function footnotesHeight(sheet: Sheet, block: Of<'footnotes'>): number {
  const size = sheet.paper.type.note;
  const title = block.title === '' ? 0 : sheet.heightOf(block.title, sheet.width, { size, face: 'bold-italic' });
  return block.items.reduce((sum, { mark, text }) => sum + sheet.heightOf(`${mark} ${text}`.trim(), sheet.width, { size }), title) + 2 * GAP;
}

export function closingHeight(sheet: Sheet, block: Of<'closing'>): number {
  const { type } = sheet.paper;
  const half = sheet.width / 2;
  const recipients = plainLines(block.recipients).reduce((sum, line) => sum + sheet.heightOf(line, half, { size: type.recipients }), sheet.lineHeight(type.recipientsLabel));
  const capacities = block.capacities.reduce((sum, line) => sum + sheet.heightOf(line, half, { size: type.body, face: 'bold' }), 0);
  return Math.max(recipients, capacities + SIGNATURE_SPACE + sheet.heightOf(block.signer, half, { size: type.body, face: 'bold' }));
}

export function drawClosing(sheet: Sheet, block: Of<'closing'>): void {
  const { type, left } = sheet.paper;
  sheet.room(closingHeight(sheet, block));
  const half = sheet.width / 2;
  let leftY = sheet.block(withColon(block.recipientsLabel), left, sheet.y, half, { size: type.recipientsLabel, face: 'bold-italic' });
  for (const line of plainLines(block.recipients)) leftY = sheet.block(line, left, leftY, half, { size: type.recipients });
  let rightY = sheet.y;
  for (const line of block.capacities) rightY = sheet.block(line, left + half, rightY, half, { size: type.body, face: 'bold', align: 'center' });
  rightY = sheet.block(block.signer, left + half, rightY + SIGNATURE_SPACE, half, { size: type.body, face: 'bold', align: 'center' });
  sheet.y = Math.max(leftY, rightY);
}
