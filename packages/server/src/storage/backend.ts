/** The SQL storage as a `Backend` for one caller: the capabilities put together behind core's guard. */
import { guard, vietnamDay, Failure, type Backend, type CompiledProcedure, type Settings, type Supports } from '@ctso/core';
import type { FileFolder } from '../files/folder.js';
import { memoryJar, type TokenJar } from '../sessions/jar.js';
import { limits as usualLimits, type Limits } from '../sessions/limits.js';
import { sqlAccounts } from './accounts.js';
import { sqlAttachments } from './attachments.js';
import { callerOf } from './caller.js';
import { sqlCertificates } from './certificates.js';
import type { Queries } from './database.js';
import type { Desk } from './dossier-writes.js';
import { sqlDossiers } from './dossiers.js';
import { sqlOrganisations } from './organisations.js';
import { sqlSubscribers } from './subscribers.js';
import { asFailure } from './trouble.js';

/** What all callers of one server share. */
export interface SqlHouse {
  readonly queries: Queries;
  readonly files: FileFolder;
  readonly desk: Desk;
  readonly limits: Limits;
  readonly supports: Supports;
}

export interface HouseOptions {
  readonly queries: Queries;
  readonly files: FileFolder;
  /** Procedures that may be filed here. */
  readonly procedures: readonly CompiledProcedure[];
  /** Settings that filing is checked with; by default those of the procedure's profile. */
  readonly settings?: ((procedure: CompiledProcedure, today: string) => Settings) | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly limits?: Limits | undefined;
  /** Facts that differ from those of a database reached through a network, called without HTTP between. */
  readonly supports?: Partial<Supports> | undefined;
}

const USUAL: Supports = { durable: true, offline: false, resumableUploads: false };

export function sqlHouse({ queries, files, procedures, settings, now = Date.now, limits = usualLimits(), supports }: HouseOptions): SqlHouse {
  const settingsOf = settings ?? ((procedure, today) => ({ ...procedure.profile.settings, today }));
  const desk: Desk = {
    procedure: ({ id, profile }) => {
      const found = procedures.find((each) => each.definition.id === id && each.profile.id === profile);
      if (found === undefined) throw new Failure('unsupported');
      return found;
    },
    settings: (procedure) => settingsOf(procedure, vietnamDay(now())),
    now,
  };
  return { queries, files, desk, limits, supports: { ...USUAL, ...supports } };
}

/** Who calls: where its token is kept and from which network address it knocks. */
export interface SqlCaller {
  readonly jar: TokenJar;
  readonly from: string;
}

/** Closing it lets go of nothing: the database belongs to whoever opened it. */
export function sqlBackend(house: SqlHouse, { jar, from }: SqlCaller = { jar: memoryJar(), from: 'here' }): Backend {
  const { queries, files, desk, limits } = house;
  const caller = callerOf(queries, jar, desk.now);
  return guard({
    supports: house.supports,
    accounts: failing(sqlAccounts(queries, caller, { jar, limits, from, now: desk.now })),
    organisations: failing(sqlOrganisations(queries, caller)),
    certificates: failing(sqlCertificates(queries, caller)),
    subscribers: failing(sqlSubscribers(queries, caller)),
    dossiers: failing(sqlDossiers(queries, caller, desk, files)),
    attachments: failing(sqlAttachments(queries, caller, desk, files)),
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
