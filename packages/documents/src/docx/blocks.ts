/** Sets every block of a letter but the list. */
import type { Block } from '@ctso/core';
import type { Paragraph, Table } from 'docx';
import { letterheadColumns, ruleLength } from '../layout/letterhead.js';
import { plainLines, withColon } from '../layout/lines.js';
import { GAP, INDENT, SIGNATURE_SPACE, lineLength, type Paper } from '../layout/paper.js';
import { sideBySide } from './columns.js';
import { dotted, gap, paragraph, rule, type Style } from './paragraph.js';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;
type Part = Paragraph | Table;

export function setLetterhead(paper: Paper, block: Of<'letterhead'>): Part[] {
  const { type } = paper;
  const { left, right } = letterheadColumns(paper, block.nation);
  const centred = (text: string, size: number, face: Style['face'] = 'regular', before = 0): Paragraph => paragraph(text, { size, face, align: 'center', before });
  const bodies = [
    ...(block.parent === '' ? [] : [centred(block.parent, type.issuer)]),
    centred(block.issuer, type.issuer, 'bold'),
    rule(ruleLength(block.issuer, type.issuer, left, 'part'), left),
  ];
  const nation = [
    centred(block.nation, type.nation, 'bold'),
    centred(block.motto, type.motto, 'bold'),
    rule(ruleLength(block.motto, type.motto, right, 'whole'), right),
  ];
  const rows = [
    [bodies, nation],
    [[centred(block.number, type.number, 'regular', 8)], [centred(block.placeAndDate, type.motto, 'italic', 8)]],
    [[centred(block.subject, type.subject, 'regular', 2)], []],
  ];
  return [sideBySide([left, right], rows, () => gap()), gap(2 * GAP)];
}

export function setAddressee(paper: Paper, block: Of<'addressee'>): Part[] {
  const size = paper.type.body;
  const [only = ''] = block.lines;
  const label = withColon(block.label);
  if (block.lines.length <= 1) return [paragraph(`${label} ${only}`.trim(), { size, align: 'center', after: 2 * GAP })];
  const indent = lineLength(paper) * 0.2;
  const lines = block.lines.map((line, index) => paragraph(`- ${line}`, { size, indent: indent + 2 * INDENT, after: index === block.lines.length - 1 ? 2 * GAP : 0 }));
  return [paragraph(label, { size, indent, keepNext: true }), ...lines];
}

export function setFacts(paper: Paper, block: Of<'facts'>): Part[] {
  const style = { size: paper.type.body, indent: INDENT, after: GAP / 2 };
  const title = block.title === '' ? [] : [paragraph(block.title, { ...style, face: 'bold', keepNext: true })];
  const items = block.items.map(({ label, text }) =>
    text === '' ? dotted(withColon(label), style, lineLength(paper)) : paragraph(`${withColon(label)} ${text}`, style),
  );
  return [...title, ...items];
}

/** `keepNext` where the closing follows, so that no page holds a signature alone. */
export function setFootnotes(paper: Paper, block: Of<'footnotes'>, keepNext: boolean): Part[] {
  const style = { size: paper.type.note, keepNext };
  const title = block.title === '' ? [] : [paragraph(block.title, { ...style, face: 'bold-italic', keepNext: true, before: GAP })];
  return [...title, ...block.items.map(({ mark, text }) => paragraph(`${mark} ${text}`.trim(), style))];
}

export function setClosing(paper: Paper, block: Of<'closing'>): Part[] {
  const { type } = paper;
  const half = lineLength(paper) / 2;
  const recipients = [
    paragraph(withColon(block.recipientsLabel), { size: type.recipientsLabel, face: 'bold-italic', keepNext: true }),
    ...plainLines(block.recipients).map((line) => paragraph(line, { size: type.recipients, keepNext: true })),
  ];
  const capacity: Style = { size: type.body, face: 'bold', align: 'center', keepNext: true };
  const signer = [
    ...block.capacities.map((line) => paragraph(line, capacity)),
    paragraph(block.signer, { ...capacity, before: SIGNATURE_SPACE }),
  ];
  return [gap(2 * GAP, true), sideBySide([half, half], [[recipients, signer]], () => gap()), gap()];
}
