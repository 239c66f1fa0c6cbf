/** A letter with every word made printable, so that the printers need not think of it. */
import type { Annex, Block, LetterModel, TableBlock } from '@ctso/core';
import type { Pace } from './pace.js';
import { printable } from './printable.js';

const all = (texts: readonly string[]): readonly string[] => texts.map(printable);

async function cleanTable(block: TableBlock, pace: Pace): Promise<TableBlock> {
  const rows = [];
  for (const row of block.rows) {
    rows.push({ ...row, cells: all(row.cells) });
    if (pace.due) await pace.breathe();
  }
  const columns = block.columns.map((column) => ({ ...column, label: printable(column.label), group: column.group === undefined ? undefined : printable(column.group) }));
  return { ...block, title: printable(block.title), empty: printable(block.empty), columns, rows };
}

function cleanBlock(block: Exclude<Block, TableBlock>): Block {
  switch (block.kind) {
    case 'letterhead': {
      const { kind, ...texts } = block;
      return { kind, ...(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, printable(text)])) as typeof texts) };
    }
    case 'paragraph':
      return { ...block, text: printable(block.text) };
    case 'addressee':
      return { ...block, label: printable(block.label), lines: all(block.lines) };
    case 'facts':
      return { ...block, title: printable(block.title), items: block.items.map((item) => ({ ...item, label: printable(item.label), text: printable(item.text) })) };
    case 'reference':
      return { ...block, title: printable(block.title), text: printable(block.text) };
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

async function cleanBlocks(blocks: readonly Block[], pace: Pace): Promise<Block[]> {
  const clean: Block[] = [];
  for (const block of blocks) clean.push(block.kind === 'table' ? await cleanTable(block, pace) : cleanBlock(block));
  return clean;
}

async function cleanAnnex({ label, title, reference, blocks }: Annex, pace: Pace): Promise<Annex> {
  return { label: printable(label), title: printable(title), reference: printable(reference), blocks: await cleanBlocks(blocks, pace) };
}

export async function cleanLetter(model: LetterModel, pace: Pace): Promise<LetterModel> {
  const blocks = await cleanBlocks(model.blocks, pace);
  const annex = model.annex === undefined ? undefined : await cleanAnnex(model.annex, pace);
  const stamp = model.stamp === undefined ? undefined : { ...model.stamp, text: printable(model.stamp.text) };
  return { ...model, title: printable(model.title), blocks, annex, stamp };
}
