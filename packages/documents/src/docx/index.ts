/** Prints a letter as DOCX, laid out as the decree on official letters wants it. */
import type { Block, LetterModel } from '@ctso/core';
import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionOptions, type Table } from 'docx';
import { cleanLetter } from '../layout/clean.js';
import { RowCount, stopIfAborted, type PrintOptions } from '../layout/pace.js';
import { MILLIMETRE, paperFor, type Paper } from '../layout/paper.js';
import { setAddressee, setClosing, setFacts, setFootnotes, setLetterhead } from './blocks.js';
import { FONT, twips } from './paragraph.js';
import { setTable } from './table.js';

/** Rejects with a `Failure`, `cancelled` on abort. Letters that Times New Roman lacks are left to the word processor's other fonts. */
export async function printDocx(model: LetterModel, options: PrintOptions = {}): Promise<Blob> {
  stopIfAborted(options);
  const letter = cleanLetter(model);
  const paper = paperFor(letter);
  const children: (Paragraph | Table)[] = [];
  const count = new RowCount(letter, options);
  for (const [index, block] of letter.blocks.entries()) {
    const next = letter.blocks[index + 1]?.kind;
    const tied = next === 'closing' || (next === 'footnotes' && letter.blocks[index + 2]?.kind === 'closing');
    children.push(...(block.kind === 'table' ? await setTable(paper, block, tied, count) : setBlock(paper, block, tied)));
  }
  await count.breathe();
  const blob = await Packer.toBlob(makeDocument(letter, section(paper, children)));
  stopIfAborted(options);
  return blob;
}

function setBlock(paper: Paper, block: Exclude<Block, { kind: 'table' }>, tied: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return setLetterhead(paper, block);
    case 'addressee':
      return setAddressee(paper, block);
    case 'facts':
      return setFacts(paper, block);
    case 'footnotes':
      return setFootnotes(paper, block, tied);
    case 'closing':
      return setClosing(paper, block);
  }
}

function section(paper: Paper, children: (Paragraph | Table)[]): ISectionOptions {
  const lying = paper.orientation === 'landscape';
  const size = Math.round(paper.type.pageNumber * 2);
  const number = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size })] });
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          // Always given upright; the library turns it.
          width: twips(Math.min(paper.width, paper.height)),
          height: twips(Math.max(paper.width, paper.height)),
          orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: twips(paper.top), bottom: twips(paper.bottom), left: twips(paper.left), right: twips(paper.right), header: twips(10 * MILLIMETRE), footer: twips(10 * MILLIMETRE) },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
    children,
  };
}

function makeDocument(letter: LetterModel, only: ISectionOptions): Document {
  const head = letter.blocks.find((block) => block.kind === 'letterhead');
  const author = head?.issuer ?? '';
  const language = letter.language === 'vi' ? 'vi-VN' : letter.language;
  return new Document({
    title: letter.title,
    creator: author,
    lastModifiedBy: author,
    styles: { default: { document: { run: { font: FONT, size: 28, language: { value: language } }, paragraph: { spacing: { before: 0, after: 0 } } } } },
    sections: [only],
  });
}
