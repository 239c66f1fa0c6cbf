/** Sets the list: head repeated on each page, rows kept whole, progress told. */
import type { TableBlock } from '@ctso/core';
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type Paragraph } from 'docx';
import { planColumns, type ColumnPlan } from '../layout/columns.js';
import { headLines, type HeadCell } from '../layout/head.js';
import type { RowCount } from '../layout/pace.js';
import { CELL_PADDING, GAP, INDENT, lineLength, type Paper } from '../layout/paper.js';
import { paragraph, twips } from './paragraph.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** `tied`: notes or a signature follow at once, and the last row goes with them. */
export async function setTable(paper: Paper, table: TableBlock, tied: boolean, count: RowCount): Promise<(Paragraph | Table)[]> {
  const plan = planColumns(table, lineLength(paper));
  const rows = headLines(table).map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map((cell) => headCell(cell, plan)) }));
  if (table.rows.length === 0) rows.push(emptyRow(table, plan));
  for (const [at, row] of table.rows.entries()) {
    const keepNext = tied && at === table.rows.length - 1;
    const children = table.columns.map(({ align }, index) =>
      cell([paragraph(row.cells[index] ?? '', { size: plan.size, align, keepNext })], plan.widths[index] ?? 0),
    );
    rows.push(new TableRow({ cantSplit: true, children }));
    await count.add();
  }
  const title = table.title === '' ? [] : [paragraph(table.title, { size: paper.type.body, face: 'bold', indent: INDENT, after: GAP, before: GAP / 2, keepNext: true })];
  const list = new Table({
    width: { size: twips(plan.widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: plan.widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: LINES,
    margins: { left: twips(CELL_PADDING), right: twips(CELL_PADDING), top: twips(CELL_PADDING / 2), bottom: twips(CELL_PADDING / 2) },
    rows,
  });
  return [...title, list];
}

function headCell(cell: HeadCell, plan: ColumnPlan): TableCell {
  const width = plan.widths.slice(cell.column, cell.column + cell.columns).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    children: [paragraph(cell.text, { size: plan.size, face: 'bold', align: 'center', keepNext: true })],
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.lines > 1 ? { rowSpan: cell.lines } : {}),
  });
}

function cell(children: Paragraph[], width: number): TableCell {
  return new TableCell({ children, width: { size: twips(width), type: WidthType.DXA } });
}

function emptyRow(table: TableBlock, plan: ColumnPlan): TableRow {
  const children = [paragraph(table.empty, { size: plan.size, face: 'italic', align: 'center', before: 4, after: 4 })];
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: table.columns.length, children })] });
}
