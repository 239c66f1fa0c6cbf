/** The words of a letter in the order of the model, for comparing with what was printed. */
import type { Block, LetterModel, TableBlock } from '@ctso/core';

/** Head of a list: upper line first, columns of a group beneath it. */
export function headWords(table: TableBlock): string[] {
  const upper = table.columns.filter((column, index) => column.group === undefined || table.columns[index - 1]?.group !== column.group);
  const lower = table.columns.filter((column) => column.group !== undefined);
  return [...upper.map((column) => column.group ?? column.label), ...lower.map((column) => column.label)];
}

function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'letterhead':
      return [block.parent, block.issuer, block.nation, block.motto, block.number, block.placeAndDate, block.subject];
    case 'addressee':
      return [block.label, ...block.lines];
    case 'paragraph':
      return [block.text];
    case 'reference':
      return [block.title, block.text];
    case 'facts':
      return [block.title, ...block.items.flatMap(({ label, text }) => [`${label}:`, text])];
    case 'table':
      return [block.title, ...headWords(block), ...(block.rows.length === 0 ? [block.empty] : block.rows.flatMap((row) => row.cells))];
    case 'footnotes':
      return [block.title, ...block.items.flatMap(({ mark, text }) => [mark, text])];
    case 'closing':
      return [block.recipientsLabel, ...block.recipients, ...block.capacities, block.signer];
  }
}

/** Without white space, which printing is free to change where lines break. */
export function squeezed(texts: readonly string[]): string {
  return texts.join('').replace(/\s+/gu, '');
}

export function letterWords({ blocks, annex }: LetterModel): string {
  const annexed = annex === undefined ? [] : [annex.label, annex.title, annex.reference, ...annex.blocks.flatMap(blockWords)];
  return squeezed([...blocks.flatMap(blockWords), ...annexed]);
}
