/** A file in one of the dossier's slots. */

export interface Attachment {
  readonly id: string;
  /** The slot of the procedure's definition that it fills. A slot holds one file; a newer one replaces it. */
  readonly slot: string;
  /** As the person named it, composed (NFC), without a path. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Judged from the content, not from the name, e.g. `application/pdf`. */
  readonly type: string;
  /** ISO time stamp. */
  readonly uploadedAt: string;
}
