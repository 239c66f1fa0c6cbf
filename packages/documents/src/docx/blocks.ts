/** Sets every block of a letter but the list. */
import type { Annex, Block } from '@ctso/core';
import { balance } from '../layout/balance.js';
import { hanging } from '../layout/hanging.js';
import { letterheadColumns, ruleLength } from '../layout/letterhead.js';
import { plainLines, withColon } from '../layout/lines.js';
import { textWidth } from '../layout/metrics.js';
import { ASCENT, COPIES_SHARE, GAP, INDENT, SIGNATURE_SPACE, WIDE_GAP, lineLength, type Paper } from '../layout/paper.js';
import { REACHED_OVER, sideBySide } from './columns.js';
import { dotted, gap, paragraph, rule, type Style } from './paragraph.js';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A heading or a name, its lines broken as the PDF breaks them. */
function heading(text: string, width: number, style: Style): string {
  return paragraph(balance(text, width, style.size, style.face ?? 'regular').join('\n'), style);
}

/** A line of an enumeration. */
function item(text: string, width: number, style: Style): string {
  const { mark, indent, lines } = hanging(text, width, style.size, style.face);
  return paragraph(mark + lines.join('\n'), { ...style, hanging: indent });
}

export function setLetterhead(paper: Paper, block: Of<'letterhead'>): string {
  const { type } = paper;
  const { left, right } = letterheadColumns(paper, block);
  const centred = (text: string, width: number, size: number, face: Style['face'] = 'regular', before = 0): string =>
    heading(text, width, { size, face, align: 'center', before });
  const bodies = [
    block.parent === '' ? '' : centred(block.parent, left, type.issuer),
    centred(block.issuer, left, type.issuer, 'bold'),
    rule(ruleLength(balance(block.issuer, left, type.issuer, 'bold'), type.issuer, 'part'), left),
  ];
  const nation = [
    centred(block.nation, right, type.nation, 'bold'),
    centred(block.motto, right, type.motto, 'bold'),
    rule(ruleLength([block.motto], type.motto, 'whole'), right),
  ];
  // What the rules take stands above these already.
  const before = WIDE_GAP - 3;
  const lower = Math.max(0, (type.placeAndDate - type.number) * ASCENT);
  // Place and date may take two lines: they reach over the row of the subject.
  const rows = [
    [bodies.join(''), nation.join('')],
    [centred(block.number, left, type.number, 'regular', before + lower), centred(block.placeAndDate, right, type.placeAndDate, 'italic', before)],
    [centred(block.subject, left, type.subject, 'regular', 2), REACHED_OVER],
  ];
  return sideBySide([left, right], rows) + gap(2 * WIDE_GAP);
}

/** One addressee stands in the line of the label, several beneath one another behind it. */
export function setAddressee(paper: Paper, block: Of<'addressee'>): string {
  const size = paper.type.body;
  const [only = ''] = block.lines;
  const label = withColon(block.label);
  if (block.lines.length <= 1) return heading(`${label} ${only}`.trim(), lineLength(paper), { size, align: 'center', after: WIDE_GAP });
  const widths = [lineLength(paper) * 0.2 + textWidth(`${label} `, size), 0];
  widths[1] = lineLength(paper) - (widths[0] ?? 0);
  const lines = block.lines.map((line) => item(line, widths[1] ?? 0, { size })).join('');
  return sideBySide(widths, [[paragraph(label, { size, left: lineLength(paper) * 0.2 }), lines]]) + gap(WIDE_GAP);
}

export function setParagraph(paper: Paper, block: Of<'paragraph'>, keepNext: boolean): string {
  return paragraph(block.text, { size: paper.type.body, align: 'justify', indent: INDENT, after: GAP, keepNext });
}

/** `keepNext` where the signature follows: the last item goes with it. */
export function setFacts(paper: Paper, block: Of<'facts'>, keepNext: boolean): string {
  const style: Style = { size: paper.type.body, indent: INDENT, after: GAP, align: 'justify' };
  const title = block.title === '' ? '' : paragraph(block.title, { ...style, face: 'bold', keepNext: true });
  const items = block.items.map(({ label, text }, index) => {
    const its = { ...style, keepNext: keepNext && index === block.items.length - 1 };
    return text === '' ? dotted(withColon(label), its, lineLength(paper)) : paragraph(`${withColon(label)} ${text}`, its);
  });
  return title + items.join('');
}

export function setReference(paper: Paper, block: Of<'reference'>, keepNext: boolean): string {
  const style: Style = { size: paper.type.body, indent: INDENT, after: GAP, align: 'justify' };
  const title = block.title === '' ? '' : paragraph(block.title, { ...style, face: 'bold', keepNext: true });
  return title + paragraph(block.text, { ...style, face: 'italic', keepNext });
}

export function setFootnotes(paper: Paper, block: Of<'footnotes'>, keepNext: boolean): string {
  const style: Style = { size: paper.type.note, keepNext, align: 'justify' };
  const title = block.title === '' ? '' : paragraph(block.title, { ...style, face: 'bold-italic', keepNext: true, before: GAP });
  const last = block.items.length - 1;
  return title + block.items.map(({ mark, text }, index) => paragraph(`${mark} ${text}`.trim(), { ...style, after: keepNext && index === last ? WIDE_GAP : 0 })).join('');
}

export function setClosing(paper: Paper, block: Of<'closing'>): string {
  const { type } = paper;
  const copies = lineLength(paper) * COPIES_SHARE;
  const signer = lineLength(paper) - copies;
  const lower = Math.max(0, (type.body - type.recipientsLabel) * ASCENT);
  const recipients = [
    paragraph(withColon(block.recipientsLabel), { size: type.recipientsLabel, face: 'bold-italic', before: lower }),
    ...plainLines(block.recipients).map((line) => item(line, copies, { size: type.recipients })),
  ];
  const style: Style = { size: type.body, face: 'bold', align: 'center' };
  const names = [...block.capacities.map((line) => heading(line, signer, style)), heading(block.signer, signer, { ...style, before: SIGNATURE_SPACE })];
  return gap(GAP, { keepNext: true }) + sideBySide([copies, signer], [[recipients.join(''), names.join('')]]);
}

export function setAnnexHeads(paper: Paper, { label, title, reference }: Omit<Annex, 'blocks'>): string {
  const width = lineLength(paper);
  const size = paper.type.annex;
  const length = ruleLength(balance(reference, width, size, 'italic'), size, 'part', 'italic');
  const heads = [heading(label, width, { size, align: 'center', face: 'bold' }), heading(title, width, { size, align: 'center', face: 'bold' }), heading(reference, width, { size, align: 'center', face: 'italic' })];
  return heads.join('') + rule(length, width) + gap(WIDE_GAP - 3);
}
