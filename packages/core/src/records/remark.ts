/** What an officer finds fault with, tied to its place in the dossier, and whether it has been answered. */
import type { Path } from '../support/path.js';
import type { Attachment } from './attachment.js';
import type { Draft, FieldValue, FieldValues } from './draft.js';

/** As an officer writes it down. */
export interface RemarkNote {
  /** Made on the client. */
  readonly id: string;
  /** A field of a section or row, a whole row (`['rows', id]`), the list (`['rows']`) or a slot (`['slots', id]`). */
  readonly path: Path;
  readonly text: string;
}

/** As it was sent back. */
export interface Remark extends RemarkNote {
  /** ISO time stamp. */
  readonly at: string;
  readonly actor: { readonly name: string; readonly organisation: string };
  /** What stood there then: a value, the values of a row, the id of a slot's attachment, the ids of all rows; `null` where nothing did. */
  readonly before: FieldValue | FieldValues;
}

/** The section of a draft that keeps what the applicant answers, by id of the remark ("Giữ nguyên và giải thích"). */
export const ANSWERS = 'answers';

/** Longest answer. */
export const LONGEST_ANSWER = 2000;

/** What remarks are judged by. */
export interface Remarked {
  readonly draft: Draft;
  readonly attachments: readonly Pick<Attachment, 'id' | 'slot'>[];
}
