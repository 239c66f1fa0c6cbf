/** The units agree with the law and with what domain experts know of them. */
import { expect } from 'chai';
import { communes, legacyDistricts, legacyProvinces, provinceName, provinces, provincesOf } from './index.js';

const everyCommune = async () => (await Promise.all(provinces.map(({ code }) => communes(code)))).flat();
const everyDistrict = async () => (await Promise.all(legacyProvinces.map(({ code }) => legacyDistricts(code)))).flat();

describe('provinces', () => {
  it('are 34 today and were 63 before 2025-07-01, each with a code of its own', () => {
    expect(provinces).to.have.length(34);
    expect(legacyProvinces).to.have.length(63);
    for (const scheme of [provinces, legacyProvinces]) expect(new Set(scheme.map(({ code }) => code)).size).to.equal(scheme.length);
  });

  it('are printed with their rank in small letters', () => {
    expect(provinceName('91')).to.equal('tỉnh An Giang');
    expect(provinceName('01')).to.equal('thành phố Hà Nội');
    expect(provinceName('77', 'vn-2018')).to.equal('tỉnh Bà Rịa - Vũng Tàu');
  });

  it('know the three provinces that became cities in 2026', () => {
    const cities = provinces.filter(({ kind }) => kind === 'city').map(({ bareName }) => bareName);
    expect(cities).to.deep.equal(['Bắc Ninh', 'Cần Thơ', 'Đà Nẵng', 'Đồng Nai', 'Hà Nội', 'Hải Phòng', 'Hồ Chí Minh', 'Huế', 'Quảng Ninh']);
    expect(provinceName('75', 'vn-2018')).to.equal('tỉnh Đồng Nai');
  });

  it('stand in the order of the Vietnamese alphabet, by bare name', () => {
    const collator = new Intl.Collator('vi');
    for (const scheme of [provinces, legacyProvinces]) {
      const names = scheme.map(({ bareName }) => bareName);
      expect(names).to.deep.equal([...names].sort(collator.compare));
    }
    expect(provinces.map(({ bareName }) => bareName).indexOf('Đắk Lắk')).to.be.greaterThan(provinces.map(({ bareName }) => bareName).indexOf('Cần Thơ'));
  });

  for (const [code, before, after] of [
    ['15', 'tỉnh Yên Bái', 'tỉnh Lào Cai'],
    ['24', 'tỉnh Bắc Giang', 'thành phố Bắc Ninh'],
    ['44', 'tỉnh Quảng Bình', 'tỉnh Quảng Trị'],
    ['52', 'tỉnh Bình Định', 'tỉnh Gia Lai'],
    ['80', 'tỉnh Long An', 'tỉnh Tây Ninh'],
    ['82', 'tỉnh Tiền Giang', 'tỉnh Đồng Tháp'],
    ['91', 'tỉnh Kiên Giang', 'tỉnh An Giang'],
  ] as const) {
    it(`read the reused code ${code} by its scheme: ${before}, then ${after}`, () => {
      expect(provinceName(code, 'vn-2018')).to.equal(before);
      expect(provinceName(code, 'vn-2025')).to.equal(after);
    });
  }

  it('send both Lào Cai and Yên Bái to Lào Cai, and each old province to one that exists', () => {
    const now = (name: string) => legacyProvinces.find(({ bareName }) => bareName === name)?.now;
    expect([now('Lào Cai'), now('Yên Bái')]).to.deep.equal(['15', '15']);
    expect([now('Bà Rịa - Vũng Tàu'), now('Bình Dương'), now('Hà Giang')]).to.deep.equal(['79', '79', '08']);
    const codes = provinces.map(({ code }) => code);
    for (const province of legacyProvinces) expect(codes).to.include(province.now);
    expect(new Set(legacyProvinces.map((province) => province.now)).size).to.equal(34);
  });

  it('answer an unknown code with itself', () => {
    expect(provinceName('02')).to.equal('02');
    expect(provincesOf('vn-2018')).to.equal(legacyProvinces);
  });
});

describe('communes', () => {
  it('are 3,321: 709 wards, 2,599 communes and 13 special zones', async () => {
    const all = await everyCommune();
    const count = (kind: string) => all.filter((commune) => commune.kind === kind).length;
    expect([all.length, count('ward'), count('commune'), count('special-zone')]).to.deep.equal([3321, 709, 2599, 13]);
  });

  it('have five-digit codes, no two alike, and composed names without stray spaces', async () => {
    const all = await everyCommune();
    expect(new Set(all.map(({ code }) => code)).size).to.equal(all.length);
    for (const { code, name } of all) {
      expect(code).to.match(/^\d{5}$/);
      expect(name).to.equal(name.normalize('NFC').replace(/\s+/gu, ' ').trim());
    }
  });

  it('know wards made in 2026 and a province that has none', async () => {
    expect((await communes('75')).find(({ code }) => code === '26485')?.name).to.equal('phường Nhơn Trạch');
    expect((await communes('91')).find(({ bareName }) => bareName === 'Long Xuyên')?.name).to.equal('phường Long Xuyên');
    expect(await communes('89')).to.deep.equal([]);
  });
});

describe('legacy districts', () => {
  it('are 696 with 10,034 coded communes, each leading to communes that exist', async () => {
    const districts = await everyDistrict();
    const old = districts.flatMap((district) => district.communes);
    const now = new Set((await everyCommune()).map(({ code }) => code));
    expect(districts).to.have.length(696);
    expect(old.filter(({ code }) => code !== '')).to.have.length(10034);
    for (const commune of old) for (const code of commune.now) expect(now.has(code), `${commune.name} to ${code}`).to.equal(true);
  });

  it('lead from an old address to the new commune', async () => {
    const vungTau = (await legacyDistricts('77')).find(({ name }) => name === 'thành phố Vũng Tàu');
    const ward = vungTau?.communes.find(({ bareName }) => bareName === 'Thắng Tam');
    const [code = ''] = ward?.now ?? [];
    expect((await communes('79')).find((commune) => commune.code === code)?.name).to.equal('phường Vũng Tàu');
  });

  it('keep island districts, which had no communes', async () => {
    const conDao = (await legacyDistricts('77')).find(({ name }) => name === 'huyện Côn Đảo');
    expect(conDao).to.deep.equal({ name: 'huyện Côn Đảo', now: '26732', communes: [] });
  });

  it('keep communes apart whose names in one district differ by a tone alone', async () => {
    const names = (await everyDistrict()).flatMap((district) => district.communes.map(({ name }) => `${district.name}: ${name}`));
    expect(names.length).to.equal(10034 + 769);
  });
});
