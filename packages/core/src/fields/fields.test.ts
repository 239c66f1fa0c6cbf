import { expect } from 'chai';
import type { FieldValue, FieldValues } from '../records/draft.js';
import { vn2018 } from '../procedures/vn-2018/index.js';
import { settingsOf } from '../procedures/settings.js';
import { maskIdentity } from './identity.js';
import type { FieldKind, Settings, WordContext } from './kind.js';
import { kindOf } from './kinds.js';

const settings = settingsOf(vn2018.profile, {}, '2026-11-22');
const words: WordContext = { translate: (key) => key, provinceName: (code) => `tỉnh ${code}` };

/** What leaving a field with this value says: `severity code` of each finding. */
function said(kind: FieldKind, typed: FieldValue, over: Partial<Settings> = {}, values: FieldValues = {}): readonly string[] {
  const inForce = { ...settings, ...over };
  const value = kindOf(kind).tidy(typed, inForce);
  const context = { settings: inForce, values, options: kind === 'choice' ? inForce.operators : undefined };
  return kindOf(kind)
    .check(value, context)
    .map((found) => `${found.severity} ${found.code}`);
}

function params(kind: FieldKind, typed: FieldValue): unknown {
  return kindOf(kind).check(kindOf(kind).tidy(typed, settings), { settings, values: {} })[0]?.params;
}

function table(kind: FieldKind, cases: readonly (readonly [FieldValue, ...string[]])[]): void {
  for (const [typed, ...expected] of cases) {
    it(`${JSON.stringify(typed)} is ${expected.length === 0 ? 'fine' : expected.join(', ')}`, () => {
      expect(said(kind, typed)).to.deep.equal(expected);
    });
  }
}

describe('field kind official-email', () => {
  table('official-email', [
    ['nguyenthihoa@lamgiang.gov.vn'],
    ['  VuongTQ@SNV.LamGiang.gov.vn '],
    ['an.nguyenvan@gov.vn'],
    ['du.anphu@tuyenquang.dcs.vn'],
    ['nguyenvanhoa@gmail.com', 'error official-email.free-mail'],
    ['HUYNHPD@GMAIL.COM', 'error official-email.free-mail'],
    ['an@yahoo.com.vn', 'error official-email.free-mail'],
    ['an@mail.yandex.com', 'error official-email.free-mail'],
    ['an@notgmail.com', 'warning official-email.unknown-domain'],
    ['nguyenvanthanh-vt@brvt.gov', 'warning official-email.unknown-domain'],
    ['an@xgov.vn', 'warning official-email.unknown-domain'],
    ['an.lamgiang.gov.vn', 'error official-email.form'],
    ['an@@lamgiang.gov.vn', 'error official-email.form'],
    ['@lamgiang.gov.vn', 'error official-email.form'],
    ['an@', 'error official-email.form'],
    ['nguyễn@lamgiang.gov.vn', 'error official-email.letter'],
    ['an@đongthap.gov.vn', 'error official-email.letter'],
    ['an nguyen@lamgiang.gov.vn', 'error official-email.space'],
    ['an..nguyen@lamgiang.gov.vn', 'error official-email.local'],
    ['an,@lamgiang.gov.vn', 'error official-email.local'],
    ['an@lamgiang', 'error official-email.domain'],
    ['an@-lamgiang.gov.vn', 'error official-email.domain'],
  ]);

  it('names the provider and the letter that is wrong', () => {
    expect(params('official-email', 'an@gmail.com')).to.deep.equal({ provider: 'gmail' });
    expect(params('official-email', 'nguyễn@lamgiang.gov.vn')).to.deep.equal({ letter: 'ễ' });
  });

  it('trusts what a host trusts, whole domains as well as endings', () => {
    const officialEmail = { refused: [], trusted: ['quochoi.vn'] };
    expect(said('official-email', 'an@quochoi.vn', { officialEmail })).to.deep.equal([]);
    expect(said('official-email', 'an@vp.quochoi.vn', { officialEmail })).to.deep.equal(['warning official-email.unknown-domain']);
    expect(said('official-email', 'an@gmail.com', { officialEmail })).to.deep.equal(['warning official-email.unknown-domain']);
  });
});

