/** Shapes of the records that a backend answers with. */
import { cursorShape, idShape, isoDayShape, momentShape, revisionShape, textShape } from '../support/shapes.js';
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import type { Account, AccountProfile, AccountSession, DeskRole } from './account.js';
import type { Attachment } from './attachment.js';
import type { CertificateGroup, HeldCertificate } from './certificate.js';
import { addressSchema, draftShape, fieldValueSchema, fieldValuesSchema, MOST_ROWS } from './draft-schema.js';
import type { ApplicantAct, DeskActKind, DeskDossier, DeskSummary, Dossier, DossierSummary, DueProposal, HistoryEntry, ProcedureRef } from './dossier.js';
import type { Organisation, OrganisationFacts, OrganisationHit } from './organisation.js';
import { REGISTRATION_STATUSES, type RegistrationRequest } from './registration.js';
import type { Remark, RemarkNote } from './remark.js';
import type { SubscriberCheck } from './subscriber.js';

const line = textShape(500);
const email = textShape(320);
const provinceCode = z.string().check(z.maxLength(10));
const named = { id: idShape, name: line };

/** More fields than any recipient's section has: what an account keeps is read at each of its calls. */
const MOST_FIELDS = 50;
const fields = z.record(idShape, textShape(2000)).check(z.refine((given) => Object.keys(given).length <= MOST_FIELDS));

const habits = { recipient: fields, signer: z.strictObject({ capacities: textShape(2000), name: line }) };
const DESK_ROLES: readonly DeskRole[] = ['officer', 'clerk'];

export const accountProfileSchema: z.ZodMiniType<AccountProfile> = z.strictObject({ parentAuthority: line, place: line, ...habits });

export const accountSchema: z.ZodMiniType<Account> = z.strictObject({
  id: idShape,
  email,
  organisation: z.strictObject({ ...named, parentAuthority: line, place: line, province: provinceCode }),
  ...habits,
  person: z.optional(line),
  desk: z.optional(z.array(z.enum(DESK_ROLES))),
  passwordDue: z.optional(z.boolean()),
});

export const accountSessionSchema: z.ZodMiniType<AccountSession> = z.strictObject({
  id: idShape,
  begunAt: momentShape,
  usedAt: momentShape,
  remember: z.boolean(),
  agent: textShape(200),
  current: z.boolean(),
});

const facts = {
  code: z.optional(z.string().check(z.maxLength(80))),
  province: z.optional(provinceCode),
  address: z.optional(addressSchema),
  taxCode: z.optional(textShape(20)),
  budgetCode: z.optional(textShape(20)),
  officialEmail: z.optional(email),
  phone: z.optional(textShape(50)),
};
/** What a person says of one. Its name comes out tidy and holds something that can be read. */
export const organisationFactsSchema: z.ZodMiniType<OrganisationFacts> = z.strictObject({
  ...facts,
  name: z.string().check(z.overwrite(tidyLine), z.maxLength(500), z.regex(/[\p{L}\p{N}]/u)),
});

const organisation = {
  ...named,
  ...facts,
  parentId: z.nullable(idShape),
  childCount: z.int().check(z.nonnegative()),
  inScope: z.boolean(),
};
export const organisationSchema: z.ZodMiniType<Organisation> = z.strictObject(organisation);
export const organisationHitSchema: z.ZodMiniType<OrganisationHit> = z.strictObject({ ...organisation, path: z.array(z.strictObject(named)) });

export const serialShape = z.string().check(z.maxLength(80));
export const certificateStateShape = z.enum(['active', 'expired', 'revoked']);
export const certificateGroupShape: z.ZodMiniType<CertificateGroup> = z.enum(['individual', 'organisation', 'device']);
const count = z.int().check(z.nonnegative());

const validity = { serial: serialShape, validFrom: isoDayShape, validTo: isoDayShape, state: certificateStateShape };
const certificate = z.strictObject(validity);

