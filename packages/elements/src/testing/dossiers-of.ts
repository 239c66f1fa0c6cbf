/** The dossiers capability over given summaries, for statuses that only an authority can give and for servers that do not answer. Tests only. */
import { Failure, fold, permitted, type DossierQuery, type Dossiers, type DossierSummary, type HistoryEntry } from '@ctso/core';
import { ACCOUNT, OPEN } from './world.js';

export function aSummary(given: Partial<DossierSummary> = {}): DossierSummary {
  const status = given.status ?? 'submitted';
  return {
    id: 'd1',
    procedure: { id: OPEN.definition.id, profile: OPEN.definition.profile },
    status,
    organisation: { id: ACCOUNT.organisation.id, name: ACCOUNT.organisation.name },
    rowCount: 6,
    symbol: '125/SNV-VP',
    revision: 3,
    createdAt: '2026-11-19T02:00:00Z',
    updatedAt: '2026-11-20T03:04:00Z',
    permitted: permitted(status),
    ...(status === 'draft' ? {} : { submittedAt: '2026-11-20T03:04:00Z' }),
    ...given,
  };
}

export interface Recorded extends Dossiers {
  readonly queries: DossierQuery[];
  readonly acts: { readonly id: string; readonly revision: number; readonly act: string }[];
}

/** `fail` makes the next call of an operation reject with a failure. */
export function dossiersOf(summaries: readonly DossierSummary[], options: { readonly pageSize?: number; readonly history?: readonly HistoryEntry[]; readonly fail?: Failure[] } = {}): Recorded {
  const { pageSize = 10, history = [], fail = [] } = options;
  let standing = [...summaries];
  const queries: DossierQuery[] = [];
  const acts: Recorded['acts'] = [];
  const perhapsFail = (): void => {
    const failure = fail.shift();
    if (failure !== undefined) throw failure;
  };
  const unused = (): Promise<never> => Promise.reject(new Failure('unsupported'));
  return {
    queries,
    acts,
    create: unused,
    get: unused,
    save: unused,
    async list(query) {
      await Promise.resolve();
      queries.push(query);
      perhapsFail();
      const found = standing.filter(({ receiptCode = '' }) => fold(receiptCode).includes(fold(query.text ?? '')));
      const counts: Record<string, number> = {};
      for (const { status } of found) counts[status] = (counts[status] ?? 0) + 1;
      const ofStatus = found.filter(({ status }) => query.status === undefined || status === query.status);
      const from = Number(query.cursor ?? 0);
      const next = from + pageSize < ofStatus.length ? { next: String(from + pageSize) } : {};
      return { items: ofStatus.slice(from, from + pageSize), total: ofStatus.length, counts, ...next };
    },
    async act({ id, revision, act }) {
      await Promise.resolve();
      perhapsFail();
      acts.push({ id, revision, act });
      standing = act === 'delete' ? standing.filter((one) => one.id !== id) : standing.map((one) => (one.id === id ? { ...one, status: 'withdrawn', permitted: ['view', 'history'] } : one));
      return { revision: revision + 1, updatedAt: '2026-11-20T03:10:00Z', status: act };
    },
    async history() {
      await Promise.resolve();
      perhapsFail();
      return { items: history };
    },
  };
}
