/** A letter with every word made printable, so that the printers need not think of it. */
import type { Block, LetterModel, TableBlock } from '@ctso/core';
import { printable } from './printable.js';

const all = (texts: readonly string[]): readonly string[] => texts.map(printable);

function cleanTable(block: TableBlock): TableBlock {
  return {
    ...block,
    title: printable(block.title),
    empty: printable(block.empty),
    columns: block.columns.map((column) => ({ ...column, label: printable(column.label), group: column.group === undefined ? undefined : printable(column.group) })),
    rows: block.rows.map((row) => ({ ...row, cells: all(row.cells) })),
  };
}

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'letterhead': {
      const { kind, ...texts } = block;
      return { kind, ...(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, printable(text)])) as typeof texts) };
    }
    case 'addressee':
      return { ...block, label: printable(block.label), lines: all(block.lines) };
    case 'facts':
      return { ...block, title: printable(block.title), items: block.items.map((item) => ({ ...item, label: printable(item.label), text: printable(item.text) })) };
    case 'table':
      return cleanTable(block);
    case 'footnotes':
      return { ...block, title: printable(block.title), items: block.items.map(({ mark, text }) => ({ mark: printable(mark), text: printable(text) })) };
    case 'closing':
      return {
        ...block,
        recipientsLabel: printable(block.recipientsLabel),
        recipients: all(block.recipients),
        capacities: all(block.capacities),
        signer: printable(block.signer),
      };
  }
}

export function cleanLetter(model: LetterModel): LetterModel {
  return { ...model, title: printable(model.title), blocks: model.blocks.map(cleanBlock) };
}

/** Every text of a clean letter that will be printed, in no particular order. */
export function* textsOf(model: LetterModel): Generator<string> {
  for (const block of model.blocks) yield* textsIn(block);
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) if (!NOT_PRINTED.has(name)) yield* textsIn(part);
  }
}

const NOT_PRINTED = new Set(['kind', 'id', 'field', 'section', 'align', 'width']);
