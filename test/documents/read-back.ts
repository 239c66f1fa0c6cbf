/** Reads printed documents back: the words of a DOCX and of a PDF, in the order in which a person reads them. */
import { strFromU8, unzipSync, unzlibSync } from 'fflate';

export async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

export interface ReadDocx {
  readonly body: string;
  readonly core: string;
  readonly styles: string;
  /** The footer's text. */
  readonly foot: string;
  /** Every paragraph with words, in order. */
  readonly paragraphs: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (xml: string): string => xml.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '');

export async function readDocx(blob: Blob): Promise<ReadDocx> {
  const files = unzipSync(await bytesOf(blob));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const body = part('word/document.xml');
  const paragraphs = (body.match(/<w:p[ >].*?<\/w:p>/gsu) ?? []).map((paragraph) =>
    decode([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)].map((found) => found[1] ?? '\n').join('')),
  );
  return { body, core: part('docProps/core.xml'), styles: part('word/styles.xml'), foot: decode(part('word/footer1.xml').replace(/<[^>]+>/gu, '')), paragraphs: paragraphs.filter((text) => text.trim() !== '') };
}

export interface PrintedText {
  readonly text: string;
  /** In points from the top left corner of the page; `y` of the base line. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

export interface ReadPdf {
  readonly pages: readonly (readonly PrintedText[])[];
  /** In points, page by page. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly fonts: readonly string[];
}

export async function readPdf(blob: Blob): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const bytes = await bytesOf(blob);
  const fonts = [...new Set([...new TextDecoder('latin1').decode(bytes).matchAll(/\/BaseFont ?\/([\w-]+)/gu)].map((found) => found[1] ?? ''))];
  const pdf = await getDocument({ data: bytes, useSystemFonts: false, isEvalSupported: false, verbosity: 0 }).promise;
  const pages: PrintedText[][] = [];
  const sizes: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([width, height]);
    const { items } = await page.getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, x: Number(item.transform[4]), y: height - Number(item.transform[5]), size: Number(item.transform[3]), width: item.width }] : [])));
  }
  const { info } = await pdf.getMetadata();
  const { Title: title, Language: language } = info as { Title?: string; Language?: string };
  await pdf.destroy();
  return { pages, sizes, title, language, fonts };
}

/** Millimetres in points. */
export const MILLIMETRE = 72 / 25.4;

/** The text between the margins: without page numbers and stamps. */
export function withinMargins({ pages, sizes }: Pick<ReadPdf, 'pages' | 'sizes'>): readonly (readonly PrintedText[])[] {
  return pages.map((items, index) => items.filter(({ y }) => y > 20 * MILLIMETRE && y < (sizes[index]?.[1] ?? 0) - 20 * MILLIMETRE));
}

/** All words between the margins in order, the repeated head of a list once. */
export function printedWords(pdf: Pick<ReadPdf, 'pages' | 'sizes'>, head: string): string {
  let seen = false;
  return withinMargins(pdf)
    .map((items) => {
      const words = items.map(({ text }) => text).join('').replace(/\s+/gu, '');
      const repeated = seen && words.startsWith(head);
      seen ||= head !== '' && words.includes(head);
      return repeated ? words.slice(head.length) : words;
    })
    .join('');
}

/** From the top left corner, in points. */
export interface Stroke {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The lines drawn on the first page: rules, and the sides of tables. */
export async function readStrokes(blob: Blob): Promise<readonly Stroke[]> {
  const file = new TextDecoder('latin1').decode(await bytesOf(blob));
  const page = /\/Type\/Page\/.*?MediaBox\[0 0 [\d.]+ ([\d.]+)\].*?\/Contents (\[[^\]]+\]|\d+ 0 R)/u.exec(file);
  const height = Number(page?.[1]);
  const content = [...(page?.[2] ?? '').matchAll(/(\d+) 0 R/gu)].map((found) => streamOf(file, found[1] ?? '')).join('\n');
  return [...content.matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l/gu)].map((found) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = found.slice(1).map(Number);
    return { x: [x1, x2], y: [height - y1, height - y2] };
  });
}

function streamOf(file: string, number: string): string {
  const [, start = '', length = ''] = new RegExp(`\\n(${number} 0 obj\\n<<[^>]*/Length (\\d+)>>\\nstream\\n)`, 'u').exec(file) ?? [];
  const from = file.indexOf(`\n${start}`) + 1 + start.length;
  const bytes = Uint8Array.from(file.slice(from, from + Number(length)), (byte) => byte.charCodeAt(0));
  return new TextDecoder('latin1').decode(unzlibSync(bytes));
}

/** Whether a PDF is tagged, and how many parts of each kind it has. */
export async function readTags(blob: Blob): Promise<{ readonly marked: boolean; readonly parts: ReadonlyMap<string, number> }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: await bytesOf(blob), isEvalSupported: false, verbosity: 0 }).promise;
  const marked = (await pdf.getMarkInfo())?.Marked === true;
  const file = new TextDecoder('latin1').decode(await bytesOf(blob));
  await pdf.destroy();
  const parts = new Map<string, number>();
  for (const [, role = ''] of file.matchAll(/<<\/S\/(\w+)\/P /gu)) parts.set(role, (parts.get(role) ?? 0) + 1);
  return { marked, parts };
}
