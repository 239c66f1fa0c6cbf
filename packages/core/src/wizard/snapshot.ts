/** What a wizard shows at one moment: how the first one is made, and the next one out of it. */
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Attachment } from '../records/attachment.js';
import type { Dossier, ProcedureRef } from '../records/dossier.js';
import type { Row } from '../records/draft.js';
import type { Outbox } from './outbox.js';
import type { RemarkStanding } from './remark-book.js';
import type { SaveState, Turns, WizardSnapshot } from './wizard.js';

/** What a wizard is opened with. */
export interface Start {
  readonly outbox: Outbox;
  readonly unfinished: readonly Row[];
  /** As the backend has it; `undefined` if it has none yet, or could not be asked. */
  readonly dossier: Dossier | undefined;
  /** Whether the journal holds an entry that fits the outbox. */
  readonly journalled: boolean;
  /** What was ever added to the journal's entry. */
  readonly turns: Turns;
}

export function firstSnapshot(dossierId: string, { dossier, outbox, unfinished }: Start, save: SaveState, remarks: readonly RemarkStanding[]): WizardSnapshot {
  return {
    dossierId,
    dossier: dossier && standing(dossier),
    draft: outbox.draft,
    attachments: dossier?.attachments ?? [],
    step: 'form',
    tried: new Set(),
    touched: new Set(),
    issuesVersion: 1,
    save,
    undoable: undefined,
    unfinished,
    remarks,
  };
}

/** With the save state and the revision as they are now; the same object when nothing is new. */
export function nextSnapshot(before: WizardSnapshot, patch: Partial<WizardSnapshot>, save: SaveState, revision: number | null): WizardSnapshot {
  const dossier = patch.dossier ?? before.dossier;
  const current = dossier === undefined || revision === null || dossier.revision === revision ? dossier : { ...dossier, revision };
  const after: WizardSnapshot = { ...before, ...patch, save, dossier: current };
  return (Object.keys(after) as (keyof WizardSnapshot)[]).some((key) => after[key] !== before[key]) ? after : before;
}

export function standing({ status, permitted, submittedAt, receiptCode, revision, updatedAt }: Dossier): NonNullable<WizardSnapshot['dossier']> {
  return { status, permitted, submittedAt, receiptCode, revision, updatedAt };
}

export function filledBy(attachments: readonly Attachment[]): ReadonlySet<string> {
  return new Set(attachments.map(({ slot }) => slot));
}

export function refOf({ definition }: CompiledProcedure): ProcedureRef {
  return { id: definition.id, profile: definition.profile };
}
