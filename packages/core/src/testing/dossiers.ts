/** Dossiers at a backend whose every call a test may hold up, refuse, or carry out without the answer ever coming. */
import type { Dossiers, Stored } from '../backend/backend.js';
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
  /** The one that stands under this id; throws when there is none. */
  readonly standing: (id?: string) => Dossier;
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
  const line = new Line();
  const ledger = new Ledger();
  const saves: Parameters<Dossiers['save']>[0][] = [];
  return {
    stored: ledger.dossiers,
    standing: (id = 'dossier-1') => ledger.find(id),
    calls: line.calls,
    saves,
    trouble: (on, when, code, details) => void line.troubles.push({ on, when, failure: new Failure(code, details) }),
    down: (code) => void (line.broken = code),
    hold: () => { line.hold(); },
    release: () => { line.release(); },
    create: ({ id, procedure, draft }) =>
      line.call('create', () => {
        if (!ledger.dossiers.has(id)) ledger.dossiers.set(id, structuredClone(aDossier({ id, procedure, draft })));
        return ledger.find(id);
      }),
    get: ({ id }) => line.call('get', () => ledger.find(id)),
    save: (input) =>
      line.call('save', () => {
        saves.push(structuredClone(input));
        const { revision, updatedAt } = ledger.write(input, (dossier) => {
          if (!dossier.permitted.includes('edit')) throw new Failure('forbidden');
          return { draft: applyEdits(dossier.draft, input.edits) };
        });
        return { revision, updatedAt };
      }),
    act: (input) =>
      line.call('act', () =>
        ledger.write(input, (dossier) => {
          const status = input.act === 'delete' ? 'deleted' : advance(dossier.status, input.act);
          if (status === undefined) throw new Failure('forbidden');
          return { status, permitted: permitted(status) };
        }),
      ),
    list: () => Promise.resolve({ items: [], total: 0, counts: {} }),
    history: () => Promise.resolve({ items: [] }),
  };
}

/** What lies between: calls wait, fail, or come back without their answer. */
class Line {
  readonly calls: Name[] = [];
  readonly troubles: Trouble[] = [];
  broken: FailureCode | undefined;
  #gate: Promise<void> = Promise.resolve();
  #open: () => void = () => undefined;

  hold(): void {
    this.#gate = new Promise((resolve) => (this.#open = resolve));
  }
  release(): void {
    this.#open();
  }

  async call<T>(name: Name, work: () => T): Promise<T> {
    await this.#gate;
    if (this.broken !== undefined) throw new Failure(this.broken);
    const at = this.troubles.findIndex(({ on }) => on === name);
    const trouble = at < 0 ? undefined : this.troubles.splice(at, 1)[0];
    if (trouble?.when === 'before') throw trouble.failure;
    this.calls.push(name);
    const answer = structuredClone(work());
    if (trouble !== undefined) throw trouble.failure;
    return answer;
  }
}

type Answer = Stored & { readonly status: string };

/** Dossiers, and the answers given to writes by their keys. */
class Ledger {
  readonly dossiers = new Map<string, Dossier>();
  readonly #answers = new Map<string, Answer>();

  find(id: string): Dossier {
    const dossier = this.dossiers.get(id);
    if (dossier === undefined) throw new Failure('not-found');
    return dossier;
  }

  write(asked: { readonly id: string; readonly revision: number; readonly key: string }, change: (dossier: Dossier) => Partial<Dossier>): Answer {
    const dossier = this.find(asked.id);
    const before = this.#answers.get(asked.key);
    if (before !== undefined) return before;
    if (dossier.revision !== asked.revision) throw new Failure('conflict', { revision: dossier.revision });
    const updatedAt = `2026-11-22T02:00:${String(this.#answers.size % 60).padStart(2, '0')}.000Z`;
    const next = { ...dossier, ...change(dossier), revision: dossier.revision + 1, updatedAt };
    this.dossiers.set(asked.id, next);
    const answer = { revision: next.revision, updatedAt, status: next.status };
    this.#answers.set(asked.key, answer);
    return answer;
  }
}
