/** Draws the list: head repeated on each page, rows kept whole, progress told. */
import type { TableBlock } from '@ctso/core';
import { planColumns, type ColumnPlan } from '../layout/columns.js';
import { headLines } from '../layout/head.js';
import type { RowCount } from '../layout/pace.js';
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

/** `tail` is the height of the signature and its notes where they follow at once: the last row goes with them. */
export async function drawTable(sheet: Sheet, table: TableBlock, tail: number, count: RowCount): Promise<void> {
  const plan = planColumns(table, sheet.width);
  const edges = plan.widths.reduce<number[]>((sums, width) => [...sums, (sums[sums.length - 1] ?? 0) + width], [sheet.paper.left]);
  const grid: Grid = { sheet, plan, edges };
  const head = measureHead(grid, table);
  const title = sheet.paper.type.body;
  const first = rowHeight(grid, table.rows[0]?.cells ?? []) + (table.rows.length <= 1 ? tail + GAP : 0);
  sheet.room(sheet.lineHeight(title) + GAP + head.height + first);
  if (table.title !== '') sheet.paragraph(table.title, { size: title, face: 'bold', indent: INDENT, after: GAP });
  drawHead(grid, head);
  if (table.rows.length === 0) drawEmpty(grid, table.empty);
  for (const [index, row] of table.rows.entries()) {
    drawRow(grid, table, head, row.cells, index === table.rows.length - 1 ? tail + GAP : 0);
    await count.add();
  }
  sheet.y += GAP;
}

interface Head {
  readonly lines: readonly { readonly height: number; readonly cells: readonly { readonly text: string; readonly column: number; readonly columns: number; readonly lines: number }[] }[];
  readonly height: number;
}

function measureHead(grid: Grid, table: TableBlock): Head {
  const lines = headLines(table);
  const heightOf = (text: string, column: number, columns: number): number =>
    wrapCell(grid, text, between(grid, column, columns), 'bold').length * grid.sheet.lineHeight(grid.plan.size) + CELL_PADDING;
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

function rowHeight(grid: Grid, cells: readonly string[]): number {
  const lines = Math.max(...grid.plan.widths.map((width, index) => wrapCell(grid, cells[index] ?? '', width, 'regular').length));
  return lines * grid.sheet.lineHeight(grid.plan.size) + CELL_PADDING;
}

/** A row higher than a page is the only one that is ever divided: at the page's end, all its cells at once. */
function drawRow(grid: Grid, table: TableBlock, head: Head, cells: readonly string[], tail: number): void {
  const { sheet, plan } = grid;
  const lineHeight = sheet.lineHeight(plan.size);
  let rest = plan.widths.map((width, index) => wrapCell(grid, cells[index] ?? '', width, 'regular'));
  const tallest = (): number => Math.max(...rest.map((lines) => lines.length));
  if (!sheet.fits(tallest() * lineHeight + CELL_PADDING + tail)) {
    sheet.newPage();
    drawHead(grid, head);
  }
  do {
    const most = Math.max(1, Math.floor((sheet.bottom - sheet.y - CELL_PADDING) / lineHeight));
    const height = Math.min(tallest(), most) * lineHeight + CELL_PADDING;
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
  const above = cell.middle ? (cell.height - lines.length * lineHeight) / 2 : CELL_PADDING / 2;
  lines.forEach((line, index) => {
    sheet.line(line, left + CELL_PADDING, sheet.y + above + index * lineHeight, width - 2 * CELL_PADDING, { size: plan.size, face: cell.face, align: cell.align });
  });
}
