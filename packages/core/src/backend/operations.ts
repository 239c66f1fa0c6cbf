/** The operation table: what each operation of a backend takes and answers. Guard, routes, API description and kit read it. */
import { draftShape, editSchema, MOST_ROWS } from '../records/draft-schema.js';
import {
  accountProfileSchema,
  accountSchema,
  accountSessionSchema,
  attachmentSchema,
  certificateGroupShape,
  certificatePageSchema,
  certificateStateShape,
  countedPageSchema,
  deskDossierSchema,
  deskSummarySchema,
  dossierSchema,
  dossierSummarySchema,
  historyEntrySchema,
  organisationFactsSchema,
  organisationHitSchema,
  organisationSchema,
  pageSchema,
  procedureRefSchema,
  registrationAnswersShape,
  registrationSchema,
  registrationStatusShape,
  remarkNoteSchema,
  serialShape,
  statusShape,
  subscriberCheckSchema,
} from '../records/record-schemas.js';
import { cursorShape, idShape, isoDayShape, momentShape, revisionShape, textShape } from '../support/shapes.js';
import * as z from '../support/schema.js';
import type { Backend, Capability, DeskAct } from './backend.js';

/** What an operation takes, by the interface. */
export type InputOf<C extends Capability, N extends keyof Backend[C]> = Backend[C][N] extends (input: infer I, ...rest: never[]) => unknown ? I : never;
/** What its promise answers. */
export type OutputOf<C extends Capability, N extends keyof Backend[C]> = Backend[C][N] extends (...args: never[]) => Promise<infer O> ? O : never;

export interface Operation<I = unknown, O = unknown> {
  /** Strict: unknown keys are refused. Text comes out composed. */
  readonly input: z.ZodMiniType<I>;
  readonly output: z.ZodMiniType<O>;
  /** Whether it may change anything. */
  readonly writes: boolean;
  /** Needs nobody to be signed in. */
  readonly public: boolean;
  /** Which side of it is a file rather than a record. */
  readonly bytes?: 'input' | 'output';
}

export type OperationTable = {
  readonly [C in Capability]: { readonly [N in keyof Backend[C]]: Operation<InputOf<C, N>, OutputOf<C, N>> };
};

const nothing = z.strictObject({});
const byId = z.strictObject({ id: idShape });
const blob: z.ZodMiniType<Blob> = z.custom<Blob>(isBlob);
/** What a search or a filter looks for. */
const part = z.optional(textShape(200));
const stored = { revision: revisionShape, updatedAt: momentShape };
const based = { id: idShape, revision: revisionShape, key: idShape };

const reads = { writes: false, public: false } as const;
const writes = { writes: true, public: false } as const;
const openReads = { writes: false, public: true } as const;
const openWrites = { writes: true, public: true } as const;

const email = textShape(320);
/** Bounded before it is hashed. */
const password = textShape(1000);
const token = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[\w-]+$/u));
/** A puzzle and its solution, as JSON text. */
const puzzle = z.string().check(z.minLength(1), z.maxLength(4000));
const said = textShape(5000);

const dossierQuery = {
  text: part,
  status: z.optional(statusShape),
  procedure: z.optional(idShape),
  procedures: z.optional(z.array(idShape).check(z.maxLength(100))),
  submittedFrom: z.optional(isoDayShape),
  submittedTo: z.optional(isoDayShape),
  sort: z.optional(z.enum(['updatedAt', 'submittedAt', 'dueOn', 'receiptCode'])),
  ascending: z.optional(z.boolean()),
  cursor: z.optional(cursorShape),
};

const remarkNotes = z.array(remarkNoteSchema).check(z.maxLength(1000));
const deskActSchema: z.ZodMiniType<DeskAct> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('claim'), takeOver: z.optional(z.boolean()) }),
  z.strictObject({ kind: z.literal('release') }),
  z.strictObject({ kind: z.literal('receive'), dueOn: isoDayShape, note: z.optional(said) }),
  z.strictObject({ kind: z.literal('register'), number: textShape(100) }),
  z.strictObject({ kind: z.literal('supplement'), note: said, remarks: remarkNotes }),
  z.strictObject({ kind: z.literal('return'), note: said }),
  z.strictObject({ kind: z.literal('refuse'), reason: said }),
]);

