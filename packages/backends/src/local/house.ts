/** What every part of a local backend shares: its world, its records, its clock and who is signed in. */
import { Failure, vietnamDay } from '@ctso/core';
import type { Account, CompiledProcedure, ProcedureRef, Settings, World, WorldOrganisation, WorldSubscriber } from '@ctso/core';
import { indexHoldings, type Holdings } from './holdings.js';
import { indexTree, withWritten, type TreeIndex } from './organisation-index.js';
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
}

export interface Session {
  account: Account | undefined;
}

export interface House {
  readonly world: World;
  /** The world's organisations and those written since. */
  tree(books: Books): Promise<TreeIndex>;
  readonly holdings: Holdings;
  /** By address in lower case. */
  readonly subscribersByEmail: ReadonlyMap<string, WorldSubscriber>;
  readonly shelf: Shelf;
  readonly pageSize: number;
  readonly detect: (file: Blob, name: string) => Promise<string | undefined>;
  /** ISO time stamp of now. */
  moment(): string;
  /** `unsupported` for a procedure that may not be filed here. */
  procedure(ref: ProcedureRef): CompiledProcedure;
  settings(procedure: CompiledProcedure): Settings;
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
    pageSize: options.pageSize ?? 50,
    detect: options.detect ?? (async ({ type }) => (type === '' || type.startsWith('text/') ? undefined : type)),
    now,
    moment: () => new Date(now()).toISOString(),
    procedure(ref) {
      const found = options.procedures.find(({ definition, profile }) => definition.id === ref.id && profile.id === ref.profile);
      if (found === undefined) throw new Failure('unsupported');
      return found;
    },
    settings: (procedure) => settingsOf(procedure, vietnamDay(now())),
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

/** The signed-in account, or `signed-out`. */
export function requireAccount(session: Session): Account {
  if (session.account === undefined) throw new Failure('signed-out');
  return session.account;
}
