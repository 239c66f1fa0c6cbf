/** The remarks on one place, beside it: on a field of the form or of a row, on the list, on a paper. */
import { remarksAt, samePath, type Path, type RemarkStanding, type Row, type WizardSnapshot, type WizardStore } from '@ctso/core';
import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { button, chip, field, layout, remark, viewOnly } from '../../base/base.styles.js';
import { unitsContext, type Units } from '../../context/contexts.js';
import { StoreController } from '../../controllers/store-controller.js';
import { GuardedElement } from '../guarded.js';
import { RemarkAnswers, standingWith } from './remark-list.js';
import { remarkTemplate, stateChip } from './remark.parts.js';
import { remarksStyles } from './remarks.styles.js';

const SAME = { hasChanged: (value: Path | undefined, old: Path | undefined) => value === undefined || old === undefined || !samePath(value, old) };

/** @summary What an officer has remarked on the field beside it, and the answer to it. */
export class CtsoFieldRemarks extends GuardedElement {
  static override styles: CSSResultGroup = [...viewOnly, layout, button, chip, field, remark, remarksStyles];

  @property({ attribute: false }) store: WizardStore | undefined;
  @property({ attribute: false, ...SAME }) path: Path = [];
  /** The row as it is being typed, where that is apart from the list. */
  @property({ attribute: false }) row: Row | undefined;

  @consume({ context: unitsContext, subscribe: true }) @state() private units: Units | undefined;

  readonly #standings = new StoreController<WizardSnapshot, string>(this, ({ remarks }) => this.#signature(remarks));
  readonly #answers = new RemarkAnswers(this);
  readonly #seen = new WeakMap<RemarkStanding, number>();
  #count = 0;

  protected override willUpdate(_changed: PropertyValues): void {
    this.#standings.follow(this.store);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, path, row, words, locale } = this;
    if (store === undefined || locale === undefined) return nothing;
    const standings = remarksAt(store.value.remarks, path);
    if (standings.length === 0) return nothing;
    const names = new Map(this.units?.provinces.map(({ code, name }) => [code, name]));
    const context = { translate: words, provinceName: (code: string) => names.get(code) ?? code };
    return html`${repeat(standings, ({ remark: { id } }) => id, (one) => {
      const standing = row === undefined ? one : standingWith(store, one, row);
      const view = this.#answers.view(store, standing, context);
      // While a row is typed its own fields put it back.
      const shown = row === undefined ? view : { ...view, answering: view.answering && { ...view.answering, restore: undefined } };
      return html`<div class="beside" role="group" aria-label=${words('supplement.beside')} data-remark=${one.remark.id}>
        <div>${stateChip(standing.state, words)}</div>${remarkTemplate(shown, words)}</div>`;
    })}`;
  }

  /** The same as long as the remarks of this place stand the same. */
  #signature(remarks: readonly RemarkStanding[]): string {
    return remarksAt(remarks, this.path).map((standing) => this.#numbered(standing)).join();
  }

  #numbered(standing: RemarkStanding): number {
    const number = this.#seen.get(standing) ?? (this.#count += 1);
    this.#seen.set(standing, number);
    return number;
  }
}
