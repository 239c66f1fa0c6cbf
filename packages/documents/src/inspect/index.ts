/** Tells what a file is by its content, whatever it is called. */
import { fileTypeFromBlob } from 'file-type';

export { readFingerprint } from './fingerprint.js';

/** MIME type; `undefined` for plain text and everything else without a mark of its own. Reads as little of the file as it can. */
export async function detectType(file: Blob): Promise<string | undefined> {
  return (await fileTypeFromBlob(file))?.mime;
}