describe('field kind identity', () => {
  table('identity', [
    ['030185004127'],
    ['030 185 004 127'],
    ['B1234567'],
    ['b 1234567'],
    ['34938493849', 'error identity.length'],
    ['3493849384', 'error identity.length'],
    ['1234567', 'error identity.length'],
    ['0301850041270', 'error identity.length'],
    ['12345678', 'warning identity.officer'],
    ['123456789', 'warning identity.cmnd'],
    ['003185004127', 'warning identity.province'],
    ['930185004127', 'warning identity.province'],
    ['030227110999', 'warning identity.birth-year'],
    ['003225004127'],
    ['QN-1234/56', 'error identity.letter'],
    ['CA1234', 'warning identity.form'],
    ['AB12', 'error identity.size'],
    ['ABCDEFGHIJKLM', 'error identity.size'],
    ['Đ1234567', 'error identity.letter'],
  ]);

  it('counts the digits of the person’s own number', () => {
    expect(params('identity', '349 384 938 49')).to.deep.equal({ digits: 11 });
  });

  it('is masked but for three characters in front and, of a card, four at the end', () => {
    expect(['030185004127', '030 185 004 127', '123456789', 'B1234567', '', 'AB'].map(maskIdentity)).to.deep.equal([
      '030•••••4127',
      '030•••••4127',
      '123••••••',
      'B12•••••',
      '',
      'AB',
    ]);
  });

  it('takes a CMND without a word while it could be used', () => {
    expect(said('identity', '123456789', { today: '2024-12-31' })).to.deep.equal([]);
  });
});

describe('field kind mobile', () => {
  table('mobile', [
    ['0987648487'],
    ['0987 648 487'],
    ['0987.648.487'],
    ['+84 987 648 487'],
    ['(+84) 0987-648-487'],
    ['84987648487'],
    ['0528123456'],
    ['0899123456'],
    ['098764848', 'error mobile.length'],
    ['01687648487', 'error mobile.length'],
    ['9876484870', 'error mobile.start'],
    ['+12025550123', 'error mobile.pattern'],
    ['0987 648 48o', 'error mobile.pattern'],
    ['0541234567', 'warning mobile.prefix'],
    ['02543851234', 'warning mobile.landline'],
  ]);

  it('keeps digits as typed where reading 84 as 0 would make no number', () => {
    expect(kindOf('mobile').tidy('84 084 012 345', settings)).to.equal('84084012345');
  });

  it('is kept as 0 and nine digits', () => {
    for (const typed of ['+84 987.648.487', '84 987 648 487', '0084987648487', '0987-648-487', '+840987648487']) {
      expect(kindOf('mobile').tidy(typed, settings)).to.equal('0987648487');
    }
  });
});

describe('field kind day', () => {
  table('day', [
    ['21/07/1985'],
    ['1/2/90'],
    ['010290'],
    ['29/02/2024'],
    ['29/02/2023', 'error day.calendar'],
    ['31/4/90', 'error day.calendar'],
    ['21/13/1985', 'error day.calendar'],
    ['hôm qua', 'error day.unreadable'],
    ['1985', 'error day.unreadable'],
  ]);

  it('is shown as dd/MM/yyyy and means an ISO day', () => {
    expect(kindOf('day').tidy('1.2.90', settings)).to.equal('01/02/1990');
    expect(kindOf('day').mean('1/2/90', settings)).to.equal('1990-02-01');
  });
});

describe('field kind document-symbol', () => {
  table('document-symbol', [
    ['125/SNV-VP'],
    ['001/HDND-BRVT'],
    ['09/CV-HĐND'],
    ['05 / BNV - VP'],
    ['125', 'warning document-symbol.form'],
    ['125/snv', 'warning document-symbol.form'],
    ['SNV/125', 'warning document-symbol.form'],
  ]);

  it('loses the spaces around slash and hyphen', () => {
    expect(kindOf('document-symbol').tidy(' 05 / BNV - VP', settings)).to.equal('05/BNV-VP');
  });
});

describe('the other field kinds', () => {
  table('choice', [['Viettel'], ['Beeline', 'error choice.unlisted']]);
  table('province', [['79'], ['Huế', 'error province.unknown']]);
  table('serials', [[['5401010463ce97bc376e362d88c2ee97', '029708EF']], [['xyz'], 'warning serials.form']]);

  it('serials lose blanks and repetitions and are printed with commas', () => {
    const serial = '5401010463ce97bc376e362d88c2ee97';
    expect(kindOf('serials').toText([serial, '', ` ${serial.toUpperCase()}`, '029708EF'], words)).to.equal(`${serial}, 029708EF`);
  });

  it('lines keep their breaks and lose outer blank lines', () => {
    expect(kindOf('lines').tidy('\r\n- Như  trên;\r\n\r\n- Lưu: VT. \r\n', settings)).to.equal('- Như trên;\n\n- Lưu: VT.');
  });

  it('a province is printed by its name, an organisation by the name it bore, a lookup not at all', () => {
    expect(kindOf('province').toText('79', words)).to.equal('tỉnh 79');
    expect(kindOf('organisation').toText({ id: 'o1', name: 'Sở Nội vụ' }, words)).to.equal('Sở Nội vụ');
    expect(kindOf('lookup').toText({ email: 'an@x.gov.vn', outcome: 'new' }, words)).to.equal('');
  });

  it('text is composed and freed of letters without width', () => {
    expect(kindOf('text').tidy('\u200BNguye\u0302\u0303n\u00A0 Hoa ', settings)).to.equal('Nguyễn Hoa');
  });
});

