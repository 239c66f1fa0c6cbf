/** Opens a wizard: brings together what the backend has, what the journal kept, and what a new dossier begins with. */
import { Failure, isFailure, toFailure } from '../backend/failure.js';
import type { Dossier } from '../records/dossier.js';
import { turnsOf } from './jots.js';
import { takeOver } from './journal-keeper.js';
import { LiveWizard } from './live-wizard.js';
import { Outbox } from './outbox.js';
import type { JournalEntry, OpenWizardOptions, WizardStore } from './wizard.js';

/**
 * Opens an existing dossier, or begins a new one under an id that the backend does not know; that one reaches the backend with
 * its first edit. What a crash, a lost answer or a closed page left unsent is there again and is sent at once; without a network
 * or a session it opens from the journal alone. Rejects with the backend's `Failure` when neither has the dossier, and with
 * `unsupported` when the dossier is of another procedure or profile.
 */
export async function openWizard(options: OpenWizardOptions): Promise<WizardStore> {
  const { procedure, account, settings, translate } = options;
  await takeOver(options.journal, options.dossierId);
  const asked = options.fresh === true ? Promise.resolve(undefined) : ask(options);
  const [dossier, entry] = await Promise.all([asked, recall(options, asked)]);
  if (isFailure(dossier) && entry === undefined) throw dossier;
  if (dossier === undefined && entry !== undefined && entry.revision !== null && entry.edits.length === 0) throw new Failure('not-found');
  for (const ref of [isFailure(dossier) ? undefined : dossier?.procedure, entry?.procedure]) {
    if (ref !== undefined && (ref.id !== procedure.definition.id || ref.profile !== procedure.definition.profile)) throw new Failure('unsupported');
  }
  const known = isFailure(dossier) ? undefined : dossier;
  const begun = { revision: null, edits: [] };
  const unsent = entry !== undefined && (known === undefined || entry.revision === null || entry.edits.length > 0) ? entry : undefined;
  const start = unsent ?? (known === undefined ? { ...begun, draft: procedure.begin(account, settings, translate) } : { ...known, edits: [] });
  const wizard = new LiveWizard(options, {
    outbox: new Outbox(start),
    unfinished: entry?.unfinished ?? [],
    dossier: known,
    journalled: unsent !== undefined,
    turns: entry === undefined ? { edits: 0, keeps: 0 } : turnsOf(entry),
  });
  wizard.resume();
  return wizard;
}

/** `undefined`: the backend does not know it. A failure is answered, not thrown, since the journal may do without. */
async function ask({ backend, dossierId }: OpenWizardOptions): Promise<Dossier | Failure | undefined> {
  try {
    return await backend.dossiers.get({ id: dossierId });
  } catch (thrown) {
    const failure = toFailure(thrown);
    return failure.code === 'not-found' ? undefined : failure;
  }
}

/** A journal that cannot be read is as good as an empty one: the store says so as soon as something is typed. */
async function recall({ journal, dossierId, account }: OpenWizardOptions, asked: ReturnType<typeof ask>): Promise<JournalEntry | undefined> {
  try {
    return await journal.load(dossierId, account.id, async () => {
      const dossier = await asked;
      return isFailure(dossier) ? undefined : dossier;
    });
  } catch {
    return undefined;
  }
}
