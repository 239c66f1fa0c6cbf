/** The fingerprint of a dossier: SHA-256 over what its letter says, so that a printed file can be told from one of an earlier state. */
import { Failure } from '../backend/failure.js';
import type { FieldKind, WordContext } from '../fields/kind.js';
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { FieldDefinition } from '../procedures/definition.js';
import type { Draft, FieldValues } from '../records/draft.js';
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
  const { definition } = procedure;
  const sections = definition.sections
    .filter(({ layout }) => layout !== 'commitment')
    .map(({ id, fields }) => [id, said(procedure, fields, draft.sections[id] ?? {}, [id])]);
  const rows = draft.rows.map(({ values }) => said(procedure, definition.rows.fields, values, [ROWS, '']));
  return JSON.stringify([FORM, definition.id, procedure.profile.id, sections, rows]);
}

function said(procedure: CompiledProcedure, fields: readonly FieldDefinition[], values: FieldValues, at: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (const field of fields) {
    const value = values[field.id];
    if (value === undefined || UNPRINTED.has(field.kind) || !procedure.applies(field, values)) continue;
    const kind = procedure.field([...at, field.id])?.kind;
    if (kind !== undefined && !kind.isEmpty(value)) pairs.push([field.id, nfc(kind.toText(value, NEUTRAL))]);
  }
  return pairs;
}

/** 64 hexadecimal digits, lower case. Rejects with `unsupported` on a page without Web Crypto, i.e. one that came without encryption. */
export async function fingerprintOf(procedure: CompiledProcedure, draft: Draft): Promise<string> {
  const { subtle } = crypto;
  if (subtle === undefined) throw new Failure('unsupported');
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonicalForm(procedure, draft)));
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
