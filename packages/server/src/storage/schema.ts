/** The tables as the query builder sees them; the migrations make them, and a test holds the two together. */
import type { Address, CertificateGroup, DeskRole, FieldValues, HeldCertificate, MailFacts, RegistrationAnswers, RegistrationStatus, Remark, RemarkNote } from '@ctso/core';
import { bigint, boolean, date, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const organisations = pgTable('organisations', {
  id: text('id').primaryKey(),
  parentId: text('parent_id'),
  name: text('name').notNull(),
  code: text('code'),
  province: text('province'),
  path: text('path').notNull(),
  sortKey: text('sort_key').notNull(),
  search: text('search').notNull(),
  address: jsonb('address').$type<Address>(),
  taxCode: text('tax_code'),
  budgetCode: text('budget_code'),
  officialEmail: text('official_email'),
  phone: text('phone'),
});

export const accounts = pgTable('accounts', {
  id: text('id').primaryKey(),
  email: text('email').notNull(),
  passwordHash: text('password_hash'),
  organisationId: text('organisation_id').notNull(),
  parentAuthority: text('parent_authority').notNull(),
  place: text('place').notNull(),
  recipient: jsonb('recipient').$type<Readonly<Record<string, string>>>().notNull(),
  signer: jsonb('signer').$type<{ readonly capacities: string; readonly name: string }>().notNull(),
  desk: jsonb('desk').$type<readonly DeskRole[]>().notNull().default([]),
  passwordDue: boolean('password_due').notNull().default(false),
  person: text('person'),
  createdAt: moment('created_at').notNull().defaultNow(),
});

export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: text('account_id').notNull(),
  remember: boolean('remember').notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  id: text('id').notNull(),
  usedAt: moment('used_at').notNull(),
  agent: text('agent').notNull(),
});

export const registrations = pgTable('registrations', {
  id: text('id').primaryKey(),
  email: text('email').notNull(),
  status: text('status').$type<RegistrationStatus>().notNull(),
  answers: jsonb('answers').$type<RegistrationAnswers>().notNull(),
  organisationId: text('organisation_id'),
  search: text('search').notNull(),
  moot: boolean('moot').notNull(),
  revision: integer('revision').notNull(),
  registeredAt: moment('registered_at').notNull(),
  activatedAt: moment('activated_at'),
  decidedAt: moment('decided_at'),
  decidedBy: text('decided_by'),
  reason: text('reason'),
});

/** What a link in a mail is for. */
export type LinkKind = 'activate' | 'approved' | 'reset';

export const links = pgTable('links', {
  tokenHash: text('token_hash').primaryKey(),
  kind: text('kind').$type<LinkKind>().notNull(),
  accountId: text('account_id'),
  registrationId: text('registration_id'),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

export const proofs = pgTable('proofs', {
  puzzle: text('puzzle').primaryKey(),
  expiresAt: moment('expires_at').notNull(),
});

export const secrets = pgTable('secrets', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

/** Facts of a mail without what must not lie about: its token or password is made when it is sent. `none` is for nobody. */
export type QueuedMail = DistributiveOmit<MailFacts, 'token' | 'password'> | { readonly kind: 'none' };
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

export const mail = pgTable('mail', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  mailed: jsonb('mailed').$type<QueuedMail>().notNull(),
  subject: text('subject'),
  dueAt: moment('due_at').notNull(),
  tries: integer('tries').notNull().default(0),
  queuedAt: moment('queued_at').notNull(),
  failedAt: moment('failed_at'),
});

/** What a subscriber record holds beside its address and its organisation. */
export interface SubscriberFacts {
  readonly fullName: string;
  readonly birthDate: string;
  readonly idNumber: string;
  readonly idIssuedOn: string;
  readonly idIssuedBy: string;
  readonly phone: string;
  readonly position: string;
  readonly province: string;
}

export const subscribers = pgTable('subscribers', {
  email: text('email').primaryKey(),
  organisationId: text('organisation_id').notNull(),
  facts: jsonb('facts').$type<SubscriberFacts>().notNull(),
});

/** What some certificates say of their holder, by the names of `HeldCertificate`. */
export type HolderFacts = Pick<HeldCertificate, 'idNumber' | 'idIssuedOn' | 'idIssuedBy' | 'taxCode' | 'budgetCode'>;

export const certificates = pgTable('certificates', {
  serial: text('serial').primaryKey(),
  /** The subscriber whose it is; null for what is no person's. */
  email: text('email'),
  position: integer('position').notNull(),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }).notNull(),
  state: text('state').$type<HeldCertificate['state']>().notNull(),
  holder: text('holder').$type<CertificateGroup>().notNull(),
  name: text('name').notNull(),
  officialEmail: text('official_email').notNull(),
  organisationId: text('organisation_id').notNull(),
  province: text('province').notNull(),
  facts: jsonb('facts').$type<HolderFacts>().notNull(),
  deviceSerial: text('device_serial'),
  deviceKind: text('device_kind'),
  sortKey: text('sort_key').notNull(),
  search: text('search').notNull(),
});

