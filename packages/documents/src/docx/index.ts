/** Prints a letter as DOCX, laid out as the decree on official letters wants it. */
import type { Block, LetterModel } from '@ctso/core';
import { cleanLetter } from '../layout/clean.js';
import { Pace, stopIfAborted, type PrintOptions } from '../layout/pace.js';
import { LIST_GAP, paperFor, type Paper } from '../layout/paper.js';
import { propertiesOf } from '../layout/properties.js';
import { Archive } from './archive.js';
import { setAddressee, setAnnexHeads, setClosing, setFacts, setFootnotes, setLetterhead, setParagraph, setReference } from './blocks.js';
import { gap } from './paragraph.js';
import { DOCUMENT_CLOSING, DOCUMENT_OPENING, partsOf, sectionProperties } from './parts.js';
import { setTable } from './table.js';

/**
 * Rejects with a `Failure`, `cancelled` on abort. Letters that Times New Roman lacks are left to the word processor's other fonts. The same
 * letter gives the same bytes.
 */
export async function printDocx(model: LetterModel, options: PrintOptions = {}): Promise<Blob> {
  stopIfAborted(options);
  const pace = new Pace(model, options);
  const letter = await cleanLetter(model, pace);
  const archive = new Archive();
  const body = archive.open('word/document.xml');
  const sizes: number[] = [];
  const upright = paperFor('portrait', options.look);
  const lying = paperFor('landscape', options.look);
  const set = (paper: Paper, blocks: readonly Block[]): Promise<void> => setBlocks({ paper, sizes, pace, put: body.put }, blocks);

  body.put(DOCUMENT_OPENING);
  await set(upright, letter.blocks);
  if (letter.annex === undefined) body.put(gap() + sectionProperties(upright));
  else {
    body.put(gap(1, { section: sectionProperties(upright) }));
    body.put(setAnnexHeads(lying, letter.annex));
    await set(lying, letter.annex.blocks);
    body.put(gap() + sectionProperties(lying));
  }
  body.put(DOCUMENT_CLOSING);
  body.close();
  for (const [name, text] of partsOf({ paper: upright, properties: propertiesOf(letter), stamp: letter.stamp?.text ?? '', sizes })) archive.add(name, text);
  await pace.told();
  return archive.finish();
}

interface Setting {
  readonly paper: Paper;
  /** Sizes of letters in the lists, as they are found. */
  readonly sizes: number[];
  readonly pace: Pace;
  readonly put: (xml: string) => void;
}

async function setBlocks({ paper, sizes, pace, put }: Setting, blocks: readonly Block[]): Promise<void> {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]?.kind;
    const tied = next === 'closing' || (next === 'footnotes' && blocks[index + 2]?.kind === 'closing');
    if (block.kind === 'table') {
      sizes.push(await setTable(paper, block, tied, pace, put));
      put(gap(LIST_GAP, { keepNext: tied }));
    } else put(setBlock(paper, block, tied));
    await pace.breathe();
  }
}

function setBlock(paper: Paper, block: Exclude<Block, { kind: 'table' }>, tied: boolean): string {
  switch (block.kind) {
    case 'letterhead':
      return setLetterhead(paper, block);
    case 'paragraph':
      return setParagraph(paper, block, tied);
    case 'addressee':
      return setAddressee(paper, block);
    case 'facts':
      return setFacts(paper, block, tied);
    case 'reference':
      return setReference(paper, block, tied);
    case 'footnotes':
      return setFootnotes(paper, block, tied);
    case 'closing':
      return setClosing(paper, block);
  }
}
