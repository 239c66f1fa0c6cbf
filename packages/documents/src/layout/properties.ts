/** What both files say about themselves. */
import type { LetterModel } from '@ctso/core';

export interface Properties {
  readonly title: string;
  /** The organisation whose letter it is. */
  readonly author: string;
  /** As files name it, e.g. `vi-VN`. */
  readonly language: string;
  readonly fingerprint: string | undefined;
}

/** Stands before the fingerprint in a file's keywords. */
export const FINGERPRINT_MARK = 'ctso-fingerprint:';

export function propertiesOf({ title, language, blocks, stamp }: LetterModel): Properties {
  const head = blocks.find((block) => block.kind === 'letterhead');
  return { title, author: head?.issuer ?? '', language: language === 'vi' ? 'vi-VN' : language, fingerprint: stamp?.fingerprint };
}
