/** Prints a letter as PDF: searchable text in embedded faces, laid out as the decree on official letters wants it. */
import { Failure, type Block, type LetterModel } from '@ctso/core';
import { cleanLetter, textsOf } from '../layout/clean.js';
import { firstUnknown } from '../layout/metrics.js';
import { breathe, stopIfAborted, type PrintOptions } from '../layout/pace.js';
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
  const total = letter.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  let done = 0;
  for (const [index, block] of letter.blocks.entries()) {
    if (block.kind === 'table') done = await drawTable(sheet, block, options, done, total);
    else drawBlock(sheet, block, letter.blocks[index + 1]);
  }
  await breathe(options, done, total);
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

/** Notes stay with the signature that follows them, so that no page holds a signature alone. */
function drawBlock(sheet: Sheet, block: Exclude<Block, { kind: 'table' }>, next: Block | undefined): void {
  switch (block.kind) {
    case 'letterhead':
      return drawLetterhead(sheet, block);
    case 'addressee':
      return drawAddressee(sheet, block);
    case 'facts':
      return drawFacts(sheet, block);
    case 'footnotes':
      if (next?.kind === 'closing') sheet.room(footnotesHeight(sheet, block) + closingHeight(sheet, next));
      return drawFootnotes(sheet, block);
    case 'closing':
      return drawClosing(sheet, block);
  }
}
