/** Edits that the cases save. */
import { ROWS, type Backend, type Dossier, type Edit, type FieldDefinition, type FieldKind, type Stored } from '@ctso/core';
import { Broken } from '../check.js';
import { freshId, type Stage } from '../stage.js';

/** A field of a row, by kind. */
export function rowField(stage: Stage, kind: FieldKind): FieldDefinition {
  const field = stage.procedure.definition.rows.fields.find((each) => each.kind === kind);
  if (field === undefined) throw new Broken(`the procedure has no row field of kind ${kind}`);
  return field;
}

export function setText(stage: Stage, rowId: string, value: string): Edit {
  return { kind: 'set', path: [ROWS, rowId, rowField(stage, 'text').id], value };
}

export function save(backend: Backend, { id, revision }: Pick<Dossier, 'id' | 'revision'>, edits: readonly Edit[], key = freshId()): Promise<Stored> {
  return backend.dossiers.save({ id, revision, key, edits });
}
