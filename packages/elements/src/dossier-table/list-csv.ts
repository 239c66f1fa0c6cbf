/** A list as a file that spreadsheets open: CSV in UTF-8 with its mark, every cell quoted, nothing that runs as a formula. */

/** Spreadsheets read a file without it in the code page of the device, which has no Vietnamese. */
const MARK = '\uFEFF';
/** What a spreadsheet would take for a formula, or a cell of another place. */
const RUNS = /^[=+\-@\t\r]/u;

/** Commas between cells: what spreadsheets expect in Vietnamese and in English alike. All cells are quoted, so semicolons are safe. */
export function csvOf(lines: readonly (readonly string[])[]): Blob {
  const text = lines.map((line) => line.map(cell).join(',')).join('\r\n');
  return new Blob([MARK, text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

function cell(text: string): string {
  const safe = RUNS.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
