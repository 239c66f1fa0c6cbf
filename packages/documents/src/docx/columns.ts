/** Sets paragraphs side by side, in a table without borders. */
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { twips } from './paragraph.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERLESS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Each row has one list of paragraphs for each width; an empty list is an empty cell. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[], empty: () => Paragraph): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  return new Table({
    width: { size: twips(sum), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: BORDERLESS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((children, index) => cell(children.length === 0 ? [empty()] : children, widths[index] ?? 0)) })),
  });
}

function cell(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({ children: [...children], width: { size: twips(width), type: WidthType.DXA } });
}
