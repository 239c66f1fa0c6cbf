/** The organisation tree in the place of a dialog's body: for fields in the dialog that ask for it, so that no dialog stands above a dialog. */
import type { OrganisationRef, Path, Translate } from '@ctso/core';
import { css, html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { CtsoEvent } from '../base/events.js';
import type { CtsoOrganisationTree } from './organisation-tree.js';

export class TreeInPlace {
  readonly #host: LitElement;
  readonly #taken: (path: Path, chosen: OrganisationRef) => void;
  #path: Path | undefined;

  /** `taken` is told what was chosen for the field at `path`. */
  constructor(host: LitElement, taken: (path: Path, chosen: OrganisationRef) => void) {
    this.#host = host;
    this.#taken = taken;
  }

  get isOpen(): boolean {
    return this.#path !== undefined;
  }

  /** `selected`: the id of what the field holds. */
  template(say: Translate, selected: string | undefined, back: () => unknown): TemplateResult | typeof nothing {
    const path = this.#path;
    if (path === undefined) return nothing;
    return html`<div class="tree-part"><div class="dialog-body"><ctso-organisation-tree .selected=${selected} @ctso-select=${(event: Event) => { event.stopPropagation(); }} @ctso-organisation-saved=${(event: CtsoEvent<'ctso-organisation-saved'>) => {
      event.stopPropagation();
      this.#take(path, event.detail);
    }}></ctso-organisation-tree></div>
      <div class="dialog-foot"><button class="btn first" type="button" @click=${back}>${say('organisation.tree.cancel')}</button>
        <button class="btn primary" type="button" @click=${() => {
          const chosen = this.#tree?.take();
          if (chosen !== undefined) this.#take(path, chosen);
        }}>${say('organisation.tree.choose')}</button></div></div>`;
  }

  /** What the field at this path holds is needed for `template`. */
  get path(): Path | undefined {
    return this.#path;
  }

  /** Back to the body; answers the id of the field that had asked. */
  shut(): string | undefined {
    const id = this.#path?.[2];
    this.#path = undefined;
    this.#host.requestUpdate();
    return id;
  }

  readonly browse = (event: CtsoEvent<'ctso-browse'>): void => {
    event.preventDefault();
    event.stopPropagation();
    this.#path = event.detail.path;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#tree?.begin());
  };

  #take(path: Path, { id, name }: OrganisationRef): void {
    this.#path = undefined;
    this.#host.requestUpdate();
    this.#taken(path, { id, name });
  }

  get #tree(): CtsoOrganisationTree | null {
    return this.#host.renderRoot.querySelector<CtsoOrganisationTree>('ctso-organisation-tree');
  }
}

/** The form for a missing organisation has buttons of its own: those of the tree are put away meanwhile. */
export const treeInPlace: CSSResult = css`
  .tree-part {
    display: contents;
  }
  .tree-part:has(ctso-organisation-tree[making]) > .dialog-foot {
    display: none;
  }
`;
