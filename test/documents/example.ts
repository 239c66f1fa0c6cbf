/** The example of docs/letters.md: a letter in a portal's own words, with a sentence of its own and a look of its own. */
import { readFile } from 'node:fs/promises';
import { compose, fingerprintOf, stamped, type Block, type CompiledProcedure, type Draft, type LetterModel, type Translate } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { readFingerprint } from '@ctso/documents/inspect';

/** The words of the library, but for those that the portal has its own for. */
const inOwnWords = (words: Translate): Translate => (key, params) => (key === 'letter.annex.here' ? '(Có danh sách gửi kèm)' : words(key, params));

/** A sentence before the first heading. */
function withOpening(letter: LetterModel, text: string): LetterModel {
  const at = letter.blocks.findIndex(({ kind }) => kind === 'facts');
  const opening: Block = { kind: 'paragraph', text };
  return { ...letter, blocks: [...letter.blocks.slice(0, at), opening, ...letter.blocks.slice(at)] };
}

export async function print(procedure: CompiledProcedure, draft: Draft, words: Translate): Promise<{ pdf: Blob; docx: Blob }> {
  const translate = inOwnWords(words);
  const composed = compose(procedure, { draft }, { language: 'vi', translate, provinceName: (code) => code });
  const letter = withOpening(stamped(composed, await fingerprintOf(procedure, draft), translate), 'Sở Nội vụ đề nghị quý Cục cấp chứng thư số cho các cá nhân sau đây.');
  const printer = exporter({ look: { margins: { top: 25, left: 35 }, type: { body: 13 } } });
  return { pdf: await printer.export(letter, 'pdf'), docx: await printer.export(letter, 'docx') };
}

/** Whether a file that came back was printed from the dossier as it stands now. `undefined`: it does not say, e.g. a scan. */
export async function isOf(path: string, procedure: CompiledProcedure, draft: Draft): Promise<boolean | undefined> {
  const found = await readFingerprint(new Blob([await readFile(path)]));
  return found === undefined ? undefined : found === (await fingerprintOf(procedure, draft));
}
