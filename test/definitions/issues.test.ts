import {
  compile,
  judgeFile,
  kindOf,
  RULES,
  settingsOf,
  vn2018,
  type Address,
  type FieldKind,
  type FieldValue,
  type FieldValues,
  type Finding,
} from '@ctso/core';
import { locale, vi, vietnamese } from '@ctso/locales';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { globSync } from '../architecture/glob.js';
import { definitions, profileOf } from './found.js';

const settings = settingsOf(vn2018.profile, {}, '2026-11-22');

function field(kind: FieldKind, typed: FieldValue): Finding | undefined {
  const module = kindOf(kind);
  return module.check(module.tidy(typed, settings), { settings, values: {}, options: settings.operators })[0];
}

function rule(name: string, values: FieldValues, numbers: Readonly<Record<string, number>> = {}): Finding | undefined {
  const named = RULES[name];
  return named?.check(values, Object.fromEntries(named.args.map((arg) => [arg, arg])), settings, numbers);
}

const slot = { id: 's', label: '', required: true, extensions: ['pdf', 'png'], maxSize: 25 * 1024 * 1024 };
const file = (name: string, size: number, detected?: string): Finding | undefined => judgeFile({ name, size, detected }, slot);

const email = 'an@snv.lamgiang.gov.vn';

const ADDRESS: Address = {
  scheme: 'vn-2018',
  detail: '34 đường Phạm Hùng',
  province: { code: '77', name: 'tỉnh Bà Rịa - Vũng Tàu' },
  district: { code: '', name: 'thành phố Bà Rịa' },
  commune: { code: '', name: 'phường Phước Trung' },
};

