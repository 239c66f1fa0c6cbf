/** What every part of a local backend shares: its world, its records, its clock and who is signed in. */
import { Failure, VN_HOLIDAYS, vietnamDay } from '@ctso/core';
import type { Account, CompiledProcedure, HolidayCalendar, MailFacts, ProcedureRef, Settings, Translate, World, WorldOrganisation, WorldSubscriber } from '@ctso/core';
import { indexHoldings, type Holdings } from './holdings.js';
import { indexTree, withWritten, type TreeIndex } from './organisation-index.js';
import { puzzles, type Puzzles } from './puzzles.js';
import type { Books, Shelf } from './shelf.js';

export interface HouseOptions {
  /** Organisations, subscribers and accounts. Read once; never changed. */
  readonly world: World;
  /** Procedures that may be filed here. */
  readonly procedures: readonly CompiledProcedure[];
  /** Settings that filing is checked with; by default those of the procedure's profile. */
  readonly settings?: ((procedure: CompiledProcedure, today: string) => Settings) | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** The type that a file's content shows, `undefined` for none, as text has; by default the file's own word is taken for it. */
  readonly detect?: ((file: Blob, name: string) => Promise<string | undefined>) | undefined;
  /** Items of a page. Default 50. */
  readonly pageSize?: number | undefined;
  /** Told what people would be told by mail. */
  readonly notify?: ((mailed: MailFacts) => void) | undefined;
  /** Days off, for due dates. Default `VN_HOLIDAYS`. */
  readonly calendar?: HolidayCalendar | undefined;
  /** Puts addresses of registrations into words. */
  readonly words?: Translate | undefined;
}

export interface Session {
  readonly id: string;
  account: Account | undefined;
  begunAt: string;
  usedAt: string;
  remember: boolean;
}

export interface House {
  readonly world: World;
  /** The world's organisations and those written since. */
  tree(books: Books): Promise<TreeIndex>;
  readonly holdings: Holdings;
  /** By address in lower case. */
  readonly subscribersByEmail: ReadonlyMap<string, WorldSubscriber>;
  readonly shelf: Shelf;
  /** Every session on the house. */
  readonly sessions: Set<Session>;
  readonly puzzles: Puzzles;
  readonly notify: (mailed: MailFacts) => void;
  readonly calendar: HolidayCalendar;
  readonly words: Translate;
  readonly pageSize: number;
  readonly detect: (file: Blob, name: string) => Promise<string | undefined>;
  /** ISO time stamp of now. */
  moment(): string;
  /** ISO day in Vietnam. */
  today(): string;
  /** `unsupported` for a procedure that may not be filed here. */
  procedure(ref: ProcedureRef): CompiledProcedure;
  settings(procedure: CompiledProcedure): Settings;
  /** A procedure of the newest profile here. */
  readonly newest: CompiledProcedure;
  readonly now: () => number;
}

export function house(options: HouseOptions, shelf: Shelf): House {
  const now = options.now ?? Date.now;
  const settingsOf = options.settings ?? ((procedure, today) => ({ ...procedure.profile.settings, today }));
  return {
    world: options.world,
    tree: treeOf(options.world),
    holdings: indexHoldings(options.world),
    subscribersByEmail: new Map(options.world.subscribers.map((entry) => [entry.subscriber.email.toLowerCase(), entry])),
    shelf,
    sessions: new Set(),
    puzzles: puzzles(now),
    notify: options.notify ?? (() => undefined),
    calendar: options.calendar ?? VN_HOLIDAYS,
    words: options.words ?? ((key) => key),
    pageSize: options.pageSize ?? 50,
    detect: options.detect ?? (async ({ type }) => (type === '' || type.startsWith('text/') ? undefined : type)),
    now,
    moment: () => new Date(now()).toISOString(),
    today: () => vietnamDay(now()),
    procedure(ref) {
      const found = options.procedures.find(({ definition, profile }) => definition.id === ref.id && profile.id === ref.profile);
      if (found === undefined) throw new Failure('unsupported');
      return found;
    },
    settings: (procedure) => settingsOf(procedure, vietnamDay(now())),
    get newest() {
      const [newest] = [...options.procedures].sort((a, b) => (a.profile.from < b.profile.from ? 1 : -1));
      if (newest === undefined) throw new Failure('unsupported');
      return newest;
    },
  };
}

/** Indexed anew only when something was written. */
function treeOf(world: World): House['tree'] {
  const planted = indexTree(world.organisations);
  let seen: readonly WorldOrganisation[] = [];
  let index = planted;
  return async (books) => {
    const written = await books.organisations();
    if (written !== seen) {
      index = written.length === 0 ? planted : withWritten(planted, written);
      seen = written;
    }
    return index;
  };
}

/** The signed-in account; `signed-out`, or `forbidden` while its password must be changed first. */
export function requireAccount(session: Session): Account {
  const account = requireAnyAccount(session);
  if (account.passwordDue === true) throw new Failure('forbidden');
  return account;
}

export function requireAnyAccount(session: Session): Account {
  if (session.account === undefined) throw new Failure('signed-out');
  return session.account;
}
