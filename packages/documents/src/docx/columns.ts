/** Sets paragraphs side by side, in a table without borders. */
import { twips } from './paragraph.js';

/** Content of a cell that the one above reaches over. */
export const REACHED_OVER = '<w:p/>';

/** Each row has the paragraphs of each width; an empty text is an empty cell. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const sum = widths.reduce((total, width) => total + width, 0);
  const cell = (content: string, row: number, column: number): string => {
    const merge = content === REACHED_OVER ? '<w:vMerge/>' : rows[row + 1]?.[column] === REACHED_OVER ? '<w:vMerge w:val="restart"/>' : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[column] ?? 0)}" w:type="dxa"/>${merge}</w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`;
  };
  const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(sum)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((cells, row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((content, column) => cell(content, row, column)).join('')}</w:tr>`),
    '</w:tbl>',
  ].join('');
}
