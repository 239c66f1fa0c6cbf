/** Shapes of the records that a backend answers with. */
import { cursorShape, idShape, isoDayShape, momentShape, revisionShape, textShape } from '../support/shapes.js';
import * as z from '../support/schema.js';
import type { Account } from './account.js';
import type { Attachment } from './attachment.js';
import { draftShape } from './draft-schema.js';
import type { ApplicantAct, Dossier, DossierSummary, HistoryEntry, ProcedureRef } from './dossier.js';
import type { Organisation, OrganisationHit } from './organisation.js';
import type { SubscriberCheck } from './subscriber.js';

const line = textShape(500);
const email = textShape(320);
const provinceCode = z.string().check(z.maxLength(10));
const named = { id: idShape, name: line };

export const accountSchema: z.ZodMiniType<Account> = z.strictObject({
  id: idShape,
  email,
  organisation: z.strictObject({ ...named, parentAuthority: line, place: line, province: provinceCode }),
  recipient: z.record(idShape, textShape(2000)),
  signer: z.strictObject({ capacities: textShape(2000), name: line }),
});

const organisation = {
  ...named,
  code: z.optional(z.string().check(z.maxLength(80))),
  parentId: z.nullable(idShape),
  childCount: z.int().check(z.nonnegative()),
  inScope: z.boolean(),
  province: z.optional(provinceCode),
};
export const organisationSchema: z.ZodMiniType<Organisation> = z.strictObject(organisation);
export const organisationHitSchema: z.ZodMiniType<OrganisationHit> = z.strictObject({ ...organisation, path: z.array(z.strictObject(named)) });

const certificate = z.strictObject({
  serial: z.string().check(z.maxLength(80)),
  validFrom: isoDayShape,
  validTo: isoDayShape,
  state: z.enum(['active', 'expired', 'revoked']),
});

const subscriber = z.strictObject({
  email,
  fullName: line,
  birthDate: line,
  idNumber: line,
  idIssuedOn: line,
  idIssuedBy: line,
  phone: line,
  position: line,
  organisation: z.strictObject(named),
  province: provinceCode,
});

export const subscriberCheckSchema: z.ZodMiniType<SubscriberCheck> = z.discriminatedUnion('outcome', [
  z.strictObject({ email, outcome: z.literal('existing'), subscriber, certificates: z.array(certificate) }),
  z.strictObject({ email, outcome: z.literal('new') }),
  z.strictObject({ email, outcome: z.literal('elsewhere') }),
]);

export const procedureRefSchema: z.ZodMiniType<ProcedureRef> = z.strictObject({ id: idShape, profile: idShape });

export const attachmentSchema: z.ZodMiniType<Attachment> = z.strictObject({
  id: idShape,
  slot: idShape,
  name: textShape(255),
  size: z.int().check(z.nonnegative()),
  type: z.string().check(z.maxLength(200)),
  uploadedAt: momentShape,
});

export const statusShape = z.string().check(z.minLength(1), z.maxLength(80));
const ACTS: readonly ApplicantAct[] = ['view', 'edit', 'history', 'withdraw', 'delete'];

const summary = {
  id: idShape,
  procedure: procedureRefSchema,
  status: statusShape,
  statusLabel: z.optional(line),
  receiptCode: z.optional(z.string().check(z.maxLength(80))),
  organisation: z.strictObject(named),
  rowCount: z.int().check(z.nonnegative()),
  symbol: line,
  revision: revisionShape,
  createdAt: momentShape,
  updatedAt: momentShape,
  submittedAt: z.optional(momentShape),
  receivedAt: z.optional(momentShape),
  dueOn: z.optional(isoDayShape),
  permitted: z.array(z.enum(ACTS)),
};
export const dossierSummarySchema: z.ZodMiniType<DossierSummary> = z.strictObject(summary);
export const dossierSchema: z.ZodMiniType<Dossier> = z.strictObject({ ...summary, draft: draftShape, attachments: z.array(attachmentSchema) });

export const historyEntrySchema: z.ZodMiniType<HistoryEntry> = z.strictObject({
  at: momentShape,
  actor: z.strictObject({ name: line, organisation: line }),
  act: statusShape,
  from: z.optional(statusShape),
  to: statusShape,
  note: z.optional(textShape(5000)),
});

export function pageSchema<T>(item: z.ZodMiniType<T>) {
  return z.strictObject({ items: z.array(item), next: z.optional(cursorShape), total: z.optional(z.int().check(z.nonnegative())) });
}

export const dossierPageSchema = z.strictObject({
  items: z.array(dossierSummarySchema),
  next: z.optional(cursorShape),
  total: z.int().check(z.nonnegative()),
  counts: z.record(statusShape, z.int().check(z.nonnegative())),
});
