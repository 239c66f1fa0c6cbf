/** The archive that a DOCX is, compressed piece by piece as its parts are written. */
import { Zip, ZipDeflate } from 'fflate';

const encoder = new TextEncoder();
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Letters gathered before they are compressed: a millisecond or two of work. */
const PIECE = 100_000;
/** Of every part: the same letter gives the same bytes. */
const DATE = new Date(1980, 0, 1);

/** A part that comes in pieces. */
export interface Part {
  readonly put: (text: string) => void;
  readonly close: () => void;
}

export class Archive {
  readonly #chunks: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    this.#chunks.push(chunk);
  });

  add(name: string, text: string): void {
    const part = this.open(name);
    part.put(text);
    part.close();
  }

  /** One at a time. */
  open(name: string): Part {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = DATE;
    this.#zip.add(file);
    let waiting: string[] = [];
    let length = 0;
    const flush = (last: boolean): void => {
      file.push(encoder.encode(waiting.join('')), last);
      waiting = [];
      length = 0;
    };
    const put = (text: string): void => {
      waiting.push(text);
      length += text.length;
      if (length > PIECE) flush(false);
    };
    return { put, close: () => flush(true) };
  }

  finish(): Blob {
    this.#zip.end();
    return new Blob(this.#chunks as BlobPart[], { type: TYPE });
  }
}
