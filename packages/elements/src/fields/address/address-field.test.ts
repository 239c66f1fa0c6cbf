import type { Address } from '@ctso/core';
import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ERROR, aField } from '../../testing/field-suite.js';
import { heard, inProvider } from '../../testing/in-provider.js';
import { addresses, BINH_DUC, HA_NOI, LAM_GIANG, LONG_XUYEN, MY_XUYEN, NEW, OLD, UNITS } from '../../testing/units.js';
import type { FieldElement } from '../field-element.js';
import type { CtsoAddressField } from './address-field.js';
import './define.js';
import type { CtsoUnitField } from './unit-field.js';

async function settled(field: CtsoAddressField): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => { setTimeout(resolve); });
    await field.updateComplete;
  }
}

async function anAddress(given: Partial<CtsoAddressField> = {}): Promise<CtsoAddressField> {
  const field = await aField<CtsoAddressField>('ctso-address-field', { label: 'Địa chỉ cơ quan, tổ chức', units: UNITS, ...given });
  await settled(field);
  return field;
}

const part = (field: CtsoAddressField, id: string): FieldElement<string> => field.shadowRoot!.querySelector<FieldElement<string>>(`#${id}`)!;
const unit = (field: CtsoAddressField, id: string): CtsoUnitField => field.shadowRoot!.querySelector<CtsoUnitField>(`#${id}`)!;
const control = (of: HTMLElement): HTMLInputElement => of.shadowRoot!.querySelector<HTMLInputElement>('#control')!;
const said = (of: HTMLElement, selector = '#says'): string => (of.shadowRoot!.querySelector(selector)?.textContent ?? '').replace(/\s+/gu, ' ').trim();
const offered = (field: CtsoAddressField): string => said(field, '.offer');
const options = (of: HTMLElement): string[] => [...of.shadowRoot!.querySelectorAll('[role=option]')].map((one) => one.textContent.trim());

async function choose(field: CtsoAddressField, code: string): Promise<void> {
  const province = part(field, 'province');
  await province.updateComplete;
  const select = province.shadowRoot!.querySelector('select')!;
  select.value = code;
  select.dispatchEvent(new Event('change'));
  await settled(field);
}

async function type(field: CtsoAddressField, id: string, text: string): Promise<void> {
  unit(field, id).focus();
  await sendKeys({ type: text });
  await settled(field);
}

