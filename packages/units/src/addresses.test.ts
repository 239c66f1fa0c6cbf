import type { Address } from '@ctso/core';
import { expect } from 'chai';
import { communes, legacyDistricts, legacyProvinces, newForms } from './addresses.js';
import { legacyDistricts as told } from './legacy.js';
import { legacyProvinces as provinces } from './scheme.js';

/** As the manual prints it, with codes where the sources have them. */
const THANG_TAM: Address = {
  scheme: 'vn-2018',
  detail: '76 Khu phố 4',
  province: { code: '77', name: 'tỉnh Bà Rịa - Vũng Tàu' },
  district: { code: '', name: 'thành phố Vũng Tàu' },
  commune: { code: '', name: 'phường Thắng Tam' },
};

describe('units for addresses', () => {
  it('are codes and printed names, nothing more', async () => {
    expect((await legacyProvinces()).find(({ code }) => code === '77')).to.deep.equal({ code: '77', name: 'tỉnh Bà Rịa - Vũng Tàu' });
    expect((await communes('79')).find(({ name }) => name === 'phường Vũng Tàu')).to.have.all.keys('code', 'name');
    const [first] = await legacyDistricts('77');
    expect(first?.communes[0]).to.have.all.keys('code', 'name');
  });

  it('call an old address by its new units and keep its detail', async () => {
    const [form, ...others] = await newForms(THANG_TAM);
    expect(others).to.deep.equal([]);
    expect(form?.scheme).to.equal('vn-2025');
    expect([form?.detail, form?.commune?.name, form?.district, form?.province?.name]).to.deep.equal(['76 Khu phố 4', 'phường Vũng Tàu', null, 'thành phố Hồ Chí Minh']);
  });

  it('find a commune by its name, written otherwise, where it has no code', async () => {
    expect(await newForms({ ...THANG_TAM, commune: { code: '', name: 'Phường Thắng Tam'.normalize('NFD') } })).to.have.length(1);
  });

  it('offer each part of a divided commune', async () => {
    const divided = (await told('01')).flatMap(({ name, communes: inside }) => inside.map((commune) => ({ name, commune }))).find(({ commune }) => commune.now.length > 1);
    if (divided === undefined) throw new Error('no commune of Hà Nội was divided');
    const forms = await newForms({
      ...THANG_TAM,
      province: { code: '01', name: 'thành phố Hà Nội' },
      district: { code: '', name: divided.name },
      commune: { code: divided.commune.code, name: divided.commune.name },
    });
    expect(forms.map(({ commune }) => commune?.code).sort()).to.deep.equal([...divided.commune.now].sort());
  });

  it('know what became of an island district, which had no communes', async () => {
    const island = { ...THANG_TAM, district: { code: '', name: 'huyện Côn Đảo' }, commune: null };
    expect((await newForms(island)).map(({ commune }) => commune?.name)).to.deep.equal(['đặc khu Côn Đảo']);
  });

  it('offer nothing for what is not whole, not known, or new already', async () => {
    for (const address of [
      { ...THANG_TAM, commune: null },
      { ...THANG_TAM, province: null },
      { ...THANG_TAM, district: { code: '', name: 'huyện Không Có' } },
      { ...THANG_TAM, commune: { code: '99999', name: 'xã Không Có' } },
      { ...THANG_TAM, scheme: 'vn-2025' as const },
    ]) {
      expect(await newForms(address)).to.deep.equal([]);
    }
  });

  it('lead somewhere from every commune of every old province', async () => {
    for (const province of provinces) {
      for (const district of await told(province.code)) {
        for (const commune of district.communes.length === 0 ? [null] : district.communes.slice(0, 2)) {
          const address: Address = { ...THANG_TAM, province, district: { code: '', name: district.name }, commune };
          expect(await newForms(address), `${commune?.name ?? ''}, ${district.name}, ${province.name}`).not.to.deep.equal([]);
        }
      }
    }
  });
});
