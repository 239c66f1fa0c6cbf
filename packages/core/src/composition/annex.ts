/** Puts the list into the letter or, where it is too long or too wide for that, into an annex that the letter refers to. */
import type { Annex, Block, TableBlock } from './model.js';

/** The longest list that is read within a letter; more rows would part the request from its signature by pages. */
export const MOST_ROWS_WITHIN = 10;
/** More columns than these cannot be read on a page that stands. */
export const MOST_COLUMNS_WITHIN = 6;

export interface AnnexWords {
  readonly label: string;
  readonly title: string;
  readonly reference: string;
  /** Said in the letter where the list would have stood. */
  readonly here: string;
}

/** The footnotes go with the list, whose heads bear their marks. */
export function annexed(blocks: readonly Block[], words: () => AnnexWords): { readonly blocks: readonly Block[]; readonly annex?: Annex } {
  const list = blocks.find((block) => block.kind === 'table');
  if (list === undefined || fitsWithin(list)) return { blocks };
  const { here, ...heads } = words();
  const { title, ...rest } = list;
  return {
    blocks: blocks.flatMap((block): Block | [] => {
      if (block.kind === 'footnotes') return [];
      return block === list ? { kind: 'reference', title, text: here } : block;
    }),
    annex: { ...heads, blocks: [{ ...rest, title: '' }, ...blocks.filter(({ kind }) => kind === 'footnotes')] },
  };
}

/** An empty list is one line, however many columns it will have. */
function fitsWithin({ rows, columns }: TableBlock): boolean {
  return rows.length === 0 || (rows.length <= MOST_ROWS_WITHIN && columns.length <= MOST_COLUMNS_WITHIN);
}
