/** Dossiers as the authority's desk sees them: all that were filed, with who has taken them on. */
import { and, eq, ne, type SQL } from 'drizzle-orm';
import { Failure, permittedAtDesk, permittedOnlooker, proposeDue, vietnamDay, type DeskActKind, type DeskDossier, type DeskRole, type DeskSummary } from '@ctso/core';
import type { Caller, SignedIn } from './caller.js';
import type { Queries } from './database.js';
import { attachmentsOf, draftOf, remarksOf, toAttachment, toSummary, type DossierRecord, type ListedDossier } from './dossier-records.js';
import type { Rules } from './dossier-writes.js';
import { dossiers } from './schema.js';

/** `forbidden` to accounts that have none of the roles. */
export async function deskAccount(caller: Caller, ...roles: readonly DeskRole[]): Promise<SignedIn> {
  const who = await caller.account();
  if (!rolesOf(who).some((role) => roles.includes(role))) throw new Failure('forbidden');
  return who;
}

export function rolesOf({ account }: SignedIn): readonly DeskRole[] {
  return account.desk ?? [];
}

/** Drafts are nobody's business but their owner's. */
export const atDesk: SQL | undefined = and(eq(dossiers.deleted, false), ne(dossiers.status, 'draft'));

export async function findAtDesk(queries: Queries, id: string): Promise<DossierRecord> {
  const [record] = await queries.select().from(dossiers).where(and(eq(dossiers.id, id), atDesk));
  return mustBe(record);
}

export async function isAtDesk(queries: Queries, id: string): Promise<boolean> {
  return (await queries.select({ id: dossiers.id }).from(dossiers).where(and(eq(dossiers.id, id), atDesk))).length > 0;
}

/** Nobody else changes it before the transaction ends. */
export async function holdAtDesk(transaction: Queries, id: string): Promise<DossierRecord> {
  const [record] = await transaction.select().from(dossiers).where(and(eq(dossiers.id, id), atDesk)).for('update');
  return mustBe(record);
}

function mustBe(record: DossierRecord | undefined): DossierRecord {
  if (record === undefined) throw new Failure('not-found');
  return record;
}

export function deskActsOf(record: ListedDossier, who: SignedIn): readonly DeskActKind[] {
  return permittedAtDesk({ status: record.status, roles: rolesOf(who), claim: claimOf(record, who) });
}

export function claimOf({ claim }: ListedDossier, { account }: SignedIn): 'mine' | 'other' | 'none' {
  if (claim === null) return 'none';
  return claim === account.id ? 'mine' : 'other';
}

/** Whether an officer has it and it is still worked on: one that was taken back keeps the name of whoever had it. */
export function hasInHand(record: DossierRecord, who: SignedIn): boolean {
  return deskActsOf(record, who).includes('release');
}

export function toDeskSummary(record: ListedDossier, who: SignedIn): DeskSummary {
  return {
    ...toSummary(record, who),
    permitted: permittedOnlooker(record.status),
    deskActs: deskActsOf(record, who),
    ...(record.claim === null ? {} : { claim: { name: record.claimName ?? '', mine: record.claim === who.account.id } }),
  };
}

export async function wholeAtDesk(queries: Queries, who: SignedIn, rules: Rules, record: DossierRecord): Promise<DeskDossier> {
  return {
    ...toDeskSummary(record, who),
    ...remarksOf(record),
    ...proposalFor(rules, who, record),
    draft: await draftOf(queries, record.id),
    attachments: (await attachmentsOf(queries, record.id)).map(toAttachment),
    notes: record.notes,
  };
}

/** Where it may be received now, and its law is known here. */
function proposalFor(rules: Rules, who: SignedIn, record: DossierRecord): Pick<DeskDossier, 'proposal'> {
  if (!deskActsOf(record, who).includes('receive')) return {};
  const profile = rules.known({ id: record.procedureId, profile: record.profile })?.profile;
  return profile === undefined ? {} : { proposal: proposeDue(profile, record.procedureId, vietnamDay(rules.now()), rules.calendar) };
}