export const heldCertificateSchema: z.ZodMiniType<HeldCertificate> = z.strictObject({
  ...validity,
  name: line,
  group: certificateGroupShape,
  officialEmail: email,
  organisation: z.strictObject(named),
  province: provinceCode,
  device: z.optional(z.strictObject({ serial: serialShape, kind: line })),
  idNumber: z.optional(line),
  idIssuedOn: z.optional(line),
  idIssuedBy: z.optional(line),
  taxCode: z.optional(textShape(20)),
  budgetCode: z.optional(textShape(20)),
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

const pathShape = z.array(idShape).check(z.minLength(1), z.maxLength(3));
const note = { id: idShape, path: pathShape, text: textShape(5000) };
const actor = z.strictObject({ name: line, organisation: line });
export const remarkNoteSchema: z.ZodMiniType<RemarkNote> = z.strictObject(note);
/** A value, a row's values, or the ids of all rows, which are more than any field may hold. */
const before = z.union([fieldValueSchema, fieldValuesSchema, z.array(idShape).check(z.maxLength(MOST_ROWS))]);
const remarkSchema: z.ZodMiniType<Remark> = z.strictObject({ ...note, at: momentShape, actor, before });

const contents = { draft: draftShape, attachments: z.array(attachmentSchema), remarks: z.optional(z.array(remarkSchema)) };
export const dossierSchema: z.ZodMiniType<Dossier> = z.strictObject({ ...summary, ...contents });

const DESK_ACTS: readonly DeskActKind[] = ['claim', 'release', 'receive', 'register', 'supplement', 'return', 'refuse'];
const deskSummary = { ...summary, claim: z.optional(z.strictObject({ name: line, mine: z.boolean() })), deskActs: z.array(z.enum(DESK_ACTS)) };
export const deskSummarySchema: z.ZodMiniType<DeskSummary> = z.strictObject(deskSummary);
const proposalSchema: z.ZodMiniType<DueProposal> = z.strictObject({ dueOn: isoDayShape, workingDays: z.int().check(z.nonnegative()), certain: z.boolean() });
export const deskDossierSchema: z.ZodMiniType<DeskDossier> = z.strictObject({
  ...deskSummary,
  ...contents,
  notes: z.array(remarkNoteSchema),
  proposal: z.optional(proposalSchema),
});

export const registrationStatusShape = z.enum(REGISTRATION_STATUSES);
export const registrationAnswersShape = z.record(idShape, fieldValuesSchema);
export const registrationSchema: z.ZodMiniType<RegistrationRequest> = z.strictObject({
  id: idShape,
  status: registrationStatusShape,
  answers: registrationAnswersShape,
  path: z.array(z.strictObject(named)),
  standing: count,
  revision: revisionShape,
  registeredAt: momentShape,
  activatedAt: z.optional(momentShape),
  decidedAt: z.optional(momentShape),
  decidedBy: z.optional(line),
  reason: z.optional(textShape(5000)),
});

export const historyEntrySchema: z.ZodMiniType<HistoryEntry> = z.strictObject({
  at: momentShape,
  actor,
  act: statusShape,
  from: z.optional(statusShape),
  to: statusShape,
  note: z.optional(textShape(5000)),
});

export function pageSchema<T>(item: z.ZodMiniType<T>) {
  return z.strictObject({ items: z.array(item), next: z.optional(cursorShape), total: z.optional(z.int().check(z.nonnegative())) });
}

/** A page with a total and counts by status. */
export function countedPageSchema<T>(item: z.ZodMiniType<T>) {
  return z.strictObject({ items: z.array(item), next: z.optional(cursorShape), total: count, counts: z.record(statusShape, count) });
}

export const certificatePageSchema = z.strictObject({
  items: z.array(heldCertificateSchema),
  next: z.optional(cursorShape),
  total: count,
  counts: z.strictObject({ individual: z.optional(count), organisation: z.optional(count), device: z.optional(count) }),
});
