/** Sets paragraphs side by side, in a table without borders. */
import { twips } from './paragraph.js';

/** Each row has the paragraphs of each width; an empty text is an empty cell. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const sum = widths.reduce((total, width) => total + width, 0);
  const cells = (row: readonly string[]): string =>
    row.map((content, index) => `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[index] ?? 0)}" w:type="dxa"/></w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`).join('');
  const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(sum)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row)}</w:tr>`),
    '</w:tbl>',
  ].join('');
}
