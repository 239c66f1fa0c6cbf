/** The SQL storage as a `Backend` for one caller: the capabilities put together behind core's guard. */
import { guard, VN_HOLIDAYS, vietnamDay, Failure, type Backend, type CompiledProcedure, type HolidayCalendar, type Settings, type Supports } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import type { FileFolder } from '../files/folder.js';
import { memoryJar, type TokenJar } from '../sessions/jar.js';
import { limits as usualLimits, type Limits } from '../sessions/limits.js';
import { proofDesk, type Proofs, type PuzzleCost } from '../sessions/proofs.js';
import { sqlAccounts } from './accounts.js';
import { sqlAttachments } from './attachments.js';
import { callerOf } from './caller.js';
import { sqlCertificates } from './certificates.js';
import type { Queries } from './database.js';
import { sqlDesk } from './desk.js';
import type { Rules } from './dossier-writes.js';
import { sqlDossiers } from './dossiers.js';
import { sqlOrganisations } from './organisations.js';
import type { Approving } from './registrations.js';
import { sqlSubscribers } from './subscribers.js';
import { asFailure } from './trouble.js';

/** What all callers of one server share. */
export interface SqlHouse {
  readonly queries: Queries;
  readonly files: FileFolder;
  readonly rules: Rules;
  readonly limits: Limits;
  readonly proofs: Proofs;
  readonly approving: Approving;
  readonly supports: Supports;
  /** Told that mail was queued. */
  readonly posted: () => void;
}

export interface HouseOptions {
  readonly queries: Queries;
  readonly files: FileFolder;
  /** Procedures that may be filed here. */
  readonly procedures: readonly CompiledProcedure[];
  /** Settings that filing is checked with; by default those of the procedure's profile. */
  readonly settings?: ((procedure: CompiledProcedure, today: string) => Settings) | undefined;
  /** Days off that due dates are proposed over. Default: those announced in Vietnam. */
  readonly calendar?: HolidayCalendar | undefined;
  /**
   * What the mail of approval brings: a link to set the first password, or a password that must be changed at the first sign-in, as the
   * authority's manual has it. Default `link`.
   */
  readonly firstPassword?: 'link' | 'mail' | undefined;
  /** How hard the puzzles are that whoever is nobody solves. */
  readonly puzzles?: PuzzleCost | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly limits?: Limits | undefined;
  /** Facts that differ from those of a database reached through a network, called without HTTP between. */
  readonly supports?: Partial<Supports> | undefined;
  /** Told that mail was queued, so that it need not wait for whoever looks now and then. */
  readonly posted?: (() => void) | undefined;
}

const USUAL: Supports = { durable: true, offline: false, resumableUploads: false, registration: true, desk: true };

export function sqlHouse(options: HouseOptions): SqlHouse {
  const { queries, files, now = Date.now, limits = usualLimits(), posted = () => undefined } = options;
  return {
    queries,
    files,
    rules: rulesOf(options, now),
    limits,
    proofs: proofDesk(queries, now, options.puzzles),
    approving: { firstPassword: options.firstPassword ?? 'link', translate: vietnamese().translate, now },
    supports: { ...USUAL, ...options.supports },
    posted,
  };
}

function rulesOf({ procedures, settings, calendar = VN_HOLIDAYS }: HouseOptions, now: () => number): Rules {
  const settingsOf = settings ?? ((procedure, today) => ({ ...procedure.profile.settings, today }));
  const known: Rules['known'] = ({ id, profile }) => procedures.find((each) => each.definition.id === id && each.profile.id === profile);
  const mustKnow = (found: CompiledProcedure | undefined): CompiledProcedure => {
    if (found === undefined) throw new Failure('unsupported');
    return found;
  };
  return {
    known,
    procedure: (ref) => mustKnow(known(ref)),
    settings: (procedure) => settingsOf(procedure, vietnamDay(now())),
    today: () => {
      const today = vietnamDay(now());
      const inForce = procedures.find(({ profile: { from, to = today } }) => from <= today && today <= to);
      return settingsOf(mustKnow(inForce ?? procedures.at(-1)), today);
    },
    calendar,
    now,
  };
}

/** Who calls: where its token is kept, from which network address it knocks, and what its browser calls itself. */
export interface SqlCaller {
  readonly jar: TokenJar;
  readonly from: string;
  readonly agent?: string | undefined;
}

/** Closing it lets go of nothing: the database belongs to whoever opened it. */
export function sqlBackend(house: SqlHouse, { jar, from, agent = '' }: SqlCaller = { jar: memoryJar(), from: 'here' }): Backend {
  const { queries, files, rules, limits, proofs, approving, posted } = house;
  const caller = callerOf(queries, jar, rules.now);
  return guard({
    supports: house.supports,
    accounts: failing(sqlAccounts(queries, caller, { jar, limits, proofs, rules, from, agent, posted })),
    organisations: failing(sqlOrganisations(queries, caller, () => limits.open('organisations', from))),
    certificates: failing(sqlCertificates(queries, caller)),
    subscribers: failing(sqlSubscribers(queries, caller)),
    dossiers: failing(sqlDossiers(queries, caller, rules, files)),
    attachments: failing(sqlAttachments(queries, caller, rules, files)),
    desk: failing(sqlDesk(queries, caller, { rules, approving, posted })),
    close: () => Promise.resolve(),
  });
}

/** The same operations, rejecting with failures and nothing else. */
function failing<C extends object>(capability: C): C {
  const calls = Object.entries(capability as Record<string, (...input: unknown[]) => Promise<unknown>>);
  const wrapped = calls.map(([name, call]) => [
    name,
    async (...input: unknown[]) => {
      try {
        return await call(...input);
      } catch (thrown) {
        throw asFailure(thrown);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as C;
}