describe('field kind phone', () => {
  table('phone', [
    ['02543851234'],
    ['(0254) 385.1234'],
    ['+84 254 385 1234'],
    ['0987648487'],
    ['0254385123', 'error phone.length'],
    ['098764848', 'error phone.length'],
    ['2543851234', 'error phone.start'],
    ['0254 385 12x4', 'error phone.pattern'],
    ['02013851234', 'warning phone.prefix'],
    ['0541234567', 'warning phone.prefix'],
  ]);

  it('says how many digits a landline and a mobile number have', () => {
    expect(params('phone', '0254385123')).to.deep.equal({ digits: 10, expected: 11 });
    expect(params('phone', '098764848')).to.deep.equal({ digits: 9, expected: 10 });
  });
});

describe('field kind tax-code', () => {
  table('tax-code', [
    ['0100109106'],
    ['01 001 091 06'],
    ['0100109106-001'],
    ['0100109106001'],
    ['0100109107', 'warning tax-code.check-digit'],
    // S mod 11 is 0: there is no digit for it, and nothing is said.
    ['0000000000'],
    ['0003948578493', 'warning tax-code.check-digit'],
    ['030185004127', 'warning tax-code.personal'],
    ['010010910', 'error tax-code.length'],
    ['01001O9106', 'error tax-code.letter'],
  ]);

  it('puts the hyphen before the three digits of a dependent unit', () => {
    expect(kindOf('tax-code').tidy('0100109106 001', settings)).to.equal('0100109106-001');
  });
});

describe('field kind budget-code', () => {
  table('budget-code', [['0007800'], ['000 7800'], ['8156067'], ['007800', 'error budget-code.length'], ['000780O', 'error budget-code.letter']]);

  it('keeps the zeros at its front', () => {
    expect(kindOf('budget-code').mean('0007800', settings)).to.equal('0007800');
  });
});

describe('field kind organisation-code', () => {
  table('organisation-code', [
    ['G06.01'],
    ['h55.242'],
    ['H55 . 242'],
    ['H55'],
    ['000.00.00.H41', 'warning organisation-code.reversed'],
    ['Z55.1', 'error organisation-code.form'],
    ['H55-242', 'error organisation-code.form'],
    [`H55.${'1'.repeat(40)}`, 'error organisation-code.length'],
  ]);
});

describe('field kinds of serials', () => {
  table('certificate-serial', [
    ['5401010463ce97bc376e362d88c2ee97'],
    ['5401 0104 63ce 97bc 376e 362d 88c2 ee97'],
    ['54010104', 'warning certificate-serial.unusual'],
    ['540101', 'error certificate-serial.length'],
    ['5401010463ce97bc376e362d88c2eeg7', 'error certificate-serial.letter'],
  ]);
  table('device-serial', [
    ['029708EF'],
    ['029708ef'],
    ['029708E', 'warning device-serial.length'],
    ['5401010463ce97bc376e362d88c2ee97', 'warning device-serial.length'],
    ['029708EO', 'error device-serial.letter'],
  ]);
});

describe('field kind address', () => {
  const whole = {
    scheme: 'vn-2018',
    detail: '34 đường Phạm Hùng',
    province: { code: '77', name: 'tỉnh Bà Rịa - Vũng Tàu' },
    district: { code: '', name: 'thành phố Bà Rịa' },
    commune: { code: '', name: 'phường Phước Trung' },
  } as const;
  const kind = kindOf('address');

  it('is printed from the smallest unit to the largest, as the manual has it', () => {
    expect(kind.toText(whole, words)).to.equal('34 đường Phạm Hùng, phường Phước Trung, thành phố Bà Rịa, tỉnh Bà Rịa - Vũng Tàu');
    expect(kind.toText({ ...whole, scheme: 'vn-2025', district: null }, words)).to.equal('34 đường Phạm Hùng, phường Phước Trung, tỉnh Bà Rịa - Vũng Tàu');
  });

  it('names the first part that is missing, and asks for a district only where there are districts', () => {
    expect(said('address', whole)).to.deep.equal([]);
    expect(said('address', { ...whole, detail: ' ' })).to.deep.equal(['error address.detail']);
    expect(said('address', { ...whole, province: null })).to.deep.equal(['error address.province']);
    expect(said('address', { ...whole, district: null })).to.deep.equal(['error address.district']);
    expect(said('address', { ...whole, commune: null })).to.deep.equal(['error address.commune']);
    expect(said('address', { ...whole, scheme: 'vn-2025', district: null })).to.deep.equal([]);
  });

  it('asks for no commune in the island districts, which had none', () => {
    expect(said('address', { ...whole, district: { code: '', name: 'Huyện Côn Đảo' }, commune: null })).to.deep.equal([]);
  });

  it('is empty while nothing of it is given', () => {
    expect(kind.isEmpty({ ...whole, detail: '', province: null, district: null, commune: null })).to.equal(true);
    expect(kind.isEmpty({ ...whole, detail: '', district: null, commune: null })).to.equal(false);
  });
});
