/** What may be done with a dossier from its own page: carried out here after a question, or handed to the host. */
import { toFailure, type ApplicantAct, type Dossier, type Dossiers, type Environment, type Failure, type Translate } from '@ctso/core';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { DelayedDeletion } from '../dossier-table/delayed-deletion.js';
import { newsTemplate, undoTemplate, type News } from '../dossier-table/said.parts.js';
import type { CtsoQuestion } from '../question/question.js';

export interface ViewActsHost {
  readonly dossiers: () => Dossiers | undefined;
  readonly clock: () => Pick<Environment, 'after' | 'id'>;
  readonly question: () => CtsoQuestion | null;
  /** False where the host of the page has taken it on. */
  readonly told: (act: ApplicantAct, id: string) => boolean;
  readonly failed: (failure: Failure) => void;
  /** The dossier is another one now. */
  readonly changed: () => void;
}

export class ViewActs implements ReactiveController {
  /** The dossier was deleted: there is nothing to show any more. */
  gone = false;
  news: News | undefined;
  readonly #element: ReactiveControllerHost;
  readonly #host: ViewActsHost;
  readonly #deletion: DelayedDeletion;

  constructor(element: ReactiveControllerHost, host: ViewActsHost) {
    this.#element = element;
    this.#host = host;
    this.#deletion = new DelayedDeletion(element, host.clock, (dossier) => this.#write(dossier, 'delete'));
    element.addController(this);
  }

  /** Lit asks for one; nothing is done on the element's coming. */
  hostConnected(): void {}

  /** Another dossier shows: what was done with the last one is no news of it. */
  forget(): void {
    void this.#deletion.now();
    this.gone = false;
    this.news = undefined;
  }

  /** Buttons for what is permitted; viewing is what one does already. */
  buttons(dossier: Dossier, title: string, words: Translate): TemplateResult | typeof nothing {
    const isDeleting = this.#deletion.pending !== undefined;
    const shown = (['edit', 'withdraw', 'delete'] as const).filter((act) => dossier.permitted.includes(act));
    if (shown.length === 0 || isDeleting || this.gone) return nothing;
    return html`<div class="row acts">${shown.map((act) => html`<button type="button" class="btn ${act === 'edit' ? '' : 'danger'}" data-act=${act} @click=${() => { void this.do(act, dossier, title, words); }}>
      ${icon(act === 'edit' ? 'edit' : act === 'withdraw' ? 'back' : 'bin')}${words(`act.${act}`)}</button>`)}</div>`;
  }

  said(title: string, words: Translate): TemplateResult {
    const isDeleting = this.#deletion.pending !== undefined;
    return html`<div class="news" role="status">${this.news === undefined ? nothing : newsTemplate(words, this.news)}</div>
      ${undoTemplate(words, isDeleting ? title : undefined, this.#deletion.countdown, () => { this.#undo(); })}`;
  }

  async do(act: 'edit' | 'withdraw' | 'delete', dossier: Dossier, title: string, words: Translate): Promise<void> {
    if (!this.#host.told(act, dossier.id) || act === 'edit') return;
    const sure = await this.#host.question()?.ask({
      title: words(`dossiers.${act}.ask`), text: words(`dossiers.${act}.text`, { title }), yes: words(`act.${act}`), no: words(`dossiers.${act}.no`), danger: true,
    });
    if (sure !== true) return;
    this.#say(undefined);
    if (act === 'withdraw') await this.#write(dossier, act);
    else this.#deletion.begin(dossier);
  }

  #undo(): void {
    this.#deletion.undo();
    this.#say({ key: 'dossiers.kept' });
  }

  async #write({ id, revision }: { readonly id: string; readonly revision: number }, act: 'withdraw' | 'delete'): Promise<void> {
    try {
      await this.#host.dossiers()?.act({ id, revision, key: this.#host.clock().id(), act });
      this.gone = act === 'delete';
      this.#say({ key: act === 'delete' ? 'dossiers.deleted' : 'dossiers.withdrawn' });
    } catch (thrown) {
      const failure = toFailure(thrown);
      this.#say({ failure });
      this.#host.failed(failure);
    }
    if (!this.gone) this.#host.changed();
  }

  #say(news: News | undefined): void {
    this.news = news;
    this.#element.requestUpdate();
  }
}
