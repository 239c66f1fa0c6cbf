/** Lays a whole letter out, page by page: the letter, then its annex. */
import type { Block, LetterModel, PrintedPage } from '@ctso/core';
import { closingHeight, footnotesHeight, layAddressee, layAnnexHeads, layClosing, layFacts, layFootnotes, layLetterhead, layParagraph, layReference } from './blocks.js';
import type { Pace } from './pace.js';
import { paperFor, type Look } from './paper.js';
import { Sheet } from './sheet.js';
import { layTable } from './table.js';

/** `done` takes each page as soon as it is complete. Of a clean letter. */
export async function layOut(letter: LetterModel, look: Look | undefined, pace: Pace, done: (page: PrintedPage) => void): Promise<void> {
  const stamp = letter.stamp?.text ?? '';
  const sheet = new Sheet(paperFor('portrait', look), stamp, done);
  await layBlocks(sheet, letter.blocks, pace);
  sheet.finish();
  if (letter.annex === undefined) return;
  const annex = new Sheet(paperFor('landscape', look), stamp, done);
  layAnnexHeads(annex, letter.annex);
  await layBlocks(annex, letter.annex.blocks, pace);
  annex.finish();
}

async function layBlocks(sheet: Sheet, blocks: readonly Block[], pace: Pace): Promise<void> {
  for (const [index, block] of blocks.entries()) {
    const keep = tailHeight(sheet, blocks.slice(index + 1));
    if (block.kind === 'table') await layTable(sheet, block, keep, pace);
    else layBlock(sheet, block, keep);
    await pace.breathe();
  }
}

/** Height of the signature that follows at once, with the notes before it if any; no page shall hold a signature alone. */
function tailHeight(sheet: Sheet, [next, afterNext]: readonly Block[]): number {
  if (next?.kind === 'closing') return closingHeight(sheet, next);
  if (next?.kind === 'footnotes' && afterNext?.kind === 'closing') return footnotesHeight(sheet, next) + closingHeight(sheet, afterNext);
  return 0;
}

function layBlock(sheet: Sheet, block: Exclude<Block, { kind: 'table' }>, keep: number): void {
  switch (block.kind) {
    case 'letterhead':
      layLetterhead(sheet, block);
      break;
    case 'paragraph':
      layParagraph(sheet, block, keep);
      break;
    case 'addressee':
      layAddressee(sheet, block);
      break;
    case 'facts':
      layFacts(sheet, block, keep);
      break;
    case 'reference':
      layReference(sheet, block, keep);
      break;
    case 'footnotes':
      layFootnotes(sheet, block, keep);
      break;
    case 'closing':
      layClosing(sheet, block);
      break;
  }
}
