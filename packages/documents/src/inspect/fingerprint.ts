/** Finds the fingerprint that our printers put into a file, whatever has been added to the file since. */
import { strFromU8, unzipSync } from 'fflate';
import { FINGERPRINT_MARK } from '../layout/properties.js';

const MARKED = new RegExp(`${FINGERPRINT_MARK}([0-9a-f]{64})`, 'gu');
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * 64 hexadecimal digits, to be compared with `fingerprintOf` of a dossier; `undefined` where the file bears none: a scan, a file of another
 * origin, one whose properties were removed. It tells which dossier a file was printed from, not that its text is unchanged: that is what
 * a digital signature is for.
 */
export async function readFingerprint(file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return ZIP.every((byte, index) => bytes[index] === byte) ? inZip(bytes) : lastMark(new TextDecoder('latin1').decode(bytes));
}

function inZip(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => name.startsWith('docProps/') && originalSize < MOST_BYTES });
    return Object.values(parts).map((part) => lastMark(strFromU8(part))).find((found) => found !== undefined);
  } catch {
    return undefined;
  }
}

/** Of a part with a document's properties: more is not ours. */
const MOST_BYTES = 1_000_000;

/** What was added to a PDF stands behind what was there before. */
function lastMark(text: string): string | undefined {
  return [...text.matchAll(MARKED)].pop()?.[1];
}
