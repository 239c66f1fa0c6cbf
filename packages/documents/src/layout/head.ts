/** The head of a list as two lines of cells: columns of a group stand under their common head, others reach over both lines. */
import type { TableBlock } from '@ctso/core';

export interface HeadCell {
  readonly text: string;
  /** Index of its first column. */
  readonly column: number;
  readonly columns: number;
  readonly lines: number;
}

/** One line of cells without groups, two with. */
export function headLines(table: TableBlock): readonly (readonly HeadCell[])[] {
  const grouped = table.columns.some((column) => column.group !== undefined);
  if (!grouped) return [table.columns.map((column, index) => ({ text: column.label, column: index, columns: 1, lines: 1 }))];
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  table.columns.forEach(({ group, label }, index) => {
    if (group === undefined) {
      upper.push({ text: label, column: index, columns: 1, lines: 2 });
      return;
    }
    lower.push({ text: label, column: index, columns: 1, lines: 1 });
    const last = upper[upper.length - 1];
    if (last !== undefined && index > 0 && table.columns[index - 1]?.group === group) upper[upper.length - 1] = { ...last, columns: last.columns + 1 };
    else upper.push({ text: group, column: index, columns: 1, lines: 1 });
  });
  return [upper, lower];
}
