/** The one question that may stand above a dialog: asks before something is lost. */
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { button, dialog, viewOnly } from '../base/base.styles.js';
import { CtsoElement } from '../base/element.js';

/** A question in words already. */
export interface Question {
  readonly title: string;
  readonly text?: string;
  /** The answer that does it, e.g. "Xóa hồ sơ". */
  readonly yes: string;
  /** The answer that leaves everything as it is; it has the focus. */
  readonly no: string;
  /** Doing it loses something: the button says so by its colour. */
  readonly danger?: boolean;
}

/** Put one into a template and call `ask`. The focus goes back to where it was. */
export class CtsoQuestion extends CtsoElement {
  static override styles: CSSResultGroup = [...viewOnly, button, dialog];

  @state() private question: Question | undefined;
  #answer: ((yes: boolean) => void) | undefined;

  /** True for "yes"; false for "no", Escape, and when another question takes its place. */
  async ask(question: Question): Promise<boolean> {
    this.#settle(false);
    this.question = question;
    await this.updateComplete;
    const answered = new Promise<boolean>((resolve) => { this.#answer = resolve; });
    const element = this.renderRoot.querySelector('dialog');
    if (element !== null && !element.open) element.showModal();
    this.renderRoot.querySelector<HTMLButtonElement>('.no')?.focus();
    return answered;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#settle(false);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (question === undefined) return nothing;
    return html`<dialog
      class="dialog small"
      role="alertdialog"
      aria-labelledby="title"
      aria-describedby="text"
      @close=${this.#closed}
    >
      <div class="dialog-head"><h2 id="title">${question.title}</h2></div>
      <div class="dialog-body"><p id="text">${question.text ?? ''}</p></div>
      <div class="dialog-foot">
        <button class="btn no" type="button" @click=${() => { this.#settle(false); }}>${question.no}</button>
        <button class="btn yes ${question.danger === true ? 'danger-fill' : 'primary'}" type="button" @click=${() => { this.#settle(true); }}>
          ${question.yes}
        </button>
      </div>
    </dialog>`;
  }

  /** The event comes late: another question may be open by then. */
  readonly #closed = (event: Event): void => {
    if (!(event.target as HTMLDialogElement).open) this.#settle(false);
  };

  #settle(yes: boolean): void {
    const answer = this.#answer;
    this.#answer = undefined;
    this.renderRoot.querySelector('dialog')?.close();
    answer?.(yes);
  }
}
