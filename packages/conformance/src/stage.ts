/** What a case plays on: a backend freshly opened over the kit's world, and how to get there. */
import { vietnamDay, type Account, type Backend, type CompiledProcedure, type Dossier, type Draft, type MailFacts, type OperationTable } from '@ctso/core';
import { fullDraft } from './sample.js';
import { KIT_PASSWORD, type KitAccount, kitAccounts, kitChoices } from './world.js';

/** One mail: what it is about, and the token of its link. */
export interface Mailed {
  readonly kind: MailFacts['kind'];
  readonly token?: string | undefined;
}

/** What the kit is handed for each case. The storage may hold traces of earlier cases and runs. */
export interface Opened {
  /** Over the kit's world, nobody signed in. */
  readonly backend: Backend;
  /** Another backend on the same records, nobody signed in: a second browser. */
  session(): Promise<Backend>;
  /** Lets go of everything and opens it again, nobody signed in: a new start. */
  reopen(): Promise<Backend>;
  /** What was mailed to an address, oldest first, where the kit can come by it: without it, cases that follow a link are left out. */
  mail?(to: string): Promise<readonly Mailed[]>;
  /** Cuts the network and joins it again, where there is one. */
  network(up: boolean): void;
  /** Throws everything away. */
  close(): Promise<void>;
}

export interface Stage extends Opened {
  /** The procedure that dossiers are made of. */
  readonly procedure: CompiledProcedure;
  readonly limitsSignIn: boolean;
}

export type CapabilityName = keyof OperationTable;

/** Declared facts that whole parts of the contract hang on. */
export type Need = 'registration' | 'desk';

export interface Case {
  /** `<capability>.<operation>` that it is about. */
  readonly operation: `${CapabilityName}.${string}`;
  /** A sentence about the operation. */
  readonly name: string;
  /** What the backend must declare for the case to be played. */
  readonly needs?: readonly Need[] | undefined;
  run(stage: Stage): Promise<void>;
}

export function signIn(backend: Backend, who: KitAccount = 'first'): Promise<Account> {
  return backend.accounts.signIn({ email: kitAccounts[who].email, password: KIT_PASSWORD, remember: false });
}

export function freshId(): string {
  return crypto.randomUUID();
}

/** A symbol that no other dossier has, to find one's own among those of earlier runs. */
export function freshSymbol(): string {
  return `${freshId().slice(0, 8).toUpperCase()}/CV-KIT`;
}

export interface MakeOptions {
  readonly rows?: number | undefined;
  readonly symbol?: string | undefined;
  readonly id?: string | undefined;
}

/** A draft that may be filed as soon as its slots are filled. */
export function sampleDraft(stage: Stage, { rows = 2, symbol = freshSymbol() }: MakeOptions = {}): Draft {
  const today = vietnamDay(Date.now());
  return fullDraft(stage.procedure, { account: kitAccounts.first, today, rows, symbol, held: kitChoices });
}

export function procedureRef({ definition }: CompiledProcedure): { id: string; profile: string } {
  return { id: definition.id, profile: definition.profile };
}

export function makeDossier(stage: Stage, backend: Backend, options: MakeOptions = {}): Promise<Dossier> {
  return backend.dossiers.create({ id: options.id ?? freshId(), procedure: procedureRef(stage.procedure), draft: sampleDraft(stage, options) });
}

/** A file that is what its name says: the smallest thing that begins as a PDF does. */
export function pdf(text = 'kit'): Blob {
  return new Blob([`%PDF-1.4\n% ${text}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`], { type: 'application/pdf' });
}

export async function fillSlots(stage: Stage, backend: Backend, dossierId: string): Promise<void> {
  for (const slot of stage.procedure.definition.slots) {
    if (slot.required) await backend.attachments.put({ id: freshId(), dossierId, slot: slot.id, name: 'công văn.pdf', file: pdf() });
  }
}

export async function submitted(stage: Stage, backend: Backend, options: MakeOptions = {}): Promise<Dossier> {
  const { id, revision } = await makeDossier(stage, backend, options);
  await fillSlots(stage, backend, id);
  await backend.dossiers.act({ id, revision, key: freshId(), act: 'submit' });
  return backend.dossiers.get({ id });
}

/** Letters taken apart from their marks, as some systems send them. */
export function decomposed(text: string): string {
  return text.normalize('NFD');
}
