/** Sets the list: head repeated on each page, rows kept whole, progress told. */
import type { TableBlock } from '@ctso/core';
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { planColumns, type ColumnPlan } from '../layout/columns.js';
import { headLines, type HeadCell } from '../layout/head.js';
import { ROWS_AT_A_TIME, breathe, type PrintOptions } from '../layout/pace.js';
import { CELL_PADDING, GAP, INDENT, lineLength, type Paper } from '../layout/paper.js';
import { paragraph, runs, twips } from './paragraph.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

export async function setTable(paper: Paper, table: TableBlock, options: PrintOptions, done: number, total: number): Promise<(Paragraph | Table)[]> {
  const plan = planColumns(table, lineLength(paper));
  const rows = headLines(table).map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map((cell) => headCell(cell, plan)) }));
  if (table.rows.length === 0) rows.push(emptyRow(table, plan));
  let set = done;
  for (const row of table.rows) {
    const children = table.columns.map((column, index) => bodyCell(row.cells[index] ?? '', plan.widths[index] ?? 0, column.align, plan.size));
    rows.push(new TableRow({ cantSplit: true, children }));
    set += 1;
    if (set % ROWS_AT_A_TIME === 0) await breathe(options, set, total);
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
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.lines > 1 ? { rowSpan: cell.lines } : {}),
  });
}

function bodyCell(text: string, width: number, align: 'start' | 'center', size: number): TableCell {
  const alignment = align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({ children: [new Paragraph({ alignment, children: runs(text, { size }) })], width: { size: twips(width), type: WidthType.DXA } });
}

function emptyRow(table: TableBlock, plan: ColumnPlan): TableRow {
  const children = [paragraph(table.empty, { size: plan.size, face: 'italic', align: 'center', before: 4, after: 4 })];
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: table.columns.length, children })] });
}
