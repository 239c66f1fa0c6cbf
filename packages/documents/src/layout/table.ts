/** Lays out the list: head repeated on each page, rows kept whole, progress told. */
import type { PrintedPart, TableBlock } from '@ctso/core';
import { balance } from './balance.js';
import { WordMeasure, planColumns, type ColumnPlan } from './columns.js';
import { headLines, type HeadCell } from './head.js';
import type { Face } from './metrics.js';
import type { Pace } from './pace.js';
import { CELL_PADDING, GAP, INDENT, LIST_GAP, lineLength, type Paper } from './paper.js';
import type { Sheet } from './sheet.js';
import { withSpaces, wrap } from './wrap.js';

interface Grid {
  readonly sheet: Sheet;
  readonly plan: ColumnPlan;
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
  readonly part: PrintedPart;
}

const between = (grid: Grid, from: number, columns: number): number => (grid.edges[from + columns] ?? 0) - (grid.edges[from] ?? 0);

/** Reads the whole list once to know how wide its columns have to be. */
export async function planTable(table: TableBlock, paper: Paper, pace: Pace): Promise<ColumnPlan> {
  const measure = new WordMeasure(table);
  for (const row of table.rows) {
    measure.read(row.cells);
    if (pace.due) await pace.breathe();
  }
  return planColumns(table, measure.needs, lineLength(paper));
}

/** `keep` is the height of the signature and its notes where they follow at once: the last row goes with them. */
export async function layTable(sheet: Sheet, table: TableBlock, keep: number, pace: Pace): Promise<void> {
  const plan = await planTable(table, sheet.paper, pace);
  const edges = plan.widths.reduce<number[]>((sums, width) => [...sums, (sums[sums.length - 1] ?? 0) + width], [sheet.paper.left]);
  const grid: Grid = { sheet, plan, edges, part: { role: 'Table' } };
  const head = measureHead(grid, table);
  const size = sheet.paper.type.body;
  const tail = keep === 0 ? 0 : keep + LIST_GAP;
  const first = heightOf(grid, wrapRow(grid, table.rows[0]?.cells ?? [])) + (table.rows.length <= 1 ? tail : 0);
  if (table.title !== '') sheet.paragraph(table.title, { size, face: 'bold', role: 'H2', align: 'justify', indent: INDENT, after: GAP, keep: GAP + head.height + first });
  else sheet.room(head.height + first);
  layHead(grid, head, true);
  if (table.rows.length === 0) layEmpty(grid, table.empty);
  for (const [index, row] of table.rows.entries()) {
    layRow(grid, table, head, row.cells, index === table.rows.length - 1 ? tail : 0);
    await pace.row();
  }
  sheet.y += LIST_GAP;
}

/** Thickness of the lines, for which word processors make room. */
const LINE = 0.5;

interface Head {
  readonly lines: readonly { readonly height: number; readonly cells: readonly HeadCell[] }[];
  readonly height: number;
}

function measureHead(grid: Grid, table: TableBlock): Head {
  const lines = headLines(table);
  const height = ({ text, column, columns }: HeadCell): number => heightOf(grid, [wrapHead(grid.plan, text, between(grid, column, columns))]);
  const single = lines.map((cells) => Math.max(0, ...cells.filter((cell) => cell.lines === 1).map(height)));
  const tall = Math.max(0, ...lines.flat().filter((cell) => cell.lines > 1).map(height));
  const sum = single.reduce((total, each) => total + each, 0);
  const missing = Math.max(0, tall - sum);
  const heights = single.map((each, index) => (index === single.length - 1 ? each + missing : each));
  return { lines: lines.map((cells, index) => ({ cells, height: heights[index] ?? 0 })), height: sum + missing };
}

/** The cells of a row, each knowing its row, and the row all of them. */
function rowOf(grid: Grid, cells: readonly Omit<PrintedPart, 'within'>[]): readonly PrintedPart[] {
  const all: PrintedPart[] = [];
  const row: PrintedPart = { role: 'TR', within: grid.part, cells: all };
  all.push(...cells.map((cell) => ({ ...cell, within: row })));
  return all;
}

