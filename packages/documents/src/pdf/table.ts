/** Draws the list: head repeated on each page, rows kept whole, progress told. */
import type { TableBlock } from '@ctso/core';
import { planColumns, type ColumnPlan } from '../layout/columns.js';
import { headLines } from '../layout/head.js';
import { ROWS_AT_A_TIME, breathe, type PrintOptions } from '../layout/pace.js';
import { CELL_PADDING, GAP, INDENT } from '../layout/paper.js';
import type { Face } from '../layout/metrics.js';
import { wrap } from '../layout/wrap.js';
import type { Sheet } from './sheet.js';

interface Grid {
  readonly sheet: Sheet;
  readonly plan: ColumnPlan;
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
}

const between = (grid: Grid, from: number, columns: number): number => (grid.edges[from + columns] ?? 0) - (grid.edges[from] ?? 0);

export async function drawTable(sheet: Sheet, table: TableBlock, options: PrintOptions, done: number, total: number): Promise<number> {
  const plan = planColumns(table, sheet.width);
  const edges = plan.widths.reduce<number[]>((sums, width) => [...sums, (sums[sums.length - 1] ?? 0) + width], [sheet.paper.left]);
  const grid: Grid = { sheet, plan, edges };
  const head = measureHead(grid, table);
  const title = sheet.paper.type.body;
  sheet.room(sheet.lineHeight(title) + GAP + head.height + sheet.lineHeight(plan.size) * 2);
  if (table.title !== '') sheet.paragraph(table.title, { size: title, face: 'bold', indent: INDENT, after: GAP });
  drawHead(grid, head);
  if (table.rows.length === 0) drawEmpty(grid, table.empty);
  let drawn = done;
  for (const row of table.rows) {
    drawRow(grid, table, head, row.cells);
    drawn += 1;
    if (drawn % ROWS_AT_A_TIME === 0) await breathe(options, drawn, total);
  }
  sheet.y += GAP;
  return drawn;
}

interface Head {
  readonly lines: readonly { readonly height: number; readonly cells: readonly { readonly text: string; readonly column: number; readonly columns: number; readonly lines: number }[] }[];
  readonly height: number;
}

function measureHead(grid: Grid, table: TableBlock): Head {
  const lines = headLines(table);
  const heightOf = (text: string, column: number, columns: number): number =>
    wrapCell(grid, text, between(grid, column, columns), 'bold').length * grid.sheet.lineHeight(grid.plan.size) + 2 * CELL_PADDING;
  const single = lines.map((cells) => Math.max(0, ...cells.filter((cell) => cell.lines === 1).map((cell) => heightOf(cell.text, cell.column, cell.columns))));
  const tall = Math.max(0, ...lines.flat().filter((cell) => cell.lines > 1).map((cell) => heightOf(cell.text, cell.column, cell.columns)));
  const sum = single.reduce((total, height) => total + height, 0);
  const missing = Math.max(0, tall - sum);
  const heights = single.map((height, index) => (index === single.length - 1 ? height + missing : height));
  return { lines: lines.map((cells, index) => ({ cells, height: heights[index] ?? 0 })), height: sum + missing };
}

function drawHead(grid: Grid, head: Head): void {
  const { sheet } = grid;
  for (const line of head.lines) {
    for (const cell of line.cells) {
      const height = cell.lines > 1 ? head.height : line.height;
      drawCell(grid, { text: cell.text, column: cell.column, columns: cell.columns, height, face: 'bold', align: 'center', middle: true });
    }
    sheet.y += line.height;
  }
}

function drawEmpty(grid: Grid, text: string): void {
  const height = grid.sheet.lineHeight(grid.plan.size) + 4 * CELL_PADDING;
  drawCell(grid, { text, column: 0, columns: grid.plan.widths.length, height, face: 'italic', align: 'center', middle: true });
  grid.sheet.y += height;
}

/** A row higher than a page is the only one that is ever divided: at the page's end, all its cells at once. */
function drawRow(grid: Grid, table: TableBlock, head: Head, cells: readonly string[]): void {
  const { sheet, plan } = grid;
  const lineHeight = sheet.lineHeight(plan.size);
  let rest = plan.widths.map((width, index) => wrapCell(grid, cells[index] ?? '', width, 'regular'));
  const tallest = (): number => Math.max(...rest.map((lines) => lines.length));
  if (!sheet.fits(tallest() * lineHeight + 2 * CELL_PADDING)) {
    sheet.newPage();
    drawHead(grid, head);
  }
  do {
    const most = Math.max(1, Math.floor((sheet.bottom - sheet.y - 2 * CELL_PADDING) / lineHeight));
    const height = Math.min(tallest(), most) * lineHeight + 2 * CELL_PADDING;
    rest.forEach((lines, index) => {
      const align = table.columns[index]?.align ?? 'start';
      drawLines(grid, lines.slice(0, most), { column: index, columns: 1, height, face: 'regular', align, middle: false });
    });
    sheet.y += height;
    rest = rest.map((lines) => lines.slice(most));
    if (tallest() > 0) {
      sheet.newPage();
      drawHead(grid, head);
    }
  } while (tallest() > 0);
}

interface Cell {
  readonly column: number;
  readonly columns: number;
  readonly height: number;
  readonly face: Face;
  readonly align: 'start' | 'center';
  readonly middle: boolean;
}

function wrapCell(grid: Grid, text: string, width: number, face: Face): string[] {
  return wrap(text, width - 2 * CELL_PADDING, grid.plan.size, face);
}

function drawCell(grid: Grid, cell: Cell & { readonly text: string }): void {
  drawLines(grid, wrapCell(grid, cell.text, between(grid, cell.column, cell.columns), cell.face), cell);
}

function drawLines({ sheet, plan, edges }: Grid, lines: readonly string[], cell: Cell): void {
  const left = edges[cell.column] ?? 0;
  const width = (edges[cell.column + cell.columns] ?? 0) - left;
  const lineHeight = sheet.lineHeight(plan.size);
  sheet.box(left, sheet.y, width, cell.height);
  const above = cell.middle ? (cell.height - lines.length * lineHeight) / 2 : CELL_PADDING;
  lines.forEach((line, index) => {
    sheet.line(line, left + CELL_PADDING, sheet.y + above + index * lineHeight, width - 2 * CELL_PADDING, { size: plan.size, face: cell.face, align: cell.align });
  });
}