export const dossiers = pgTable('dossiers', {
  id: text('id').primaryKey(),
  organisationId: text('organisation_id').notNull(),
  organisationName: text('organisation_name').notNull(),
  procedureId: text('procedure_id').notNull(),
  profile: text('profile').notNull(),
  status: text('status').notNull(),
  statusLabel: text('status_label'),
  receiptCode: text('receipt_code'),
  symbol: text('symbol').notNull(),
  search: text('search').notNull(),
  rowCount: integer('row_count').notNull(),
  revision: integer('revision').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  submittedAt: moment('submitted_at'),
  receivedAt: moment('received_at'),
  dueOn: date('due_on', { mode: 'string' }),
  deleted: boolean('deleted').notNull().default(false),
  claim: text('claim'),
  claimName: text('claim_name'),
  remarks: jsonb('remarks').$type<readonly Remark[]>(),
  notes: jsonb('notes').$type<readonly RemarkNote[]>().notNull().default([]),
});

export const receiptNumbers = pgTable('receipt_numbers', {
  day: date('day', { mode: 'string' }).primaryKey(),
  last: integer('last').notNull(),
});

export const dossierSections = pgTable(
  'dossier_sections',
  {
    dossierId: text('dossier_id').notNull(),
    section: text('section').notNull(),
    facts: jsonb('facts').$type<FieldValues>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.section] })],
);

export const dossierRows = pgTable(
  'dossier_rows',
  {
    dossierId: text('dossier_id').notNull(),
    rowId: text('row_id').notNull(),
    rank: text('rank').notNull(),
    facts: jsonb('facts').$type<FieldValues>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.rowId] })],
);

/** What a write answered, for whoever sends it again. */
export interface Answered {
  readonly revision: number;
  readonly updatedAt: string;
  readonly status: string;
}

export const dossierKeys = pgTable(
  'dossier_keys',
  {
    dossierId: text('dossier_id').notNull(),
    key: text('key').notNull(),
    answer: jsonb('answer').$type<Answered>().notNull(),
    appliedAt: moment('applied_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.key] })],
);

export const dossierHistory = pgTable('dossier_history', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  dossierId: text('dossier_id').notNull(),
  at: moment('at').notNull(),
  actorName: text('actor_name').notNull(),
  actorOrganisation: text('actor_organisation').notNull(),
  actorId: text('actor_id'),
  act: text('act').notNull(),
  fromStatus: text('from_status'),
  toStatus: text('to_status').notNull(),
  note: text('note'),
});

export const attachments = pgTable('attachments', {
  id: text('id').primaryKey(),
  dossierId: text('dossier_id').notNull(),
  slot: text('slot').notNull(),
  name: text('name').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  type: text('type').notNull(),
  uploadedAt: moment('uploaded_at').notNull(),
  file: text('file').notNull(),
});
