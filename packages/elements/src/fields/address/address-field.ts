/** An address in its parts: house and street, then the units that it lies in, by today's two levels or the three of before. */
import { KINDS, type Address, type Issue, type UnitRef } from '@ctso/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { button } from '../../base/base.styles.js';
import type { CtsoEvent } from '../../base/events.js';
import type { DistrictUnits, Units } from '../../context/contexts.js';
import { FieldElement } from '../field-element.js';
import type { SelectOption } from '../select-field.js';
import { addressField } from './address.styles.js';
import { Loads, type Load } from './loads.js';
import { isSame, keyOf } from './matches.js';
import { offerTemplate } from './offer.parts.js';
import type { UnitList } from './unit-field.js';

type Part = 'detail' | 'province' | 'district' | 'commune';

const WAITING: UnitList = { kind: 'waiting' };
const FAILED = { kind: 'failed' } as const;

/**
 * One label and one issue for each part. Other units than those listed are kept as they are. An address of `vn-2018` is offered its new
 * form and never changed unasked.
 *
 * @fires ctso-change - a part was typed or chosen; the value is the whole address
 * @fires ctso-touch - left after a change
 */
export class CtsoAddressField extends FieldElement<Address | null> {
  static override readonly laterWord: string = 'address.type';
  static override styles: CSSResultGroup = [FieldElement.styles, button, addressField];

  @property({ attribute: false }) override value: Address | null = null;
  /** What a new address is asked in; one that is there keeps its own. */
  @property() scheme: Address['scheme'] = 'vn-2025';
  @property({ attribute: false }) units: Units | undefined;

  @state() private previous: Address | null = null;
  readonly #loads = new Loads(this);
  #after: Address | null = null;

  protected get control(): HTMLElement | null {
    return this.#part(this.#wrongPart ?? 'detail');
  }

