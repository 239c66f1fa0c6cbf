/** Dossiers at a backend whose every call a test may hold up, refuse, or carry out without the answer ever coming. */
import type { Dossiers } from '../backend/backend.js';
import { Failure, type FailureCode } from '../backend/failure.js';
import { advance, permitted } from '../dossier/lifecycle.js';
import type { Dossier } from '../records/dossier.js';
import { applyEdits } from '../wizard/apply-edits.js';
import { aDossier } from './records.js';

type Name = 'create' | 'get' | 'save' | 'act';

/** `before`: it never arrives. `after`: it is carried out and the answer is lost. */
export interface Trouble {
  readonly on: Name;
  readonly when: 'before' | 'after';
  readonly failure: Failure;
}

export interface ScriptedDossiers extends Dossiers {
  /** As they stand. Change them to play someone else. */
  readonly stored: Map<string, Dossier>;
  /** Names of the calls that arrived, in order. */
  readonly calls: Name[];
  /** Keys and edits of the saves that arrived. */
  readonly saves: Parameters<Dossiers['save']>[0][];
  /** The next call of this name fails so; several are used up in order. */
  trouble(on: Name, when: Trouble['when'], code: FailureCode, details?: ConstructorParameters<typeof Failure>[1]): void;
  /** Every call fails so until it is told again; `undefined` ends it. */
  down(code: FailureCode | undefined): void;
  /** Calls wait until `release`. */
  hold(): void;
  release(): void;
}

export function scriptedDossiers(): ScriptedDossiers {
  const stored = new Map<string, Dossier>();
  const answered = new Map<string, { revision: number; updatedAt: string; status: string }>();
  const calls: Name[] = [];
  const saves: Parameters<Dossiers['save']>[0][] = [];
  const troubles: Trouble[] = [];
  let broken: FailureCode | undefined;
  let gate: Promise<void> = Promise.resolve();
  let open: () => void = () => undefined;

  async function call<T>(name: Name, work: () => T): Promise<T> {
    await gate;
    if (broken !== undefined) throw new Failure(broken);
    const at = troubles.findIndex(({ on }) => on === name);
    const trouble = at < 0 ? undefined : troubles.splice(at, 1)[0];
    if (trouble?.when === 'before') throw trouble.failure;
    calls.push(name);
    const answer = structuredClone(work());
    if (trouble !== undefined) throw trouble.failure;
    return answer;
  }
  function find(id: string): Dossier {
    const dossier = stored.get(id);
    if (dossier === undefined) throw new Failure('not-found');
    return dossier;
  }
  function write(dossier: Dossier, revision: number, key: string, change: () => Partial<Dossier>): { revision: number; updatedAt: string; status: string } {
    const before = answered.get(key);
    if (before !== undefined) return before;
    if (dossier.revision !== revision) throw new Failure('conflict', { revision: dossier.revision });
    const next = { ...dossier, ...change(), revision: dossier.revision + 1, updatedAt: `2026-11-22T02:00:${String(answered.size % 60).padStart(2, '0')}.000Z` };
    stored.set(dossier.id, next);
    const answer = { revision: next.revision, updatedAt: next.updatedAt, status: next.status };
    answered.set(key, answer);
    return answer;
  }
  return {
    stored,
    calls,
    saves,
    trouble: (on, when, code, details) => void troubles.push({ on, when, failure: new Failure(code, details) }),
    down: (code) => void (broken = code),
    hold: () => void (gate = new Promise((resolve) => (open = resolve))),
    release: () => open(),
    create: ({ id, procedure, draft }) =>
      call('create', () => {
        if (!stored.has(id)) stored.set(id, structuredClone(aDossier({ id, procedure, draft })));
        return find(id);
      }),
    get: ({ id }) => call('get', () => find(id)),
    save: (input) =>
      call('save', () => {
        saves.push(structuredClone(input));
        const dossier = find(input.id);
        const { revision, updatedAt } = write(dossier, input.revision, input.key, () => {
          if (!dossier.permitted.includes('edit')) throw new Failure('forbidden');
          return { draft: applyEdits(dossier.draft, input.edits) };
        });
        return { revision, updatedAt };
      }),
    act: ({ id, revision, key, act }) =>
      call('act', () => {
        const dossier = find(id);
        return write(dossier, revision, key, () => {
          const status = act === 'delete' ? 'deleted' : advance(dossier.status, act);
          if (status === undefined) throw new Failure('forbidden');
          return { status, permitted: permitted(status) };
        });
      }),
    list: () => Promise.resolve({ items: [], total: 0, counts: {} }),
    history: () => Promise.resolve({ items: [] }),
  };
}