/** Only the first head is part of the letter; those of later pages are repeated for the eye. */
function layHead(grid: Grid, head: Head, first: boolean): void {
  const { sheet } = grid;
  for (const line of head.lines) {
    const parts = rowOf(grid, line.cells.map(({ columns, lines }) => ({ role: 'TH', columns, rows: lines })));
    line.cells.forEach((cell, index) => {
      const height = cell.lines > 1 ? head.height : line.height;
      const lines = withSpaces(cell.text, wrapHead(grid.plan, cell.text, between(grid, cell.column, cell.columns)));
      const part = first ? parts[index] : undefined;
      layCell(grid, lines, { column: cell.column, columns: cell.columns, height, face: 'bold', align: 'center', middle: true, part });
    });
    sheet.y += line.height;
  }
}

function layEmpty(grid: Grid, text: string): void {
  const columns = grid.plan.widths.length;
  const lines = wrapCell(grid, text, between(grid, 0, columns), 'italic');
  const height = heightOf(grid, [lines]) + 2 * CELL_PADDING;
  const [part] = rowOf(grid, [{ role: 'TD', columns }]);
  layCell(grid, lines, { column: 0, columns, height, face: 'italic', align: 'center', middle: true, part });
  grid.sheet.y += height;
}

type Lines = readonly string[];

function wrapRow(grid: Grid, cells: readonly string[]): Lines[] {
  return grid.plan.widths.map((width, index) => wrapCell(grid, cells[index] ?? '', width, 'regular'));
}

function wrapCell(grid: Grid, text: string, width: number, face: Face): string[] {
  return withSpaces(text, wrap(text, width - 2 * CELL_PADDING, grid.plan.size, face));
}

/** Heads are broken like headings. Both printers set them so. */
export function wrapHead({ size }: ColumnPlan, text: string, width: number): string[] {
  return balance(text, width - 2 * CELL_PADDING, size, 'bold');
}

function tallest(cells: readonly Lines[]): number {
  return cells.reduce((most, lines) => Math.max(most, lines.length), 0);
}

function heightOf({ sheet, plan }: Grid, cells: readonly Lines[]): number {
  return tallest(cells) * sheet.lineHeight(plan.size) + 2 * CELL_PADDING + LINE;
}

/** A row higher than a page is the only one that is ever divided: at the page's end, all its cells at once. */
function layRow(grid: Grid, table: TableBlock, head: Head, cells: readonly string[], tail: number): void {
  const { sheet, plan } = grid;
  const turn = (): void => {
    sheet.newPage();
    layHead(grid, head, false);
  };
  const parts = rowOf(grid, plan.widths.map(() => ({ role: 'TD' })));
  let rest = wrapRow(grid, cells);
  if (!sheet.fits(heightOf(grid, rest) + tail)) turn();
  while (tallest(rest) > 0) {
    const most = Math.max(1, Math.floor((sheet.bottom - sheet.y - 2 * CELL_PADDING - LINE + 0.01) / sheet.lineHeight(plan.size)));
    const lines = rest.map((each) => each.slice(0, most));
    const height = heightOf(grid, lines);
    lines.forEach((each, index) => layCell(grid, each, { column: index, columns: 1, height, face: 'regular', align: table.columns[index]?.align ?? 'start', middle: false, part: parts[index] }));
    sheet.y += height;
    rest = rest.map((lines) => lines.slice(most));
    if (tallest(rest) > 0) turn();
  }
}

interface Cell {
  readonly column: number;
  readonly columns: number;
  readonly height: number;
  readonly face: Face;
  readonly align: 'start' | 'center';
  readonly middle: boolean;
  readonly part: PrintedPart | undefined;
}

function layCell(grid: Grid, lines: Lines, cell: Cell): void {
  const { sheet, plan, edges } = grid;
  const left = edges[cell.column] ?? 0;
  const width = between(grid, cell.column, cell.columns);
  const lineHeight = sheet.lineHeight(plan.size);
  sheet.box(left, sheet.y, width, cell.height);
  const above = cell.middle ? (cell.height - lines.length * lineHeight) / 2 : CELL_PADDING;
  sheet.as(cell.part, () => lines.forEach((line, index) => {
    sheet.line(line, left + CELL_PADDING, sheet.y + above + index * lineHeight, width - 2 * CELL_PADDING, { size: plan.size, face: cell.face, align: cell.align });
  }));
}