  protected get formValue(): string | null {
    return this.value === null ? null : this.#say(this.value);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('units') && changed.get('units')?.addresses !== this.units?.addresses) this.#loads.clear();
    if (changed.has('value') && !isOfSameUnits(this.value, this.#after)) this.previous = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.locale === undefined) return nothing;
    const general = this.issues.filter((issue) => partOf(issue) === undefined);
    return html`<fieldset aria-describedby="says">
      <legend class="label">${this.labelWords()}</legend>
      <div class="parts" @ctso-change=${this.#changed} @ctso-touch=${(event: Event) => { event.stopPropagation(); }}>${this.renderControl()}</div>
      <div class="says" id="says" aria-live=${this.visited ? 'polite' : 'off'}>
        ${this.says(general.find(({ severity }) => severity === 'error'), general.find(({ severity }) => severity === 'warning'))}
      </div>
      ${this.readOnly || this.disabled ? nothing : html`${this.#offer()}${this.#otherScheme()}`}
    </fieldset>`;
  }

  protected renderControl(): TemplateResult {
    const { scheme, detail, district, province, commune } = this.#address;
    const { list, why } = this.#communes;
    return html`<ctso-text-field
        id="detail"
        .path=${['detail']}
        .label=${this.words('address.detail')}
        .value=${detail}
        .maxLength=${300}
        .issues=${this.#issuesOf('detail')}
        .required=${this.required}
        .readOnly=${this.readOnly}
        .disabled=${this.disabled}
        .autocompleteToken=${this.autocompleteToken}
      ></ctso-text-field>
      ${this.#province(province)}
      ${scheme === 'vn-2018' ? this.#unit('district', district, this.#districts, province === null ? 'address.after-province' : undefined) : nothing}
      ${this.#unit('commune', commune, list, why)}`;
  }

  #province(province: UnitRef | null): TemplateResult {
    const list = this.#provinces;
    return html`<div class="province"><ctso-select-field
      id="province"
      .path=${['province']}
      .label=${this.words('address.province')}
      .value=${province?.code ?? ''}
      .options=${provinceOptions(list.kind === 'ready' ? list.value : [], province)}
      .hint=${list.kind === 'ready' ? '' : this.words(`address.${list.kind}`)}
      .issues=${this.#issuesOf('province')}
      .required=${this.required}
      .readOnly=${this.readOnly}
      .disabled=${this.disabled}
    ></ctso-select-field>${list.kind === 'failed' ? html`<button class="link-btn small" type="button" @click=${this.#again}>${this.words('address.retry')}</button>` : nothing}</div>`;
  }

  #unit(part: 'district' | 'commune', value: UnitRef | null, list: UnitList, why: string | undefined): TemplateResult {
    return html`<ctso-unit-field
      id=${part}
      .path=${[part]}
      .label=${this.words(`address.${part}`)}
      .value=${value === null ? '' : keyOf(value)}
      .kept=${value}
      .list=${list}
      .again=${this.#again}
      .hint=${why === undefined || this.readOnly ? '' : this.words(why)}
      .issues=${this.#issuesOf(part)}
      .required=${this.required && why !== 'address.no-communes'}
      .readOnly=${this.readOnly}
      .disabled=${this.disabled}
    ></ctso-unit-field>`;
  }

  #offer(): TemplateResult | typeof nothing {
    const address = this.#address;
    const { scheme, province, district, commune } = address;
    const isAsked = scheme === 'vn-2018' && province !== null && district !== null;
    const key = isAsked ? `new ${province.code} ${district.name} ${commune?.code ?? ''} ${commune?.name ?? ''}` : '';
    const forms = isAsked ? this.#ask(key, (source) => source.newForms(address)) : undefined;
    const isSaidAbove = forms?.kind === 'failed' && (this.#provinces.kind === 'failed' || this.#inProvince?.kind === 'failed');
    return offerTemplate({
      words: this.words,
      say: (one) => this.#say({ ...one, detail: address.detail }),
      forms: isSaidAbove ? undefined : forms,
      before: this.previous,
      take: (form) => { void this.#take({ ...form, detail: address.detail }); },
      takeBack: this.#takeBack,
      again: this.#again,
    });
  }

  /** Papers may be older or newer than what is asked for: as long as no unit is chosen, the other scheme is a press away. */
  #otherScheme(): TemplateResult | typeof nothing {
    const address = this.#address;
    if (address.province !== null || address.commune !== null || this.previous !== null) return nothing;
    const other = address.scheme === 'vn-2018' ? 'vn-2025' : 'vn-2018';
    return html`<button class="link-btn small scheme" type="button" @click=${() => { this.change({ ...address, scheme: other, district: null }); }}>
      ${this.words(other === 'vn-2018' ? 'address.use-old' : 'address.use-new')}
    </button>`;
  }

  get #address(): Address {
    return this.value ?? { scheme: this.scheme, detail: '', province: null, district: null, commune: null };
  }

  get #wrongPart(): Part | undefined {
    const wrong = this.issues.find((issue) => issue.severity === 'error' && partOf(issue) !== undefined);
    return wrong === undefined ? undefined : partOf(wrong);
  }

  #part(part: Part): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${part}`);
  }

  #issuesOf(part: Part): readonly Issue[] {
    return this.issues.filter((issue) => partOf(issue) === part);
  }

  #say(address: Address): string {
    return KINDS.address.toText(address, { translate: this.words, provinceName: (code) => code });
  }

  #ask<T>(key: string, fetch: (source: NonNullable<Units['addresses']>) => Promise<T>): Load<T> {
    const source = this.units?.addresses;
    return source === undefined ? FAILED : this.#loads.ask(key, () => fetch(source));
  }