/** What people really type, and the very sentence that they read. */
const SAID: readonly (readonly [Finding | undefined, string])[] = [
  [
    field('official-email', 'an.lamgiang.gov.vn'),
    'Thiếu hoặc thừa dấu @. Địa chỉ gồm tên hộp thư, một dấu @ và tên miền, ví dụ ten@snv.lamgiang.gov.vn.',
  ],
  [field('official-email', 'an nguyen@snv.gov.vn'), 'Có khoảng trắng trong địa chỉ. Bỏ khoảng trắng đi, ví dụ ten@snv.lamgiang.gov.vn.'],
  [field('official-email', 'nguyễn@snv.gov.vn'), 'Có chữ “ễ”. Địa chỉ thư chỉ dùng chữ không dấu, chữ số, dấu chấm và gạch nối.'],
  [
    field('official-email', 'an..hoa@snv.gov.vn'),
    'Trước dấu @ ghi “an..hoa”. Chỉ dùng chữ không dấu, chữ số, dấu chấm và gạch nối; dấu chấm không đứng đầu, đứng cuối hay liền nhau.',
  ],
  [field('official-email', 'an@snv'), 'Sau dấu @ ghi “snv”. Ở đó cần tên miền có dấu chấm, ví dụ snv.lamgiang.gov.vn.'],
  [
    field('official-email', 'huynhpd@gmail.com'),
    'Không dùng thư gmail. Hãy nhập hộp thư do cơ quan nhà nước cấp, ví dụ ten@snv.lamgiang.gov.vn.',
  ],
  [
    field('official-email', 'vt@brvt.gov'),
    'Chưa rõ brvt.gov có phải tên miền của cơ quan nhà nước. Nếu đúng là hộp thư công vụ thì giữ nguyên.',
  ],
  [field('identity', '34938493849'), 'Có 11 chữ số. Thẻ CCCD có 12, CMND có 9 chữ số.'],
  [field('identity', '12345678'), 'Có 8 chữ số, như giấy chứng minh sĩ quan. Thẻ CCCD có 12, CMND có 9 chữ số.'],
  [field('identity', '123456789'), 'CMND 9 chữ số chỉ dùng được đến hết ngày 31/12/2024. Nên nhập số thẻ CCCD, có 12 chữ số.'],
  [
    field('identity', '003185004127'),
    'Ba số đầu 003 không có trong bảng mã tỉnh. Đối chiếu với thẻ; người khai sinh ở nước ngoài thì giữ nguyên.',
  ],
  [field('identity', '030227110999'), 'Số này cho biết năm sinh 2027, chưa tới. Đối chiếu chữ số thứ tư đến thứ sáu với thẻ.'],
  [
    field('identity', 'CA1234'),
    'Không giống số CCCD (12 chữ số), CMND (9 chữ số) hay hộ chiếu (chữ cái rồi 7 chữ số). Nếu là giấy tờ khác thì giữ nguyên.',
  ],
  [field('identity', 'AB12'), 'Có 4 ký tự. Thẻ CCCD có 12, CMND có 9 chữ số; hộ chiếu có chữ cái rồi 7 chữ số.'],
  [field('identity', '0301850041?7'), 'Có ký tự “?”. Số CCCD, CMND chỉ có chữ số; hộ chiếu có chữ cái rồi chữ số.'],
  [field('mobile', '0987 648 48o'), 'Có ký tự không phải chữ số. Số di động có 10 chữ số, bắt đầu bằng 0, ví dụ 0987654321.'],
  [field('mobile', '098764848'), 'Có 9 chữ số. Số di động có 10 chữ số, bắt đầu bằng 0.'],
  [field('mobile', '9876484870'), 'Bắt đầu bằng 9. Số di động có 10 chữ số, bắt đầu bằng 0.'],
  [field('mobile', '02543851234'), 'Đây là số máy bàn. Nên nhập số di động, có 10 chữ số.'],
  [field('mobile', '0541234567'), 'Đầu số 054 không có trong bảng đầu số di động. Xem lại; nếu đúng thì giữ nguyên.'],
  [field('day', 'hôm qua'), 'Chưa đọc được ngày “hôm qua”. Nhập ngày/tháng/năm, ví dụ 21/07/1985.'],
  [field('day', '30/02/2023'), 'Lịch không có ngày 30/02/2023. Nhập ngày/tháng/năm, ví dụ 21/07/1985.'],
  [field('document-symbol', '125'), 'Ghi “125”. Thường là số, gạch chéo rồi ký hiệu viết hoa, ví dụ 125/SNV-VP.'],
  [field('province', 'Huế'), 'Không có tỉnh mã “Huế”. Chọn lại tỉnh, thành phố trong danh sách.'],
  [field('choice', 'Beeline'), 'Không có “Beeline” trong danh sách. Chọn một trong: Viettel, Vinaphone, MobiFone.'],
  [field('serials', ['5401…2ee97']), 'Ghi “5401…2ee97”. Số hiệu chứng thư số thường gồm 32 ký tự, chữ số và chữ cái từ a đến f.'],
  [rule('day-not-future', { day: '23/11/2026' }), 'Ngày 23/11/2026 chưa tới. Nhập ngày không sau hôm nay, 22/11/2026.'],
  [
    rule('issued-after-birth', { issuedOn: '1/1/1985', birthDate: '21/07/1985' }),
    'Ngày cấp 01/01/1985 không sau ngày sinh 21/07/1985. Xem lại hai ngày này.',
  ],
  [rule('age-in-range', { birthDate: '21/07/2015' }), 'Tính ra 11 tuổi. Xem lại năm sinh; nếu đúng thì giữ nguyên.'],
  [
    rule('birth-year-matches-identity', { identity: '037191006842', birthDate: '15/11/1992' }),
    'Số định danh cho biết năm sinh 1991, ngày sinh ghi 1992.',
  ],
  [
    rule('lookup-current', { email, lookup: null }),
    'Địa chỉ này chưa được kiểm tra. Kiểm tra thuê bao để biết đã có chứng thư số hay chưa.',
  ],
  [
    rule('lookup-current', { email, lookup: { email: 'b@snv.gov.vn', outcome: 'new' } }),
    'Địa chỉ đã đổi sau khi kiểm tra b@snv.gov.vn. Kiểm tra thuê bao lần nữa.',
  ],
  [
    rule('lookup-current', { email, lookup: { email, outcome: 'elsewhere' } }),
    'Email đã tồn tại ở Cơ quan, tổ chức không thuộc danh sách được cấp quyền đăng ký. Hãy nhập hộp thư khác.',
  ],
  [field('phone', '0254385123'), 'Có 10 chữ số. Số này cần 11 chữ số: máy bàn có 11, bắt đầu bằng 02; di động có 10.'],
  [field('phone', '2543851234'), 'Bắt đầu bằng 2. Số điện thoại bắt đầu bằng 0.'],
  [field('phone', 'gọi văn thư'), 'Có ký tự không phải chữ số. Số điện thoại chỉ có chữ số, ví dụ 02543851234 hoặc 0987654321.'],
  [field('phone', '02013851234'), 'Đầu số 0201 không có trong bảng mã vùng, đầu số. Xem lại; nếu đúng thì giữ nguyên.'],
  [field('tax-code', '01001O9106'), 'Có ký tự “O”. Mã số thuế có 10 chữ số; đơn vị phụ thuộc thêm gạch nối và 3 chữ số.'],
  [field('tax-code', '010010910'), 'Có 9 chữ số. Mã số thuế có 10 chữ số; đơn vị phụ thuộc thêm gạch nối và 3 chữ số.'],
  [field('tax-code', '030185004127'), 'Có 12 chữ số, là số định danh cá nhân. Cơ quan, tổ chức có mã số thuế 10 chữ số; nếu đúng thì giữ nguyên.'],
  [
    field('tax-code', '0003948578493'),
    'Chữ số thứ mười là 8, không khớp chín chữ số đầu. Đối chiếu với giấy đăng ký thuế; nếu đúng thì giữ nguyên.',
  ],
  [field('budget-code', '007800'), 'Có 6 chữ số. Mã quan hệ ngân sách có 7 chữ số, kể cả số 0 ở đầu.'],
  [field('budget-code', '000780O'), 'Có ký tự “O”. Mã quan hệ ngân sách có 7 chữ số.'],
  [
    field('organisation-code', 'sở nội vụ'),
    'Ghi “SỞ NỘI VỤ”. Mã định danh gồm một chữ cái và hai chữ số, rồi các nhóm cách nhau bằng dấu chấm, ví dụ H55.242.',
  ],
  [field('organisation-code', `H55.${'1'.repeat(40)}`), 'Có 44 ký tự. Mã định danh có nhiều nhất 35 ký tự.'],
  [
    field('organisation-code', '000.00.00.H41'),
    'Đây là dạng mã cũ. Dạng hiện nay bắt đầu bằng chữ cái, ví dụ H55.242; nếu chưa được cấp mã mới thì giữ nguyên.',
  ],
  [field('certificate-serial', '5401-XYZ'), 'Có ký tự “-”. Số hiệu chứng thư số chỉ có chữ số và chữ cái từ a đến f.'],
  [field('certificate-serial', '5401'), 'Có 4 ký tự. Số hiệu chứng thư số thường có 32, ít nhất 8 và nhiều nhất 40.'],
  [field('certificate-serial', '54010104'), 'Có 8 ký tự, thường là 32. Xem lại; nếu đúng thì giữ nguyên.'],
  [field('device-serial', '029708EO'), 'Có ký tự “O”. Số hiệu thiết bị chỉ có chữ số và chữ cái từ A đến F.'],
  [field('device-serial', '029708E'), 'Có 7 ký tự, thường là 8, ví dụ 029708EF. Xem lại; nếu đúng thì giữ nguyên.'],
  [field('address', { ...ADDRESS, detail: '' }), 'Thiếu địa chỉ chi tiết. Nhập số nhà, tên đường.'],
  [field('address', { ...ADDRESS, province: null }), 'Thiếu tỉnh, thành phố. Chọn trong danh sách.'],
  [field('address', { ...ADDRESS, district: null }), 'Thiếu quận, huyện. Chọn trong danh sách.'],
  [field('address', { ...ADDRESS, commune: null }), 'Thiếu phường, xã. Chọn trong danh sách.'],
  [rule('differs', { value: 'Hoa', present: 'Hoa' }), 'Giống thông tin hiện có. Nhập thông tin mới, hoặc bỏ đánh dấu “Thay đổi”.'],
  [
    rule('validity-left', { until: '22/12/2026', wanted: true }, { days: 60 }),
    'Còn 30 ngày, đến 22/12/2026. Gia hạn cần còn ít nhất 60 ngày; nếu không kịp thì đề nghị cấp mới.',
  ],
  [file('a.exe', 9), 'Không nhận file exe. Các loại file được nhận: pdf, png.'],
  [file('a', 9), 'Tên file không có phần đuôi. Các loại file được nhận: pdf, png.'],
  [file('a.pdf', 27_000_000), 'File có 26 MB. Dung lượng tối đa là 25 MB.'],
  [file('a.pdf', 0), 'File rỗng, không có nội dung. Hãy chọn lại file.'],
  [
    file('a.pdf', 9, 'application/x-msdownload'),
    'Tên file ghi pdf nhưng nội dung là chương trình. File không được tải lên. Hãy chọn lại bản đã ký.',
  ],
  [file('a.pdf', 9, 'image/png'), 'Tên file ghi pdf nhưng nội dung là png. File không được tải lên. Hãy chọn lại bản đã ký.'],
  [file('a.pdf', 9), 'Tên file ghi pdf nhưng nội dung không phải. File có thể đã hỏng; hãy chọn lại bản đã ký.'],
];

