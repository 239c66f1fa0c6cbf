/** What a backend holds the rows of a dossier against when it is filed: certificates and devices held, organisations in scope. */
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import type { HeldCertificate } from '../records/certificate.js';
import type { Draft, FieldValue, OrganisationRef } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import { ROWS } from '../support/path.js';

/** Serials are compared in lower case: hexadecimal digits are written either way. */
export function serialKey(serial: string): string {
  return serial.trim().toLowerCase();
}

interface Asked<V> {
  readonly path: readonly [string, string, string];
  readonly value: V;
}

/** The serials that rows bring from the source of the list; none for a procedure whose rows are typed. */
export function serialsAsked({ rows: { source } }: Pick<ProcedureDefinition, 'rows'>, draft: Draft): readonly Asked<string>[] {
  if (source === undefined) return [];
  return draft.rows.flatMap(({ id, values }) => {
    const serial = values[source.key];
    return typeof serial === 'string' && serial.trim() !== '' ? [{ path: [ROWS, id, source.key] as const, value: serial }] : [];
  });
}

/** `held` answers by `serialKey` what is held in scope; `undefined` is not held there. A device may be named whatever became of its certificate. */
export function holdingIssues(
  definition: Pick<ProcedureDefinition, 'rows'>,
  draft: Draft,
  held: (key: string) => HeldCertificate['state'] | undefined,
): readonly Issue[] {
  const mayHaveEnded = definition.rows.source?.from === 'devices';
  return serialsAsked(definition, draft).flatMap(({ path, value }) => {
    const state = held(serialKey(value));
    if (state === undefined) return [issue(path, 'certificate.unknown', { serial: value })];
    return state === 'active' || mayHaveEnded ? [] : [issue(path, 'certificate.ended', { serial: value })];
  });
}

/** The organisations that rows name, in fields that count there. */
export function organisationsAsked(procedure: CompiledProcedure, draft: Draft): readonly Asked<OrganisationRef>[] {
  const fields = procedure.definition.rows.fields.filter(({ kind }) => kind === 'organisation');
  return draft.rows.flatMap(({ id, values }) =>
    fields.flatMap((field) => {
      const value = values[field.id];
      return isOrganisation(value) && procedure.applies(field, values) ? [{ path: [ROWS, id, field.id] as const, value }] : [];
    }),
  );
}

export function scopeIssues(procedure: CompiledProcedure, draft: Draft, inScope: (organisationId: string) => boolean): readonly Issue[] {
  return organisationsAsked(procedure, draft)
    .filter(({ value }) => !inScope(value.id))
    .map(({ path, value }) => issue(path, 'organisation.out-of-scope', { name: value.name }));
}

/** Why an organisation may not bear this name: a sibling has it. */
export function sameNameIssue(name: string): Issue {
  return issue(['name'], 'organisation.same-name', { name });
}

function issue(path: Issue['path'], code: string, params: Issue['params']): Issue {
  return { path, code, params, severity: 'error', source: 'backend' };
}

function isOrganisation(value: FieldValue | undefined): value is OrganisationRef {
  return typeof value === 'object' && value !== null && 'id' in value;
}