  get #provinces(): Load<readonly UnitRef[]> {
    return this.#address.scheme === 'vn-2018' ? this.#ask('legacy', (source) => source.legacyProvinces()) : { kind: 'ready', value: this.units?.provinces ?? [] };
  }

  /** Of the old province that is chosen. */
  get #inProvince(): Load<readonly DistrictUnits[]> | undefined {
    const code = this.#address.province?.code;
    return code === undefined ? undefined : this.#ask(`districts ${code}`, (source) => source.legacyDistricts(code));
  }

  /** Where the list above could not be had, that one says so, once: what lies inside waits for it. */
  get #districts(): UnitList {
    const list = this.#inProvince;
    if (list === undefined || this.#provinces.kind === 'failed') return WAITING;
    return list.kind === 'ready' ? { kind: 'ready', value: list.value.map(({ name }) => ({ code: '', name })) } : list;
  }

  /** The list, and why there is none. */
  get #communes(): { readonly list: UnitList; readonly why?: string } {
    const { scheme, province, district } = this.#address;
    if (scheme === 'vn-2018') return this.#communesOf(district);
    if (province === null) return { list: WAITING, why: 'address.after-province' };
    return { list: this.#ask(`communes ${province.code}`, (source) => source.communes(province.code)) };
  }

  #communesOf(district: UnitRef | null): { readonly list: UnitList; readonly why?: string } {
    const list = this.#inProvince;
    if (list === undefined || district === null) return { list: WAITING, why: 'address.after-district' };
    if (list.kind === 'failed' || this.#provinces.kind === 'failed') return { list: WAITING };
    if (list.kind !== 'ready') return { list };
    const found = list.value.find(({ name }) => isSame({ code: '', name }, { code: '', name: district.name }));
    return found?.communes.length === 0 ? { list: WAITING, why: 'address.no-communes' } : { list: { kind: 'ready', value: found?.communes ?? [] } };
  }

  readonly #again = (): void => { this.#loads.again(); };

  /** A unit takes those inside it along: they lie nowhere else. */
  #changed(event: CtsoEvent<'ctso-change'>): void {
    event.stopPropagation();
    const { path, value } = event.detail;
    const address = this.#address;
    const [part] = path;
    if (typeof value !== 'string') return;
    if (part === 'detail') this.change({ ...address, detail: value });
    else if (part === 'province') this.change({ ...address, province: unitIn(this.#provinces, value), district: null, commune: null });
    else if (part === 'district') this.change({ ...address, district: unitIn(this.#districts, value), commune: null });
    else if (part === 'commune') this.change({ ...address, commune: unitIn(this.#communes.list, value) });
  }

  async #take(form: Address): Promise<void> {
    const before = this.value;
    this.#after = form;
    this.change(form);
    this.previous = before;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#take-back')?.focus();
  }

  readonly #takeBack = (): void => {
    const before = this.previous;
    if (before === null) return;
    this.change({ ...before, detail: this.#address.detail });
    this.previous = null;
    this.#part('commune')?.focus();
  };
}

/** The part that an issue is said at; what concerns the address as a whole has none. */
function partOf({ code }: Issue): Part | undefined {
  if (code.startsWith('required')) return 'detail';
  const part = code.startsWith('address.') ? code.slice('address.'.length) : '';
  return part === 'detail' || part === 'province' || part === 'district' || part === 'commune' ? part : undefined;
}

function isOfSameUnits(one: Address | null, other: Address | null): boolean {
  if (one === null || other === null) return false;
  return one.scheme === other.scheme && isSame(one.province, other.province) && isSame(one.commune, other.commune);
}

function provinceOptions(units: readonly UnitRef[], chosen: UnitRef | null): readonly SelectOption[] {
  const known = chosen === null || units.some(({ code }) => code === chosen.code) ? units : [...units, chosen];
  return known.map(({ code, name }) => ({ value: code, label: name }));
}

/** The unit with this key; one that the list does not hold is none. */
function unitIn(list: UnitList, key: string): UnitRef | null {
  const found = list.kind === 'ready' ? list.value.find((unit) => keyOf(unit) === key) : undefined;
  return found === undefined ? null : { code: found.code, name: found.name };
}
