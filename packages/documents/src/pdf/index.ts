/** Prints a letter as PDF: searchable text in embedded faces, laid out as the decree on official letters wants it. */
import { blocksOf, type LetterModel, type PrintedPage } from '@ctso/core';
import { cleanLetter } from '../layout/clean.js';
import { layOut } from '../layout/flow.js';
import { Pace, stopIfAborted, type PrintOptions } from '../layout/pace.js';
import { FINGERPRINT_MARK, propertiesOf, type Properties } from '../layout/properties.js';
import { refuseUnknown } from '../layout/unknown.js';
import { contentOf } from './content.js';
import { Contents } from './contents.js';
import { embedFaces } from './fonts.js';
import { Structure } from './structure.js';
import { PdfWriter, textString, type Reference } from './writer.js';

/**
 * Rejects with a `Failure`: `cancelled` on abort; `unsupported` for a letter that no embedded face has, its `cause` being an
 * `UnknownCharacter` that holds nothing of the text around it. The same letter gives the same bytes.
 */
export async function printPdf(model: LetterModel, options: PrintOptions = {}): Promise<Blob> {
  stopIfAborted(options);
  const writer = new PdfWriter();
  const faces = await embedFaces(writer);
  const root = writer.reserve();
  const tree = writer.reserve();
  const fonts = Object.values(faces).map(({ name, reference }) => `/${name} ${reference}`).join('');
  const contents = new Contents(writer);
  const structure = rowsOf(model) > MOST_ROWS_TAGGED ? undefined : new Structure(writer);
  const pages: Reference[] = [];
  const letter = await eachPage(model, options, (page) => {
    const reference = writer.reserve();
    const { operators, marks } = contentOf(structure === undefined ? untagged(page) : page, faces);
    const box = `[0 0 ${page.width.toFixed(2)} ${page.height.toFixed(2)}]`;
    const marked = structure?.add(reference, marks) ?? '';
    pages.push(writer.add(`<</Type/Page/Parent ${tree}/MediaBox${box}${marked}/Contents ${contents.add(operators)}>>`, reference));
  });
  writer.add(`<</Type/Pages/Count ${pages.length}/Resources<</Font<<${fonts}>>>>/Kids[${pages.join(' ')}]>>`, tree);
  const properties = propertiesOf(letter);
  writer.add(`<</Type/Catalog/Pages ${tree}/Lang(${properties.language})${structure?.write() ?? ''}/ViewerPreferences<</DisplayDocTitle true>>>>`, root);
  return writer.finish(root, addInfo(writer, properties));
}

/** Each cell of a tagged list is an object of its own: a longer list would be larger by half, and slower to open. */
const MOST_ROWS_TAGGED = 300;

function rowsOf(model: LetterModel): number {
  return blocksOf(model).reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
}

/** As one part, so that nothing is marked between its lines. */
function untagged({ items, ...page }: PrintedPage): PrintedPage {
  return { ...page, items: items.map((item) => (item.kind === 'text' ? { ...item, part: undefined } : item)) };
}

/** The pages as they are printed, for a preview. Rejects like `printPdf`. */
export async function pagesOf(model: LetterModel, options: PrintOptions = {}): Promise<readonly PrintedPage[]> {
  const pages: PrintedPage[] = [];
  await eachPage(model, options, (page) => pages.push(page));
  return pages;
}

/** Gives each page away as soon as it is laid out, so that a long list is never in memory as a whole. Answers the clean letter. */
async function eachPage(model: LetterModel, options: PrintOptions, done: (page: PrintedPage) => void): Promise<LetterModel> {
  stopIfAborted(options);
  const pace = new Pace(model, options);
  const letter = await cleanLetter(model, pace);
  await refuseUnknown(letter, pace);
  await layOut(letter, options.look, pace, done);
  await pace.told();
  return letter;
}

/** Neither compressed nor encrypted, so that the fingerprint is found without reading the file's structure. */
function addInfo(writer: PdfWriter, { title, author, fingerprint }: Properties): Reference {
  const keywords = fingerprint === undefined ? '' : `/Keywords(${FINGERPRINT_MARK}${fingerprint})`;
  return writer.add(`<</Title ${textString(title)}/Author ${textString(author)}/Creator(ctso)/Producer(ctso)${keywords}>>`);
}
