/** Writes the content of pages; what page after page begins with, the head of a list, is written once. */
import type { PdfWriter, Reference } from './writer.js';

/** Fewer operators are not worth an object of their own. */
const WORTH_SHARING = 8;

export class Contents {
  #last: readonly string[] = [];
  readonly #shared = new Map<string, Reference>();

  constructor(private readonly writer: PdfWriter) {}

  /** What a page's `Contents` says: one stream, or two that are read as one. */
  add(operators: readonly string[]): string {
    const same = operators.findIndex((operator, index) => operator !== this.#last[index]);
    this.#last = operators;
    if (same < WORTH_SHARING) return this.writer.addCompressed(operators.join('\n'));
    return `[${this.#beginning(operators.slice(0, same).join('\n'))} ${this.writer.addCompressed(operators.slice(same).join('\n'))}]`;
  }

  #beginning(content: string): Reference {
    const known = this.#shared.get(content) ?? this.writer.addCompressed(content);
    this.#shared.set(content, known);
    return known;
  }
}
