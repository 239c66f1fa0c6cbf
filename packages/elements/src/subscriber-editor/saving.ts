/** From the editor into the list: the edits that a saved row and a late answer come to. */
import { ROWS, type Edit, type FieldValue, type SubscriberCheck, type WizardStore } from '@ctso/core';
import type { RowDraft } from './row-draft.js';

/** A new row is added at the end, or behind the one that it is a copy of; of one in the list only what changed is set. Then the store lets go of the half-typed row. */
export function putInto(store: WizardStore, { row, behind }: RowDraft): void {
  const present = store.row(row.id);
  const edits: Edit[] = present === undefined
    ? [{ kind: 'insert', row, before: follower(store, behind) }]
    : Object.entries(row.values)
        .filter(([id, value]) => !isSame(present.values[id], value))
        .map(([id, value]) => ({ kind: 'set', path: [ROWS, row.id, id], value }));
  if (edits.length > 0) store.edit(...edits);
  store.dropUnfinished(row.id);
}

/** What the backend said about a saved row's address, as long as the row is there and its address the same. */
export function putAnswer(store: WizardStore, rowId: string, answer: SubscriberCheck): void {
  const { lookup } = store.procedure.definition.rows;
  const row = store.row(rowId);
  const email = lookup === undefined ? undefined : row?.values[lookup.field];
  if (lookup === undefined || typeof email !== 'string' || email.toLowerCase() !== answer.email.toLowerCase()) return;
  const serials = answer.outcome === 'existing' ? answer.certificates.map((one) => one.serial) : [];
  store.edit(
    { kind: 'set', path: [ROWS, rowId, lookup.result], value: { email: answer.email, outcome: answer.outcome } },
    { kind: 'set', path: [ROWS, rowId, lookup.certificates], value: serials },
  );
}

function follower(store: WizardStore, behind: string | undefined): string | null {
  const place = behind === undefined ? -1 : store.indexOf(behind);
  return place < 0 ? null : (store.value.draft.rows[place + 1]?.id ?? null);
}

function isSame(a: FieldValue | undefined, b: FieldValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
