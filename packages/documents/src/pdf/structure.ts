/** The structure of a letter for assistive technology: headings, paragraphs, tables, and which text of which page belongs to each. */
import type { PrintedPart } from '@ctso/core';
import type { PdfWriter, Reference } from './writer.js';

interface Node {
  readonly part: PrintedPart;
  readonly reference: Reference;
  readonly children: (Node | Mark)[];
}

/** Marked text of a page. */
interface Mark {
  readonly page: Reference;
  readonly number: number;
}

export class Structure {
  readonly #root: Reference;
  readonly #document: Reference;
  readonly #top: Node[] = [];
  readonly #nodes = new Map<PrintedPart, Node>();
  /** By page, the part of each mark. */
  readonly #pages: (readonly Reference[])[] = [];

  constructor(private readonly writer: PdfWriter) {
    this.#root = writer.reserve();
    this.#document = writer.reserve();
  }

  /** What a page says of its marks; `marks` in the order of their numbers. */
  add(page: Reference, marks: readonly PrintedPart[]): string {
    const nodes = marks.map((part) => this.#node(part));
    nodes.forEach(({ children }, number) => children.push({ page, number }));
    this.#pages.push(nodes.map(({ reference }) => reference));
    return `/StructParents ${this.#pages.length - 1}/Tabs/S`;
  }

  /** A row comes with all its cells, so that an empty one is a cell too. */
  #node(part: PrintedPart): Node {
    const known = this.#nodes.get(part);
    if (known !== undefined) return known;
    const above = part.within === undefined ? this.#top : this.#node(part.within).children;
    const made = this.#nodes.get(part);
    if (made !== undefined) return made;
    const node: Node = { part, reference: this.writer.reserve(), children: [] };
    this.#nodes.set(part, node);
    above.push(node);
    for (const cell of part.cells ?? []) this.#node(cell);
    return node;
  }

  /** What the catalogue says. */
  write(): string {
    for (const node of this.#nodes.values()) this.#writeNode(node);
    const tops = this.#top.map(({ reference }) => reference).join(' ');
    this.writer.add(`<</S/Document/P ${this.#root}/K[${tops}]>>`, this.#document);
    const pages = this.#pages.map((parts, page) => `${page}[${parts.join(' ')}]`).join('');
    const tree = this.writer.add(`<</Nums[${pages}]>>`);
    this.writer.add(`<</Type/StructTreeRoot/K ${this.#document}/ParentTree ${tree}/ParentTreeNextKey ${this.#pages.length}>>`, this.#root);
    return `/StructTreeRoot ${this.#root}/MarkInfo<</Marked true>>`;
  }

  #writeNode({ part, reference, children }: Node): void {
    const above = part.within === undefined ? this.#document : this.#node(part.within).reference;
    const kids = children.map((child) => ('part' in child ? child.reference : `<</Type/MCR/Pg ${child.page}/MCID ${child.number}>>`)).join(' ');
    this.writer.add(`<</S/${part.role}/P ${above}${attributesOf(part)}/K[${kids}]>>`, reference);
  }
}

function attributesOf({ role, columns = 1, rows = 1 }: PrintedPart): string {
  const spans = `${columns > 1 ? `/ColSpan ${columns}` : ''}${rows > 1 ? `/RowSpan ${rows}` : ''}`;
  if (role === 'TH') return `/A<</O/Table/Scope/Column${spans}>>`;
  return spans === '' ? '' : `/A<</O/Table${spans}>>`;
}
