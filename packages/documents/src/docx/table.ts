/** Sets the list: head repeated on each page, rows kept whole, progress told. */
import type { TableBlock } from '@ctso/core';
import type { ColumnPlan } from '../layout/columns.js';
import { headLines, type HeadCell } from '../layout/head.js';
import type { Pace } from '../layout/pace.js';
import { CELL_PADDING, GAP, INDENT, lineLength, type Paper } from '../layout/paper.js';
import { planTable, wrapHead } from '../layout/table.js';
import { paragraph, textRun, twips } from './paragraph.js';

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = `<w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`;

/** The paragraph style of cells with letters of this size: thousands of cells say it by name. */
export function cellStyle(size: number): string {
  return `ctso-cell-${Math.round(size * 10)}`;
}

/** `tied`: notes or a signature follow at once, and the last row goes with them. Answers the size of its letters. */
export async function setTable(paper: Paper, table: TableBlock, tied: boolean, pace: Pace, put: (xml: string) => void): Promise<number> {
  const plan = await planTable(table, paper, pace);
  if (table.title !== '') put(paragraph(table.title, { size: paper.type.body, face: 'bold', align: 'justify', indent: INDENT, after: GAP, keepNext: true }));
  put(tableOpening(plan, lineLength(paper)));
  for (const cells of headLines(table)) put(headRow(cells, plan, headLines(table).length));
  if (table.rows.length === 0) put(emptyRow(table, plan));
  const first = plan.widths.map((width, index) => cellOpening(width, plan.size, table.columns[index]?.align ?? 'start'));
  for (const [at, { cells }] of table.rows.entries()) {
    const keep = tied && at === table.rows.length - 1;
    const inRow = first.map((opening, index) => (keep ? opening.replace('<w:pPr>', '<w:pPr><w:keepNext/>') : opening) + content(cells[index] ?? ''));
    put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>${inRow.join('')}</w:tr>`);
    await pace.row();
  }
  put('</w:tbl>');
  return plan.size;
}

function tableOpening(plan: ColumnPlan, width: number): string {
  const padding = twips(CELL_PADDING);
  const margins = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="${padding}" w:type="dxa"/>`).join('');
  const properties = `<w:tblW w:w="${twips(width)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${plan.widths.map((each) => `<w:gridCol w:w="${twips(each)}"/>`).join('')}</w:tblGrid>`;
}

function cellOpening(width: number, size: number, align: 'start' | 'center'): string {
  const centred = align === 'center' ? '<w:jc w:val="center"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${cellStyle(size)}"/>${centred}</w:pPr>`;
}

function content(text: string): string {
  return text === '' ? '</w:p></w:tc>' : `<w:r>${text.split('\n').map(textRun).join('<w:br/>')}</w:r></w:p></w:tc>`;
}

/** A cell over both lines of the head is said in each of them: with its words in the first, and as going on in the second. */
function headRow(cells: readonly HeadCell[], plan: ColumnPlan, lines: number): string {
  const second = lines > 1 && !cells.some((cell) => cell.lines > 1 || cell.columns > 1);
  const spelt = second ? withFillers(cells, plan) : cells.map((cell) => headCell(cell, plan, cell.lines > 1 ? '<w:vMerge w:val="restart"/>' : ''));
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${spelt.join('')}</w:tr>`;
}

function withFillers(cells: readonly HeadCell[], plan: ColumnPlan): string[] {
  return plan.widths.map((_, column) => {
    const cell = cells.find((each) => each.column === column);
    return cell === undefined ? headCell({ text: '', column, columns: 1, lines: 1 }, plan, '<w:vMerge/>') : headCell(cell, plan, '');
  });
}

function headCell({ text, column, columns }: HeadCell, plan: ColumnPlan, merge: string): string {
  const width = plan.widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const words = text === '' ? '<w:p/>' : paragraph(wrapHead(plan, text, width).join('\n'), { size: plan.size, face: 'bold', align: 'center', keepNext: true });
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${words}</w:tc>`;
}

function emptyRow(table: TableBlock, plan: ColumnPlan): string {
  const width = twips(plan.widths.reduce((sum, each) => sum + each, 0));
  const words = paragraph(table.empty, { size: plan.size, face: 'italic', align: 'center', before: CELL_PADDING, after: CELL_PADDING });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${plan.widths.length}"/></w:tcPr>${words}</w:tc></w:tr>`;
}
