/** The four faces of a letter in its PDF: loaded when first used, embedded whole, with the way back from glyphs to letters. */
import { Failure } from '@ctso/core';
import { FACES, textWidth, type Face } from '../layout/metrics.js';
import type { FontFile } from './font-file.js';
import { hex4, type PdfWriter, type Reference } from './writer.js';

const FILES: Readonly<Record<Face, () => Promise<{ readonly font: FontFile }>>> = {
  regular: () => import('./fonts/regular.js'),
  bold: () => import('./fonts/bold.js'),
  italic: () => import('./fonts/italic.js'),
  'bold-italic': () => import('./fonts/bold-italic.js'),
};

export interface EmbeddedFace {
  /** As content streams call it. */
  readonly name: string;
  readonly reference: Reference;
  /** The glyph of each letter as two bytes of a string. */
  readonly glyphs: ReadonlyMap<string, string>;
}

export type EmbeddedFaces = Readonly<Record<Face, EmbeddedFace>>;

/** Rejects with `unavailable` where the faces cannot be loaded, e.g. off line. Every letter uses all four. */
export async function embedFaces(writer: PdfWriter): Promise<EmbeddedFaces> {
  try {
    const files = await Promise.all(FACES.map(async (face, index) => ({ face, name: `F${index + 1}`, file: (await FILES[face]()).font })));
    const faces = {} as Record<Face, EmbeddedFace>;
    for (const { face, name, file } of files) faces[face] = embed(writer, file, face, name);
    return faces;
  } catch (cause) {
    throw new Failure('unavailable', { cause });
  }
}

function embed(writer: PdfWriter, font: FontFile, face: Face, name: string): EmbeddedFace {
  const letters = Array.from(font.letters);
  const data = writer.addStream(`/Filter/FlateDecode/Length1 ${font.bytes}`, bytesOf(font.file));
  const measures = `/FontBBox[${font.box.join(' ')}]/ItalicAngle ${font.italicAngle}/Ascent ${font.ascent}/Descent ${font.descent}/CapHeight ${font.capHeight}/StemV ${font.stemV}`;
  const descriptor = writer.add(`<</Type/FontDescriptor/FontName/${font.name}/Flags ${font.flags}${measures}/FontFile2 ${data}>>`);
  const widths = letters.map((letter, index) => `${font.glyphs[index] ?? 0}[${Math.round(textWidth(letter, 1000, face))}]`).join('');
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>';
  const glyphs = writer.add(`<</Type/Font/Subtype/CIDFontType2/BaseFont/${font.name}${system}/FontDescriptor ${descriptor}/CIDToGIDMap/Identity/DW 500/W[${widths}]>>`);
  const back = writer.addCompressed(backToLetters(letters, font.glyphs));
  const reference = writer.add(`<</Type/Font/Subtype/Type0/BaseFont/${font.name}/Encoding/Identity-H/DescendantFonts[${glyphs}]/ToUnicode ${back}>>`);
  return { name, reference, glyphs: new Map(letters.map((letter, index) => [letter, stringBytes(font.glyphs[index] ?? 0)])) };
}

/** Brackets, the backslash and ends of lines mean something in a string. */
function stringBytes(glyph: number): string {
  return String.fromCharCode(glyph >> 8, glyph & 0xff).replace(/[()\\\r\n]/gu, (byte) => `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`);
}

const MOST_PER_BLOCK = 100;

/** What lets text be searched and copied. */
function backToLetters(letters: readonly string[], glyphs: readonly number[]): string {
  const first = new Map<number, string>();
  letters.forEach((letter, index) => {
    const glyph = glyphs[index] ?? 0;
    if (!first.has(glyph)) first.set(glyph, letter);
  });
  const lines = [...first].map(([glyph, letter]) => `<${hex4(glyph)}><${hex4(letter.charCodeAt(0))}>`);
  const blocks = [];
  for (let at = 0; at < lines.length; at += MOST_PER_BLOCK) {
    const some = lines.slice(at, at + MOST_PER_BLOCK);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit/ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def',
    '1 begincodespacerange<0000><FFFF>endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict/CMap defineresource pop end end',
  ].join('\n');
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