describe('<ctso-address-field>', () => {
  it('is accessible empty, whole, wrong, doubtful, read-only and disabled, in both schemes', async () => {
    const wrong = { ...ERROR, code: 'address.commune' };
    for (const value of [null, NEW, OLD]) {
      for (const state of [{}, { required: true, hint: 'Một gợi ý' }, { issues: [wrong] }, { issues: [{ ...wrong, code: 'x', severity: 'warning' as const }] }, { readOnly: true }, { disabled: true }]) {
        await expect(await anAddress({ value, ...state })).to.be.accessible();
      }
    }
  });

  it('says once that an old address cannot be looked up, at the first list that is missing, and tries all of them again', async () => {
    let isDown = true;
    const down = <T,>(work: () => Promise<T>): Promise<T> => (isDown ? Promise.reject(new Error('down')) : work());
    const field = await anAddress({
      value: OLD,
      units: {
        ...UNITS,
        addresses: {
          ...addresses,
          legacyProvinces: () => down(() => addresses.legacyProvinces()),
          legacyDistricts: (code) => down(() => addresses.legacyDistricts(code)),
          newForms: (address) => down(() => addresses.newForms(address)),
        },
      },
    });
    const again = (): HTMLElement[] => [field.shadowRoot!, ...[...field.shadowRoot!.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button')]).filter((one) => one.textContent.trim() === 'Thử lại');
    expect(again()).to.have.length(1);
    expect(control(unit(field, 'commune')).value).to.equal(OLD.commune!.name);
    isDown = false;
    again()[0]!.click();
    await settled(field);
    expect(again()).to.be.empty;
    expect(offered(field)).to.not.equal('');
  });

  it('asks in two levels or in three, by the scheme that it is given', async () => {
    const labels = (field: CtsoAddressField): (string | undefined)[] =>
      [...field.shadowRoot!.querySelectorAll<FieldElement<string>>('.parts ctso-text-field, .parts ctso-select-field, .parts ctso-unit-field')].map(({ label }) => label);
    expect(labels(await anAddress({ scheme: 'vn-2025' }))).to.deep.equal(['Số nhà, tên đường', 'Tỉnh, thành phố', 'Phường, xã']);
    expect(labels(await anAddress({ scheme: 'vn-2018' }))).to.deep.equal(['Số nhà, tên đường', 'Tỉnh, thành phố', 'Quận, huyện', 'Phường, xã']);
  });

  it('keeps the scheme of the address that is there', async () => {
    const field = await anAddress({ scheme: 'vn-2025', value: OLD });
    expect(control(unit(field, 'district')).value).to.equal('thành phố Long Xuyên');
  });

  it('is filled by the keyboard alone, without accents, and tells the whole address each time', async () => {
    const field = await anAddress();
    const changes = heard(field, 'ctso-change');
    const touches = heard(field, 'ctso-touch');
    field.focus();
    await sendKeys({ type: '5 Lê Lợi' });
    await choose(field, '91');
    await type(field, 'commune', 'long xuyen');
    expect(options(unit(field, 'commune'))).to.deep.equal(['phường Long Xuyên', 'xã Long Xuyên Đông']);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await settled(field);
    expect(changes.at(-1)).to.deep.equal({ path: ['s', 'f'], value: { scheme: 'vn-2025', detail: '5 Lê Lợi', province: LAM_GIANG, district: null, commune: LONG_XUYEN } });
    expect(control(unit(field, 'commune')).value).to.equal('phường Long Xuyên');
    expect(touches).to.deep.equal([]);
    control(unit(field, 'commune')).blur();
    expect(touches).to.deep.equal([{ path: ['s', 'f'] }]);
  });

  it('takes a name that is typed in full, with or without its rank, on leaving the part', async () => {
    const field = await anAddress({ value: { ...NEW, commune: null } });
    await type(field, 'commune', 'binh duc');
    await sendKeys({ press: 'Tab' });
    await settled(field);
    expect(field.value?.commune).to.deep.equal(BINH_DUC);
  });

  it('says that nothing matches and keeps what is typed', async () => {
    const field = await anAddress({ value: { ...NEW, commune: null } });
    await type(field, 'commune', 'xyz');
    expect(said(unit(field, 'commune'), '#state')).to.equal('Không có đơn vị nào khớp “xyz”. Thử gõ ít chữ hơn.');
    await sendKeys({ press: 'Tab' });
    await settled(field);
    expect(control(unit(field, 'commune')).value).to.equal('xyz');
    expect(field.value?.commune).to.equal(null);
  });

  it('brings back with Escape what was let go of, and leaves the next Escape to the dialog around it', async () => {
    const field = await anAddress({ value: NEW });
    const escapes: boolean[] = [];
    field.addEventListener('keydown', ({ key }) => { if (key === 'Escape') escapes.push(true); });
    await type(field, 'commune', 'x');
    expect(field.value?.commune).to.equal(null);
    await sendKeys({ press: 'Escape' });
    await settled(field);
    expect(field.value?.commune).to.deep.equal(LONG_XUYEN);
    expect(escapes).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(escapes).to.deep.equal([true]);
  });

  it('lets another province take the units below it along', async () => {
    const field = await anAddress({ value: NEW });
    await choose(field, '01');
    expect(field.value).to.deep.equal({ ...NEW, province: HA_NOI, commune: null });
    expect(control(unit(field, 'commune')).value).to.equal('');
  });

  it('asks for the units around first', async () => {
    const field = await anAddress({ scheme: 'vn-2018' });
    expect(said(unit(field, 'district'))).to.equal('Chọn tỉnh, thành phố trước.');
    expect(control(unit(field, 'commune')).disabled).to.equal(true);
  });

  it('says that an island district has no communes and does not ask for one', async () => {
    const field = await anAddress({ required: true, value: { ...OLD, district: { code: '', name: 'huyện Côn Đảo' }, commune: null } });
    expect(said(unit(field, 'commune'))).to.equal('Huyện đảo này không có đơn vị cấp xã.');
    expect(unit(field, 'commune').required).to.equal(false);
  });

  it('keeps and names a unit that the list does not know', async () => {
    const field = await anAddress({ value: { ...NEW, province: { code: '77', name: 'tỉnh Nào Đó' }, commune: { code: '99999', name: 'xã Nào Đó' } } });
    expect(part(field, 'province').shadowRoot!.querySelector('select')!.selectedOptions[0]!.textContent).to.equal('tỉnh Nào Đó');
    expect(control(unit(field, 'commune')).value).to.equal('xã Nào Đó');
    expect(said(unit(field, 'commune'), '#state')).to.match(/“xã Nào Đó” không có trong danh sách/u);
  });

  it('says what it waits for, what could not be loaded, and loads it again', async () => {
    let answer: ((units: readonly typeof LONG_XUYEN[]) => void) | undefined;
    let refuse: ((reason: Error) => void) | undefined;
    const communes = (): Promise<readonly typeof LONG_XUYEN[]> => new Promise((resolve, reject) => { answer = resolve; refuse = reject; });
    const field = await anAddress({ value: NEW, units: { ...UNITS, addresses: { ...addresses, communes } } });
    expect(said(unit(field, 'commune'), '#state')).to.equal('Đang tải danh sách…');
    refuse!(new Error('offline'));
    await settled(field);
    expect(said(unit(field, 'commune'), '#state')).to.match(/^Chưa tải được danh sách\./u);
    expect(control(unit(field, 'commune')).value).to.equal('phường Long Xuyên');
    unit(field, 'commune').shadowRoot!.querySelector<HTMLElement>('.retry')!.click();
    await settled(field);
    answer!([LONG_XUYEN]);
    await settled(field);
    expect(said(unit(field, 'commune'), '#state')).to.equal('');
  });

  it('shows an issue at the part that it concerns, others beneath the whole, and takes the caret there', async () => {
    const field = await anAddress({ value: { ...NEW, commune: null }, issues: [{ ...ERROR, code: 'address.commune' }] });
    expect(said(unit(field, 'commune'))).to.equal('Thiếu phường, xã. Chọn trong danh sách.');
    expect(said(field)).to.equal('');
    field.focus();
    expect(field.shadowRoot!.activeElement!.id).to.equal('commune');
    field.issues = [{ ...ERROR, code: 'province.unknown', params: { code: 'x' } }];
    await field.updateComplete;
    expect(said(field)).to.match(/^Không có tỉnh mã/u);
  });

  it('is required as a whole at its first part', async () => {
    const field = await anAddress({ required: true, issues: [{ ...ERROR, code: 'required.address' }] });
    expect(control(part(field, 'detail')).ariaInvalid).to.equal('true');
  });

  it('takes part in a host’s form with the address as printed', async () => {
    const form = await inProvider<HTMLFormElement>(html`<form><ctso-address-field name="x" .units=${UNITS} .value=${NEW}></ctso-address-field></form>`);
    const field = form.firstElementChild as CtsoAddressField;
    await field.updateComplete;
    expect(new FormData(form).get('x')).to.equal('76 Khu phố 4, phường Long Xuyên, tỉnh Lam Giang');
  });
});

describe('<ctso-address-field> with an old address', () => {
  const buttons = (field: CtsoAddressField): HTMLButtonElement[] => [...field.shadowRoot!.querySelectorAll<HTMLButtonElement>('.offer button')];

  it('offers the new form and changes nothing by itself', async () => {
    const field = await anAddress({ value: OLD });
    const changes = heard(field, 'ctso-change');
    expect(offered(field)).to.equal('Địa chỉ mới theo đơn vị hành chính từ 01/7/2025: 76 Khu phố 4, phường Long Xuyên, tỉnh Lam Giang Dùng địa chỉ mới');
    expect(changes).to.deep.equal([]);
    expect(field.value).to.equal(OLD);
  });

  it('takes the new form at a press, and the old one back at another, without losing the focus', async () => {
    const field = await anAddress({ value: OLD });
    const changes = heard(field, 'ctso-change');
    buttons(field)[0]!.focus();
    buttons(field)[0]!.click();
    await settled(field);
    expect(changes.at(-1)).to.deep.equal({ path: ['s', 'f'], value: NEW });
    expect(offered(field)).to.match(/^Đã đổi sang địa chỉ mới\. Địa chỉ trước đó: 76 Khu phố 4, phường Mỹ Bình, thành phố Long Xuyên/u);
    expect(field.shadowRoot!.activeElement).to.equal(buttons(field)[0]);
    await expect(field).to.be.accessible();

    buttons(field)[0]!.click();
    await settled(field);
    expect(changes.at(-1)).to.deep.equal({ path: ['s', 'f'], value: OLD });
    expect(field.shadowRoot!.activeElement!.id).to.equal('commune');
  });

  it('lets the person choose where a commune was divided', async () => {
    const field = await anAddress({ value: { ...OLD, commune: MY_XUYEN } });
    expect(offered(field)).to.match(/^Nơi này nay thuộc 2 đơn vị hành chính\./u);
    await expect(field).to.be.accessible();
    buttons(field)[1]!.click();
    await settled(field);
    expect(field.value?.commune).to.deep.equal(BINH_DUC);
  });

  it('offers nothing for an address that is not whole, new, or only to be read', async () => {
    for (const given of [{ value: { ...OLD, commune: null } }, { value: NEW }, { value: OLD, readOnly: true }]) {
      expect(offered(await anAddress(given))).to.equal('');
    }
  });

  it('says that the new form could not be found, and asks again', async () => {
    let tries = 0;
    const newForms = async (address: Address): Promise<readonly Address[]> => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return addresses.newForms(address);
    };
    const field = await anAddress({ value: OLD, units: { ...UNITS, addresses: { ...addresses, newForms } } });
    expect(offered(field)).to.equal('Chưa tìm được địa chỉ mới từ 01/7/2025. Thử lại');
    buttons(field)[0]!.click();
    await waitUntil(() => offered(field).startsWith('Địa chỉ mới'));
  });

  it('lets papers of the other time be entered as long as no unit is chosen', async () => {
    const field = await anAddress({ scheme: 'vn-2025' });
    const toggle = (): HTMLButtonElement | null => field.shadowRoot!.querySelector<HTMLButtonElement>('.scheme');
    toggle()!.click();
    await settled(field);
    expect(field.value?.scheme).to.equal('vn-2018');
    expect(unit(field, 'district')).not.to.equal(null);
    await choose(field, '89');
    expect(toggle()).to.equal(null);
  });
});
