/** Writes the file format: numbered objects one after the other, and the table of where each begins. */
import { strToU8, zlibSync } from 'fflate';

/** `12 0 R`, as other objects point to one. */
export type Reference = `${number} 0 R`;

const encoder = new TextEncoder();

/** Text in UTF-16 with its mark, as strings of a document's properties are. */
export function textString(text: string): string {
  let digits = 'FEFF';
  for (let index = 0; index < text.length; index += 1) digits += hex4(text.charCodeAt(index));
  return `<${digits}>`;
}

export function hex4(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

export class PdfWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;
  readonly #starts: number[] = [];

  constructor() {
    // Bytes beyond ASCII in the second line tell whoever moves the file that it is not text.
    this.#put(new Uint8Array([...encoder.encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  }

  /** A number for an object that is written later. */
  reserve(): Reference {
    this.#starts.push(0);
    return `${this.#starts.length} 0 R`;
  }

  add(body: string, at: Reference = this.reserve()): Reference {
    this.#open(at);
    this.#put(encoder.encode(`${body}\nendobj\n`));
    return at;
  }

  /** `dictionary` without the brackets around it. */
  addStream(dictionary: string, bytes: Uint8Array, at: Reference = this.reserve()): Reference {
    this.#open(at);
    this.#put(encoder.encode(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`));
    this.#put(bytes);
    this.#put(encoder.encode('\nendstream\nendobj\n'));
    return at;
  }

  /** `content` has one character a byte. */
  addCompressed(content: string): Reference {
    return this.addStream('/Filter/FlateDecode', zlibSync(strToU8(content, true), { level: 9 }));
  }

  finish(root: Reference, info: Reference): Blob {
    const start = this.#length;
    const entries = this.#starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.#starts.length + 1;
    this.#put(encoder.encode(`xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}/Root ${root}/Info ${info}>>\nstartxref\n${start}\n%%EOF\n`));
    return new Blob(this.#parts as BlobPart[], { type: 'application/pdf' });
  }

  #open(at: Reference): void {
    const number = parseInt(at, 10);
    this.#starts[number - 1] = this.#length;
    this.#put(encoder.encode(`${number} 0 obj\n`));
  }

  #put(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}