/** What a compiled procedure says by itself: of an empty dossier, of too many rows, of rows alike, of a text too long. */
function saidByProcedures(): readonly Finding[] {
  return definitions.flatMap((definition) => {
    const { rows } = definition;
    const procedure = compile({ ...definition, rows: { ...rows, max: 1 } }, profileOf(definition));
    const long = definition.sections.flatMap(({ id, fields }) =>
      fields.filter(({ kind }) => kind === 'text').map(({ id: name }) => [id, { [name]: 'a'.repeat(999) }] as const),
    );
    const alike = ['r1', 'r2'].map((id) => ({
      id,
      values: Object.fromEntries(rows.unique.map(({ field: name }) => [name, name === 'organisation' ? { id: 'o1', name: 'Sở Nội vụ' } : '030185004127'])),
    }));
    const drafts = [
      { sections: {}, rows: [] },
      { sections: {}, rows: [procedure.beginRow('r1')] },
      { sections: Object.fromEntries(long), rows: alike },
    ];
    return drafts.flatMap((draft) => procedure.check(draft, new Set(), settings));
  });
}

describe('issues: the sentences', () => {
  const { translate } = vietnamese();

  for (const [found, sentence] of SAID) {
    it(`"${sentence}"`, () => {
      expect(translate(`issue.${found?.code}`, found?.params)).to.equal(sentence);
    });
  }

  it('are all that there are, and each blank in them is filled', async () => {
    const { translate: english } = await locale('en');
    const findings = [...SAID.flatMap(([found]) => found ?? []), ...saidByProcedures()];
    const spoken = new Set(findings.map(({ code }) => `issue.${code}`));
    const sentences = Object.keys(vi).filter((key) => key.startsWith('issue.'));
    expect([...spoken].filter((key) => !sentences.includes(key))).to.deep.equal([]);
    const elsewhere = globSync('packages/{core,elements,backends,server}/src/**/*.ts')
      .map((name) => readFileSync(name, 'utf8'))
      .join('\n');
    expect(sentences.filter((key) => !spoken.has(key) && !elsewhere.includes(`'${key.slice('issue.'.length)}'`))).to.deep.equal([]);
    for (const { code, params = {} } of findings) {
      const key = `issue.${code}` as keyof typeof vi;
      for (const match of vi[key].matchAll(/\{\{(\w+)\}\}/gu)) expect(params, key).to.have.property(match[1] ?? '');
      expect(english(key, params), key).to.not.match(/\{\{|undefined/u);
    }
  });

  it('neither beg nor blame nor say "không hợp lệ"', () => {
    const rude = Object.entries(vi).filter(
      ([key, sentence]) => key.startsWith('issue.') && /vui lòng|không hợp lệ|bạn đã/iu.test(sentence),
    );
    expect(rude).to.deep.equal([]);
  });
});