export const OPERATIONS: OperationTable = {
  accounts: {
    signIn: {
      input: z.strictObject({ email, password, remember: z.boolean() }),
      output: accountSchema,
      ...openWrites,
    },
    current: { input: nothing, output: z.nullable(accountSchema), ...openReads },
    signOut: { input: nothing, output: z.null(), ...openWrites },
    challenge: { input: nothing, output: z.strictObject({ challenge: puzzle }), ...openReads },
    register: { input: z.strictObject({ id: idShape, answers: registrationAnswersShape, proof: puzzle }), output: z.null(), ...openWrites },
    activate: { input: z.strictObject({ token }), output: z.null(), ...openWrites },
    requestReset: { input: z.strictObject({ email, proof: puzzle }), output: z.null(), ...openWrites },
    setPassword: { input: z.strictObject({ token, password }), output: z.null(), ...openWrites },
    changePassword: { input: z.strictObject({ current: password, next: password }), output: accountSchema, ...writes },
    sessions: { input: nothing, output: pageSchema(accountSessionSchema), ...reads },
    endSession: { input: byId, output: z.null(), ...writes },
    updateProfile: { input: z.strictObject({ profile: accountProfileSchema }), output: accountSchema, ...writes },
  },
  organisations: {
    children: { input: z.strictObject({ parentId: z.nullable(idShape), cursor: z.optional(cursorShape) }), output: pageSchema(organisationSchema), ...openReads },
    search: { input: z.strictObject({ text: textShape(200), cursor: z.optional(cursorShape) }), output: pageSchema(organisationHitSchema), ...openReads },
    ancestors: { input: byId, output: pageSchema(organisationSchema), ...openReads },
    create: { input: z.strictObject({ id: idShape, parentId: idShape, facts: organisationFactsSchema }), output: organisationSchema, ...writes },
    update: { input: z.strictObject({ id: idShape, facts: organisationFactsSchema }), output: organisationSchema, ...writes },
  },
  certificates: {
    list: {
      input: z.strictObject({
        view: z.enum(['certificates', 'devices']),
        text: part,
        name: part,
        officialEmail: part,
        serial: part,
        deviceSerial: part,
        group: z.optional(certificateGroupShape),
        states: z.optional(z.array(certificateStateShape).check(z.maxLength(3))),
        endsFrom: z.optional(isoDayShape),
        endsTo: z.optional(isoDayShape),
        serials: z.optional(z.array(serialShape).check(z.maxLength(500))),
        sort: z.optional(z.enum(['name', 'officialEmail', 'validTo'])),
        descending: z.optional(z.boolean()),
        limit: z.optional(z.int().check(z.gte(1), z.lte(500))),
        cursor: z.optional(cursorShape),
      }),
      output: certificatePageSchema,
      ...reads,
    },
  },
  subscribers: {
    check: {
      input: z.strictObject({ emails: z.array(textShape(320)).check(z.maxLength(500)) }),
      output: pageSchema(subscriberCheckSchema),
      ...reads,
    },
  },
  dossiers: {
    create: { input: z.strictObject({ id: idShape, procedure: procedureRefSchema, draft: draftShape }), output: dossierSchema, ...writes },
    get: { input: byId, output: dossierSchema, ...reads },
    list: { input: z.strictObject(dossierQuery), output: countedPageSchema(dossierSummarySchema), ...reads },
    save: {
      input: z.strictObject({ ...based, edits: z.array(editSchema).check(z.minLength(1), z.maxLength(MOST_ROWS)) }),
      output: z.strictObject(stored),
      ...writes,
    },
    act: {
      input: z.strictObject({ ...based, act: z.enum(['submit', 'withdraw', 'delete']) }),
      output: z.strictObject({ ...stored, status: statusShape }),
      ...writes,
    },
    history: { input: byId, output: pageSchema(historyEntrySchema), ...reads },
  },
  attachments: {
    put: {
      input: z.strictObject({ id: idShape, dossierId: idShape, slot: idShape, name: textShape(255).check(z.minLength(1)), file: blob }),
      output: attachmentSchema,
      ...writes,
      bytes: 'input',
    },
    open: { input: byId, output: blob, ...reads, bytes: 'output' },
    remove: { input: byId, output: z.null(), ...writes },
  },
  desk: {
    dossiers: {
      input: z.strictObject({ ...dossierQuery, claimed: z.optional(z.enum(['me', 'nobody'])), overdue: z.optional(z.boolean()) }),
      output: countedPageSchema(deskSummarySchema),
      ...reads,
    },
    get: { input: byId, output: deskDossierSchema, ...reads },
    history: { input: byId, output: pageSchema(historyEntrySchema), ...reads },
    act: { input: z.strictObject({ ...based, act: deskActSchema }), output: z.strictObject({ ...stored, status: statusShape }), ...writes },
    keepNotes: { input: z.strictObject({ id: idShape, notes: remarkNotes }), output: z.null(), ...writes },
    registrations: {
      input: z.strictObject({ text: part, status: z.optional(registrationStatusShape), cursor: z.optional(cursorShape) }),
      output: countedPageSchema(registrationSchema),
      ...reads,
    },
    decide: {
      input: z.strictObject({ id: idShape, revision: revisionShape, decision: z.enum(['approve', 'refuse']), reason: said }),
      output: registrationSchema,
      ...writes,
    },
  },
};

/** One line of the table with its names, for whoever goes through all of them. */
export interface NamedOperation extends Operation {
  readonly capability: Capability;
  readonly name: string;
}

/** Every operation, in the order of the table. */
export const OPERATION_LIST: readonly NamedOperation[] = Object.entries(OPERATIONS).flatMap(([capability, operations]) =>
  Object.entries(operations as Readonly<Record<string, Operation>>).map(([name, operation]) => ({
    capability: capability as Capability,
    name,
    ...operation,
  })),
);

/** A file of this page or another: told by what it can do, since each page and Node have a `Blob` of their own. */
function isBlob(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Partial<Blob>;
  return typeof file.size === 'number' && typeof file.slice === 'function' && typeof file.arrayBuffer === 'function';
}
