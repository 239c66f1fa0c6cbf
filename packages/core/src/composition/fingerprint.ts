/** The fingerprint of a dossier: SHA-256 over what its letter says, so that a printed file can be told from one of an earlier state. */
import { Failure } from '../backend/failure.js';
import type { FieldKind, WordContext } from '../fields/kind.js';
import type { CompiledField, CompiledProcedure } from '../procedures/compiled.js';
import type { FieldDefinition } from '../procedures/definition.js';
import type { Draft, FieldValues, Row } from '../records/draft.js';
import { ROWS } from '../support/path.js';
import { nfc } from '../support/text.js';
import type { Translate } from '../support/translate.js';
import type { LetterModel } from './model.js';

/** Changes whenever the canonical form does, so that fingerprints of two forms are never compared. */
const FORM = 'ctso-dossier-1';

/** Not printed: what the backend answered. */
const UNPRINTED: ReadonlySet<FieldKind> = new Set<FieldKind>(['lookup']);

/** Words without a language: a code for a province, a key for a sentence. */
const NEUTRAL: WordContext = { translate: (key) => key, provinceName: (code) => code };

/**
 * What is hashed, as JSON: the form, the procedure and its profile, then the values of sections and rows in the order of the definition.
 * Left out: ids of rows, attachments, the commitment, empty fields, and fields that do not apply.
 */
export function canonicalForm(procedure: CompiledProcedure, draft: Draft): string {
  const form = formOf(procedure);
  return form.whole(draft, draft.rows.map(form.row));
}

interface Form {
  readonly row: (row: Row) => string;
  readonly whole: (draft: Draft, rows: readonly string[]) => string;
}

function formOf(procedure: CompiledProcedure): Form {
  const { definition, profile } = procedure;
  const printed = printedOf(procedure, definition.rows.fields, [ROWS, '']);
  return {
    row: ({ values }) => JSON.stringify(said(procedure, printed, values)),
    whole: (draft, rows) => {
      const sections = definition.sections
        .filter(({ layout }) => layout !== 'commitment')
        .map(({ id, fields }) => JSON.stringify([id, said(procedure, printedOf(procedure, fields, [id]), draft.sections[id] ?? {})]));
      const names = [FORM, definition.id, profile.id].map((name) => JSON.stringify(name));
      return `[${names.join(',')},[${sections.join(',')}],[${rows.join(',')}]]`;
    },
  };
}

function printedOf(procedure: CompiledProcedure, fields: readonly FieldDefinition[], at: readonly string[]): readonly CompiledField[] {
  return fields.flatMap(({ id, kind }) => (UNPRINTED.has(kind) ? [] : (procedure.field([...at, id]) ?? [])));
}

function said(procedure: CompiledProcedure, fields: readonly CompiledField[], values: FieldValues): [string, string][] {
  const pairs: [string, string][] = [];
  for (const { definition, kind } of fields) {
    const value = values[definition.id];
    if (value === undefined || kind.isEmpty(value) || !procedure.applies(definition, values)) continue;
    pairs.push([definition.id, nfc(kind.toText(value, NEUTRAL))]);
  }
  return pairs;
}

/** Rows between two pauses: a few milliseconds of work. */
const ROWS_AT_A_TIME = 200;

/**
 * 64 hexadecimal digits, lower case. `pause` is awaited now and then in a long list, so that a page stays alive. Rejects with `unsupported`
 * on a page without Web Crypto, i.e. one that came without encryption.
 */
export async function fingerprintOf(procedure: CompiledProcedure, draft: Draft, pause?: () => Promise<void>): Promise<string> {
  const { subtle } = crypto;
  if (subtle === undefined) throw new Failure('unsupported');
  const form = formOf(procedure);
  const rows: string[] = [];
  for (const row of draft.rows) {
    rows.push(form.row(row));
    if (rows.length % ROWS_AT_A_TIME === 0) await pause?.();
  }
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(form.whole(draft, rows)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The beginning of a fingerprint as people read it out: `3F9A-77C2-10BE`. */
export function shortCode(fingerprint: string): string {
  return (fingerprint.slice(0, 12).toUpperCase().match(/.{4}/gu) ?? []).join('-');
}

/** The letter with its dossier's fingerprint, as it is printed into files. `translate` is the letter's own. */
export function stamped(model: LetterModel, fingerprint: string, translate: Translate): LetterModel {
  return { ...model, stamp: { fingerprint, text: translate('letter.stamp', { code: shortCode(fingerprint) }) } };
}
