/** What remarks have in common wherever they are answered: which explanations are being written, and the edits that answer. */
import {
  ANSWERS, remarkState, ROWS, SLOTS, standingAt, type FieldValue, type RemarkStanding, type Row, type WizardStore, type WordContext,
} from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answering, RemarkView } from './remark.parts.js';
import { changesOf, type RemarkedDossier } from './remark-words.js';

export class RemarkAnswers implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #explaining = new Set<string>();

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  /** Lit asks for one; nothing is done on the host's coming. */
  hostConnected(): void {}

  /** `go` leads to the place; absent where one stands at it. */
  view(store: WizardStore, standing: RemarkStanding, words: WordContext, go?: () => void): RemarkView {
    const { remark, state, now, answer } = standing;
    return {
      remark, state, answer,
      changes: state === 'changed' ? changesOf(dossierOf(store), remark.path, remark.before, now, words) : [],
      answering: this.#answering(store, standing, go),
    };
  }

  #answering(store: WizardStore, { remark }: RemarkStanding, go: (() => void) | undefined): Answering {
    const { id, path, before } = remark;
    const isField = path[0] !== SLOTS && (path[0] === ROWS ? path.length === 3 && store.row(path[1] ?? '') !== undefined : path.length === 2);
    return {
      explaining: this.#explaining.has(id),
      explain: () => { this.#explain(id); },
      answer: (value) => { store.edit({ kind: 'set', path: [ANSWERS, id], value }); },
      drop: () => { this.#drop(store, id); },
      ...(isField ? { restore: () => { this.#restore(store, path, before as FieldValue, id); } } : {}),
      ...(go === undefined ? {} : { go }),
    };
  }

  #explain(id: string): void {
    this.#explaining.add(id);
    this.#host.requestUpdate();
    void this.#focus(`#answer-${CSS.escape(id)}`);
  }

  #drop(store: WizardStore, id: string): void {
    this.#explaining.delete(id);
    store.edit({ kind: 'set', path: [ANSWERS, id], value: '' });
    this.#host.requestUpdate();
    void this.#focus(`[data-remark="${CSS.escape(id)}"] .explain`);
  }

  #restore(store: WizardStore, path: RemarkStanding['remark']['path'], value: FieldValue, id: string): void {
    store.edit({ kind: 'set', path, value: value ?? store.procedure.field(path)?.kind.empty ?? '' });
    void this.#focus(`[data-remark="${CSS.escape(id)}"] :is(.go, .explain)`);
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

export function dossierOf(store: WizardStore): RemarkedDossier {
  return {
    procedure: store.procedure,
    row: (id) => store.row(id),
    indexOf: (id) => store.indexOf(id),
    attachments: store.value.attachments,
  };
}

/** As it would stand with this row in place of the one in the list: a row is typed apart from it. */
export function standingWith(store: WizardStore, standing: RemarkStanding, row: Row): RemarkStanding {
  const { draft, attachments } = store.value;
  const find = (): Row => row;
  return {
    ...standing,
    state: remarkState(standing.remark, { draft, attachments }, find),
    now: standingAt(standing.remark.path, { draft, attachments }, find),
  };
}
