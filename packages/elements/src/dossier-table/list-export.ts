/** Fetches every page of what the list is asked for and makes a file of it; tells how far it is, and can be stopped. */
import { fromIsoDay, showDay, showMoment, toFailure, type DossierQuery, type Dossiers, type DossierSummary, type Failure, type Translate } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { statusInWords } from './dossier-words.js';
import { csvOf } from './list-csv.js';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ExportFacts {
  readonly source: Dossiers;
  /** Without a cursor. */
  readonly query: DossierQuery;
  /** As far as it is known before. */
  readonly total: number;
  readonly words: Translate;
  readonly titleOf: (dossier: DossierSummary) => string;
}

const COLUMNS = ['no', 'code', 'service', 'organisation', 'rows', 'symbol', 'status', 'submitted', 'received', 'due', 'updated'] as const;

export class ListExport implements ReactiveController {
  state: ExportState = { kind: 'idle' };
  readonly #host: ReactiveControllerHost;
  #request: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The file, or `undefined` where it was stopped or failed. */
  async run({ source, query, total, words, titleOf }: ExportFacts): Promise<Blob | undefined> {
    this.stop();
    const request = new AbortController();
    this.#request = request;
    const dossiers: DossierSummary[] = [];
    this.#set({ kind: 'running', done: 0, total });
    try {
      let cursor: string | undefined;
      do {
        const page = await source.list({ ...query, ...(cursor === undefined ? {} : { cursor }) }, { signal: request.signal });
        if (request.signal.aborted) return undefined;
        dossiers.push(...page.items);
        cursor = page.next;
        this.#set({ kind: 'running', done: dossiers.length, total: page.total });
      } while (cursor !== undefined);
    } catch (thrown) {
      if (!request.signal.aborted) this.#set({ kind: 'failed', failure: toFailure(thrown) });
      return undefined;
    }
    this.#set({ kind: 'done', count: dossiers.length });
    const head = COLUMNS.map((column) => words(`dossiers.export.${column}`));
    return csvOf([head, ...dossiers.map((dossier, index) => line(dossier, index + 1, words, titleOf(dossier)))]);
  }

  stop(): void {
    this.#request?.abort();
    this.#request = undefined;
    this.#set({ kind: 'idle' });
  }

  hostDisconnected(): void {
    this.stop();
  }

  #set(state: ExportState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function line(dossier: DossierSummary, number: number, words: Translate, title: string): readonly string[] {
  const { receiptCode = '', organisation, rowCount, symbol, status, statusLabel, submittedAt, receivedAt, dueOn, updatedAt } = dossier;
  const moment = (at: string | undefined): string => (at === undefined ? '' : showMoment(at));
  return [
    String(number), receiptCode, title, organisation.name, String(rowCount), symbol, statusInWords(status, statusLabel, words),
    moment(submittedAt), moment(receivedAt), dueOn === undefined ? '' : showDay(fromIsoDay(dueOn)), moment(updatedAt),
  ];
}
