/** The letter in words, before anyone draws it: the review step, the preview, DOCX and PDF all read this and nothing else. */
import type { PrintedPage } from './page.js';

export type Block =
  | {
      readonly kind: 'letterhead';
      /** In capitals already. */
      readonly parent: string;
      readonly issuer: string;
      readonly nation: string;
      readonly motto: string;
      /** E.g. `Số: 125/SNV-VP`. */
      readonly number: string;
      /** E.g. `Lam Giang, ngày 20 tháng 11 năm 2026`. */
      readonly placeAndDate: string;
      /** E.g. `V/v đề nghị …`. */
      readonly subject: string;
    }
  | { readonly kind: 'addressee'; readonly label: string; readonly lines: readonly string[] }
  | { readonly kind: 'facts'; readonly section: string; readonly title: string; readonly items: readonly Fact[] }
  /** A sentence of its own: none of our definitions has one, a portal may put one anywhere. */
  | { readonly kind: 'paragraph'; readonly text: string }
  | TableBlock
  /** Stands where the list would, when that is in the annex. */
  | { readonly kind: 'reference'; readonly title: string; readonly text: string }
  | { readonly kind: 'footnotes'; readonly title: string; readonly items: readonly { readonly mark: string; readonly text: string }[] }
  | {
      readonly kind: 'closing';
      readonly section: string;
      readonly recipientsLabel: string;
      readonly recipients: readonly string[];
      readonly capacities: readonly string[];
      readonly signer: string;
    };

export interface Fact {
  readonly field: string;
  /** Without a colon at its end; whoever draws it adds one. */
  readonly label: string;
  /** Empty when nothing was given. */
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Said instead of rows when there are none. */
  readonly empty: string;
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Head shared with neighbours, if any. */
  readonly group?: string | undefined;
  /** Share of the width. */
  readonly width: number;
  readonly align: 'start' | 'center';
}

export interface TableRow {
  readonly id: string;
  /** One text a column, the running number first. */
  readonly cells: readonly string[];
}

/** What follows the letter in the same file, on pages that lie and that are numbered on their own. */
export interface Annex {
  /** E.g. `Phụ lục`. */
  readonly label: string;
  /** What it is, in capitals already. */
  readonly title: string;
  /** Which letter it belongs to, in brackets. */
  readonly reference: string;
  readonly blocks: readonly Block[];
}

export interface LetterModel {
  /** For the file's properties and the page's name. */
  readonly title: string;
  /** Without extension: ASCII letters, digits, hyphens. */
  readonly fileName: string;
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly annex?: Annex | undefined;
  /** Which dossier this is, in which state; see `stamped`. */
  readonly stamp?: Stamp | undefined;
}

export interface Stamp {
  /** 64 hexadecimal digits; goes into the file's properties. */
  readonly fingerprint: string;
  /** Its beginning in words, for the foot of each page. */
  readonly text: string;
}

/** All blocks in the order in which they are read: the letter's, then the annex's. */
export function blocksOf({ blocks, annex }: LetterModel): readonly Block[] {
  return annex === undefined ? blocks : [...blocks, ...annex.blocks];
}

export type ExportFormat = 'pdf' | 'docx';

export interface ExportOptions {
  readonly signal?: AbortSignal | undefined;
  /** In rows. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A character that cannot be printed, and where it stands: `cause` of an `unsupported` failure. */
export interface UnknownCharacter {
  readonly character: string;
  /** E.g. `U+8A9E`. */
  readonly codePoint: string;
  /** The part of the letter. */
  readonly block: Block['kind'] | 'annex' | 'stamp';
  /** What the letter calls the place: a label, or the head of a column. Empty where it has no name. */
  readonly label: string;
  /** Number of the row in its list, from 1. */
  readonly row?: number | undefined;
}

/** The port through which elements reach the printers; a composition root fills it with a lazily loaded one. */
export interface Exporter {
  /** Rejects with a `Failure`: `unsupported` for a character that no embedded font has (see `UnknownCharacter`), `cancelled` on abort. */
  export(model: LetterModel, format: ExportFormat, options?: ExportOptions): Promise<Blob>;
  /** The pages as `export` puts them into the PDF. Rejects like it. */
  pages(model: LetterModel, options?: ExportOptions): Promise<readonly PrintedPage[]>;
}

/** The port through which elements judge a file by its first bytes. Answers a MIME type, `undefined` when none is recognised. */
export interface FileInspector {
  detect(file: Blob): Promise<string | undefined>;
}
