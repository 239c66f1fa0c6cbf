/** The conformance kit: what is promised of a backend, as cases for any runner. What is not in here is not promised. */
import type { CompiledProcedure } from '@ctso/core';
import { accountSessionCases } from './capabilities/account-sessions.js';
import { accountCases } from './capabilities/accounts.js';
import { actCases } from './capabilities/acts.js';
import { attachmentCases } from './capabilities/attachments.js';
import { certificateCases } from './capabilities/certificates.js';
import { deskCases } from './capabilities/desk.js';
import { deskActCases } from './capabilities/desk-acts.js';
import { deskRegistrationCases } from './capabilities/desk-registrations.js';
import { dossierCases } from './capabilities/dossiers.js';
import { editingCases } from './capabilities/organisation-editing.js';
import { organisationCases } from './capabilities/organisations.js';
import { registrationCases } from './capabilities/registration.js';
import { remarkCases } from './capabilities/remarks.js';
import { saveCases } from './capabilities/saves.js';
import { subordinateCases } from './capabilities/subordinates.js';
import { subscriberCases } from './capabilities/subscribers.js';
import { needing } from './needs.js';
import type { Case, Opened, Stage } from './stage.js';
import { mannerCases } from './traits/manners.js';
import { supportCases } from './traits/support.js';

/** What mocha, jest and node:test have in common. */
export interface Runner {
  describe(name: string, body: () => void): void;
  it(name: string, test: () => Promise<void>): void;
}

export interface KitOptions {
  /** How the backend is called in the report. */
  readonly name: string;
  /** Opens it over `kitWorld` for one case. */
  readonly open: () => Promise<Opened>;
  readonly runner: Runner;
  /** The procedure that dossiers are made of; one that the backend lets file, with a slot for a PDF. */
  readonly procedure: CompiledProcedure;
  /** False for a backend that leaves the guessing of passwords to something before it. Default true. */
  readonly limitsSignIn?: boolean | undefined;
}

export const CASES: readonly Case[] = [
  ...accountCases,
  ...accountSessionCases,
  ...needing(['registration', 'desk'], registrationCases),
  ...organisationCases,
  ...editingCases,
  ...certificateCases,
  ...subscriberCases,
  ...dossierCases,
  ...saveCases,
  ...actCases,
  ...attachmentCases,
  ...subordinateCases,
  ...needing(['desk'], [...deskCases, ...deskActCases, ...remarkCases]),
  ...needing(['registration', 'desk'], deskRegistrationCases),
  ...mannerCases,
  ...supportCases,
];

/** Hands every case to the runner, grouped by operation. */
export function conformance(options: KitOptions): void {
  const { runner } = options;
  runner.describe(`${options.name} keeps the contract`, () => {
    for (const [operation, cases] of grouped()) {
      runner.describe(operation, () => {
        for (const each of cases) runner.it(each.name, () => play(each, options));
      });
    }
  });
}

function grouped(): ReadonlyMap<string, readonly Case[]> {
  const groups = new Map<string, Case[]>();
  for (const each of CASES) groups.set(each.operation, [...(groups.get(each.operation) ?? []), each]);
  return groups;
}

/** Plays one case on a backend of its own, unless it is about what the backend declares not to have. Rejects with what is broken. */
export async function play(each: Case, options: Pick<KitOptions, 'open' | 'procedure' | 'limitsSignIn'>): Promise<void> {
  const opened = await options.open();
  const stage: Stage = { ...opened, procedure: options.procedure, limitsSignIn: options.limitsSignIn ?? true };
  try {
    if (each.needs?.every((need) => opened.backend.supports[need]) === false) return;
    await each.run(stage);
  } finally {
    await opened.close();
  }
}

/** Every case in order, or those of one operation, each with what it found broken. */
export async function playAll(options: Pick<KitOptions, 'open' | 'procedure' | 'limitsSignIn'>, operation?: string): Promise<readonly Played[]> {
  const played: Played[] = [];
  for (const each of CASES) {
    if (operation !== undefined && each.operation !== operation) continue;
    const broken = await play(each, options).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    played.push({ operation: each.operation, name: each.name, broken });
  }
  return played;
}

export interface Played {
  readonly operation: string;
  readonly name: string;
  /** What was thrown; `undefined` if the promise was kept. */
  readonly broken: unknown;
}
