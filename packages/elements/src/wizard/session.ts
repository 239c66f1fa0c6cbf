/** What stands between a tag on a page and an open wizard: who is signed in, which procedure, which dossier. */
import {
  Failure, isFailure, openWizard, type Account, type Accounts, type Attachments, type CompiledProcedure, type Dossiers, type Offer, type OfferedProcedure,
  type ProcedureRef, type WizardStore,
} from '@ctso/core';
import type { Ports } from '../context/contexts.js';

/** The capabilities that a wizard works with. */
export interface WizardWorld {
  readonly accounts: Accounts;
  readonly dossiers: Dossiers;
  readonly attachments: Attachments;
  readonly offer: Offer;
  readonly ports: Ports;
}

export interface WantedWizard {
  readonly procedure: string;
  /** Empty: the one that the offer begins new dossiers under. */
  readonly profile: string;
  /** Empty: begin a new dossier. */
  readonly dossier: string;
}

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unknown'; readonly procedure: string }
  | { readonly kind: 'signed-out' }
  /** What the procedure asks could not be loaded. */
  | { readonly kind: 'part-missing' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'defect'; readonly error: unknown }
  | { readonly kind: 'open'; readonly store: WizardStore; readonly account: Account };

/** Opens one wizard after another; a later wish overtakes an earlier one that is still being opened. */
export class WizardSession {
  readonly #changed: () => void;
  #state: Opening = { kind: 'opening' };
  #turn = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): Opening {
    return this.#state;
  }

  get store(): WizardStore | undefined {
    return this.#state.kind === 'open' ? this.#state.store : undefined;
  }

  async open(wanted: WantedWizard, world: WizardWorld): Promise<void> {
    const turn = ++this.#turn;
    this.#set({ kind: 'opening' });
    const state = await begin(wanted, world);
    if (turn === this.#turn) this.#set(state);
    else if (state.kind === 'open') state.store.close();
  }

  /** Lets go of the store; what was not sent stays in the journal. */
  close(): void {
    this.#turn += 1;
    this.#set({ kind: 'opening' });
  }

  #set(state: Opening): void {
    if (this.#state.kind === 'open') this.#state.store.close();
    this.#state = state;
    this.#changed();
  }
}

async function begin(wanted: WantedWizard, world: WizardWorld): Promise<Opening> {
  const { ports } = world;
  try {
    const account = await world.accounts.current({});
    if (account === null) return { kind: 'signed-out' };
    const offered = await chooseProcedure(wanted, world, account);
    if (offered === undefined) return missing(wanted);
    const procedure = await loaded(offered);
    if (procedure === undefined) return { kind: 'part-missing' };
    const store = await openWizard({
      procedure,
      backend: { dossiers: world.dossiers, attachments: world.attachments },
      journal: ports.journal,
      account,
      settings: ports.settings(procedure.profile.id),
      // What a dossier begins with stands in its letter, whatever the page speaks.
      translate: ports.letter.value.translate,
      environment: ports.environment,
      dossierId: wanted.dossier === '' ? ports.environment.id() : wanted.dossier,
      fresh: wanted.dossier === '',
    });
    return { kind: 'open', store, account };
  } catch (error) {
    if (!isFailure(error)) return { kind: 'defect', error };
    return error.code === 'signed-out' ? { kind: 'signed-out' } : { kind: 'failed', failure: error };
  }
}

function missing({ procedure }: WantedWizard): Opening {
  return procedure === '' ? { kind: 'failed', failure: new Failure('not-found') } : { kind: 'unknown', procedure };
}

/** The same procedure under a law that came into force since the dossier was begun, if new ones are begun under it: `wanted`, or the offer's. */
export function newerThan({ definition: { id }, profile }: CompiledProcedure, wanted: string, offer: Offer | undefined): OfferedProcedure | undefined {
  const now = wanted === '' ? offer?.profile.id : wanted;
  return offer?.procedures.find((one) => one.id === id && one.profile.id === now && one.profile.from > profile.from);
}

async function loaded(offered: OfferedProcedure): Promise<CompiledProcedure | undefined> {
  try {
    return await offered.load();
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

/** A dossier is pinned to the procedure and profile that it was begun under; a new one takes the profile wanted, or that of the offer. */
async function chooseProcedure(wanted: WantedWizard, world: WizardWorld, account: Account): Promise<OfferedProcedure | undefined> {
  const offered = world.offer.procedures.filter((one) => wanted.procedure === '' || one.id === wanted.procedure);
  const candidates = wanted.profile === '' ? offered : offered.filter((one) => one.profile.id === wanted.profile);
  const named = wanted.procedure !== '' && candidates.length < 2;
  if (wanted.dossier !== '' && !named) {
    const pinned = await pinnedTo(wanted.dossier, world, account);
    if (pinned !== undefined) return candidates.find((one) => one.id === pinned.id && one.profile.id === pinned.profile);
  }
  if (wanted.procedure === '') return undefined;
  return candidates.find(({ profile }) => profile.id === world.offer.profile.id) ?? candidates[0];
}

async function pinnedTo(dossier: string, { ports, dossiers }: WizardWorld, account: Account): Promise<ProcedureRef | undefined> {
  const kept = await ports.journal.load(dossier, account.id).catch(() => undefined);
  if (kept !== undefined) return kept.procedure;
  try {
    return (await dossiers.get({ id: dossier })).procedure;
  } catch (error) {
    // Under a named procedure it may be one that is still to be begun.
    if (isFailure(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
