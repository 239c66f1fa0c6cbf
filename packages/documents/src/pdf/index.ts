/** Prints a letter as PDF: searchable text in embedded faces, laid out as the decree on official letters wants it. */
import { Failure, type Block, type LetterModel } from '@ctso/core';
import { cleanLetter, textsOf } from '../layout/clean.js';
import { firstUnknown } from '../layout/metrics.js';
import { RowCount, stopIfAborted, type PrintOptions } from '../layout/pace.js';
import { paperFor } from '../layout/paper.js';
import { closingHeight, drawAddressee, drawClosing, drawFacts, drawFootnotes, drawLetterhead, footnotesHeight } from './blocks.js';
import { Sheet } from './sheet.js';
import { drawTable } from './table.js';

/**
 * Rejects with a `Failure`: `cancelled` on abort; `unsupported` for a letter that no embedded face has, its `cause` being
 * `{ character, codePoint }` and nothing of the text around it.
 */
export async function printPdf(model: LetterModel, options: PrintOptions = {}): Promise<Blob> {
  stopIfAborted(options);
  const letter = cleanLetter(model);
  refuseUnknownLetters(letter);
  const sheet = await Sheet.open(paperFor(letter));
  stopIfAborted(options);
  const count = new RowCount(letter, options);
  for (const [index, block] of letter.blocks.entries()) {
    const tail = tailHeight(sheet, letter.blocks.slice(index + 1));
    if (block.kind === 'table') await drawTable(sheet, block, tail, count);
    else drawBlock(sheet, block, tail);
  }
  await count.breathe();
  const head = letter.blocks.find((block) => block.kind === 'letterhead');
  return sheet.finish({ title: letter.title, author: head?.issuer ?? '', language: letter.language });
}

function refuseUnknownLetters(letter: LetterModel): void {
  for (const text of textsOf(letter)) {
    const character = firstUnknown(text);
    if (character === undefined) continue;
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    throw new Failure('unsupported', { cause: { character, codePoint } });
  }
}

/** Height of the signature that follows at once, with the notes before it if any; no page shall hold a signature alone. */
function tailHeight(sheet: Sheet, [next, afterNext]: readonly Block[]): number {
  if (next?.kind === 'closing') return closingHeight(sheet, next);
  if (next?.kind === 'footnotes' && afterNext?.kind === 'closing') return footnotesHeight(sheet, next) + closingHeight(sheet, afterNext);
  return 0;
}

function drawBlock(sheet: Sheet, block: Exclude<Block, { kind: 'table' }>, tail: number): void {
  switch (block.kind) {
    case 'letterhead':
      drawLetterhead(sheet, block);
      break;
    case 'addressee':
      drawAddressee(sheet, block);
      break;
    case 'facts':
      drawFacts(sheet, block);
      break;
    case 'footnotes':
      if (tail > 0) sheet.room(footnotesHeight(sheet, block) + tail);
      drawFootnotes(sheet, block);
      break;
    case 'closing':
      drawClosing(sheet, block);
      break;
  }
}
