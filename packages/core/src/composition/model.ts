/** The letter in words, before anyone draws it: the review step, DOCX and PDF all read this and nothing else. */

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
  | TableBlock
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

export interface LetterModel {
  /** For the file's properties and the page's name. */
  readonly title: string;
  /** Without extension: ASCII letters, digits, hyphens. */
  readonly fileName: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}

export type ExportFormat = 'pdf' | 'docx';

/** The port through which elements reach the printers; a composition root fills it with a lazily loaded one. */
export interface Exporter {
  /** Rejects with a `Failure`: `unsupported` for a character that no embedded font has, `cancelled` on abort. `onProgress` in rows. */
  export(
    model: LetterModel,
    format: ExportFormat,
    options?: { readonly signal?: AbortSignal | undefined; readonly onProgress?: ((done: number, total: number) => void) | undefined },
  ): Promise<Blob>;
}

/** The port through which elements judge a file by its first bytes. Answers a MIME type, `undefined` when none is recognised. */
export interface FileInspector {
  detect(file: Blob): Promise<string | undefined>;
}
