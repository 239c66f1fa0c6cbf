/** A wizard with everything around it in a test's hands. */
import type { Attachments, Dossiers } from '../backend/backend.js';
import { Failure } from '../backend/failure.js';
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { Account } from '../records/account.js';
import type { Dossier } from '../records/dossier.js';
import { memoryJournal } from '../wizard/journal-memory.js';
import type { Journal, WizardStore } from '../wizard/wizard.js';
import { openWizard } from '../wizard/wizard-store.js';
import { aClock, type Clock } from './clock.js';
import { scriptedDossiers, type ScriptedDossiers } from './dossiers.js';
import { frozenStore } from './frozen.js';
import { aProcedure, anAccount, theSettings } from './records.js';

export interface Desk {
  readonly wizard: WizardStore;
  readonly dossiers: ScriptedDossiers;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Opens the same dossier again: the page was reloaded, or another tab is opened with a journal of its own. */
  readonly again: (facts?: { readonly journal?: Journal; readonly account?: Account; readonly dossiers?: Dossiers; readonly fresh?: boolean }) => Promise<WizardStore>;
}

export interface DeskFacts {
  readonly dossiers?: ScriptedDossiers;
  readonly journal?: Journal;
  readonly clock?: Clock;
  readonly procedure?: CompiledProcedure;
  /** What the backend has already. Without it the wizard begins a new dossier under the id `dossier-1`. */
  readonly dossier?: Dossier;
}

/** Every snapshot of it is frozen. */
export async function aWizard(facts: DeskFacts = {}): Promise<Desk> {
  const { dossiers = scriptedDossiers(), journal = memoryJournal(), clock = aClock(), procedure = aProcedure(), dossier } = facts;
  if (dossier !== undefined) dossiers.stored.set(dossier.id, dossier);
  const again: Desk['again'] = async (other = {}) =>
    frozenStore(
      await openWizard({
        procedure,
        backend: { dossiers: other.dossiers ?? dossiers, attachments: NO_ATTACHMENTS },
        journal: other.journal ?? journal,
        account: other.account ?? anAccount(),
        settings: theSettings(),
        translate: (key) => key,
        environment: clock,
        dossierId: dossier?.id ?? 'dossier-1',
        fresh: other.fresh,
      }),
    );
  return { wizard: await again(), dossiers, journal, clock, again };
}

const refuse = () => Promise.reject(new Failure('unsupported'));
const NO_ATTACHMENTS: Attachments = { put: refuse, open: refuse, remove: refuse };
