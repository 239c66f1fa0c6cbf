/** Refuses a letter with a character that the embedded faces lack, and says where it stands. */
import { Failure, type Block, type LetterModel, type TableBlock, type UnknownCharacter } from '@ctso/core';
import { firstUnknown } from './metrics.js';
import type { Pace } from './pace.js';

type Place = Omit<UnknownCharacter, 'character' | 'codePoint'>;

function refuse(text: string, place: Place): void {
  const character = firstUnknown(text);
  if (character === undefined) return;
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  throw new Failure('unsupported', { cause: { character, codePoint, ...place } satisfies UnknownCharacter });
}

/** Rejects with `unsupported`, its cause an `UnknownCharacter` that holds nothing of the text around it. Of a clean letter. */
export async function refuseUnknown({ blocks, annex, stamp }: LetterModel, pace: Pace): Promise<void> {
  for (const block of blocks) await refuseIn(block, pace);
  if (annex !== undefined) {
    for (const text of [annex.label, annex.title, annex.reference]) refuse(text, { block: 'annex', label: '' });
    for (const block of annex.blocks) await refuseIn(block, pace);
  }
  if (stamp !== undefined) refuse(stamp.text, { block: 'stamp', label: '' });
}

async function refuseIn(block: Block, pace: Pace): Promise<void> {
  switch (block.kind) {
    case 'table':
      await refuseInTable(block, pace);
      break;
    case 'facts':
      for (const { label, text } of block.items) refuse(`${label}\n${text}`, { block: 'facts', label });
      refuse(block.title, { block: 'facts', label: '' });
      break;
    case 'addressee':
      for (const text of [block.label, ...block.lines]) refuse(text, { block: 'addressee', label: block.label });
      break;
    case 'closing':
      for (const text of [block.recipientsLabel, ...block.recipients]) refuse(text, { block: 'closing', label: block.recipientsLabel });
      for (const text of [...block.capacities, block.signer]) refuse(text, { block: 'closing', label: '' });
      break;
    case 'footnotes':
      for (const { mark, text } of block.items) refuse(`${mark}\n${text}`, { block: 'footnotes', label: block.title });
      break;
    case 'letterhead':
    case 'paragraph':
    case 'reference':
      for (const text of Object.values(block)) refuse(text, { block: block.kind, label: '' });
      break;
  }
}

async function refuseInTable({ columns, rows, title, empty }: TableBlock, pace: Pace): Promise<void> {
  for (const text of [title, empty]) refuse(text, { block: 'table', label: '' });
  for (const { label, group = '' } of columns) refuse(`${group}\n${label}`, { block: 'table', label });
  for (const [index, row] of rows.entries()) {
    row.cells.forEach((text, column) => refuse(text, { block: 'table', label: columns[column]?.label ?? '', row: index + 1 }));
    if (pace.due) await pace.breathe();
  }
}
