import { expect } from 'chai';
import { compile } from '../procedures/compile.js';
import { vn2018 } from '../procedures/vn-2018/index.js';
import { issueIndividuals } from '../procedures/vn-2018/issue-individuals.js';
import type { Draft, FieldValues, Row } from '../records/draft.js';
import { compose, type ComposeContext } from './compose.js';
import { blocksOf, type Block } from './model.js';

const procedure = compile(issueIndividuals, vn2018.profile);

/** The definition's own Vietnamese; shared words come back as their key with what was put into them. */
const context: ComposeContext = {
  language: 'vi',
  provinceName: (code) => (code === '79' ? 'tỉnh Lam Giang' : code),
  translate(key, params = {}) {
    const own = key.includes(':') ? issueIndividuals.strings[key.slice(key.indexOf(':') + 1)] : undefined;
    if (own !== undefined) return own.replace('{{count}}', String(params['count']));
    return [key.replace('letter.', ''), ...Object.values(params)].join(' ');
  },
};

const letter: FieldValues = {
  parentAuthority: 'UBND tỉnh Lam Giang',
  organisationName: 'Sở Nội vụ',
  symbol: '125/SNV-VP',
  place: 'Lam Giang',
  date: '20/11/2026',
};
const hoa: FieldValues = {
  officialEmail: 'nguyenthihoa@lamgiang.gov.vn',
  fullName: 'Nguyễn Thị Hoa',
  birthDate: '21/07/1985',
  phone: '0987648487',
  idNumber: '030185004127',
  idIssuedOn: '22/06/2021',
  idIssuedBy: 'Cục Cảnh sát QLHC về TTXH',
  organisation: { id: 'o1', name: 'Sở Nội vụ tỉnh Lam Giang' },
  province: '79',
  position: 'Trưởng phòng',
  simOperator: 'Viettel',
  keepNumber: true,
  previousSerials: ['5401010463ce97bc376e362d88c2ee97', '029708EF'],
};

function aDraft(change: { letter?: FieldValues; closing?: FieldValues; rows?: readonly Row[] } = {}): Draft {
  return {
    sections: {
      letter: { ...letter, ...change.letter },
      closing: {
        recipients: '- Như trên;\n- Lưu: VT.',
        capacities: 'KT. Giám đốc\nPhó Giám đốc',
        signer: 'Nguyễn Văn An',
        ...change.closing,
      },
    },
    rows: change.rows ?? [{ id: 'r1', values: hoa }],
  };
}

function block<K extends Block['kind']>(kind: K, draft = aDraft()): Extract<Block, { kind: K }> {
  const found = blocksOf(compose(procedure, { draft }, context)).find((one) => one.kind === kind);
  return found as Extract<Block, { kind: K }>;
}

const cellsOf = (values: FieldValues): readonly string[] | undefined =>
  block('table', aDraft({ rows: [{ id: 'r1', values }] })).rows[0]?.cells;

describe('composing the letter', () => {
  it('has its parts in the order of the definition', () => {
    const kinds = (draft: Draft): string[] => compose(procedure, { draft }, context).blocks.map(({ kind }) => kind);
    expect(kinds(aDraft({ rows: [] }))).to.deep.equal(['letterhead', 'addressee', 'facts', 'table', 'footnotes', 'closing']);
    expect(kinds(aDraft())).to.deep.equal(['letterhead', 'addressee', 'facts', 'reference', 'closing']);
  });

  it('refers to an annex that names its letter, where the list is too wide or too long for it', () => {
    const { annex } = compose(procedure, { draft: aDraft() }, context);
    expect(annex?.blocks.map(({ kind }) => kind)).to.deep.equal(['table', 'footnotes']);
    expect(annex).to.deep.include({
      label: 'annex',
      title: 'ANNEX.TITLE ĐỀ NGHỊ CẤP CHỨNG THƯ SỐ CHO CÁ NHÂN',
      reference: 'annex.reference 125/SNV-VP date 20 11 2026 Sở Nội vụ',
    });
    expect(block('reference')).to.deep.equal({ kind: 'reference', title: '2. Số lượng và danh sách đăng ký: 1, gồm:', text: 'annex.here' });
  });

  it('keeps ten narrow rows within the letter, and eleven not', () => {
    const narrow = compile({ ...issueIndividuals, rows: { ...issueIndividuals.rows, columns: issueIndividuals.rows.columns.slice(0, 5) } }, vn2018.profile);
    const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: `r${String(index)}`, values: hoa }));
    const annexOf = (count: number): unknown => compose(narrow, { draft: aDraft({ rows: rows(count) }) }, context).annex;
    expect(annexOf(10)).to.equal(undefined);
    expect(annexOf(11)).not.to.equal(undefined);
  });

  it('heads the letter with both bodies in capitals', () => {
    expect(block('letterhead')).to.deep.include({
      parent: 'UBND TỈNH LAM GIANG',
      issuer: 'SỞ NỘI VỤ',
      number: 'number 125/SNV-VP',
      subject: 'V/v đề nghị cấp chứng thư số cho cá nhân',
    });
  });

  it('is addressed to whom it was when it was begun, whatever the definition says by now', () => {
    expect(block('addressee').lines).to.deep.equal(['Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ']);
    const addressee = 'Sở Khoa học và Công nghệ;\nCục Chứng thực số và Bảo mật thông tin.';
    expect(block('addressee', aDraft({ letter: { addressee } })).lines).to.deep.equal(['- Sở Khoa học và Công nghệ;', '- Cục Chứng thực số và Bảo mật thông tin.']);
  });

  const dates: readonly (readonly [string, string])[] = [
    ['05/03/2020', '05 3 2020'],
    ['05/02/2020', '05 02 2020'],
    ['15/01/2020', '15 01 2020'],
    ['20/11/2026', '20 11 2026'],
    ['1/2/2020', '01 02 2020'],
    ['', 'blank blank blank'],
    ['hôm nay', 'blank blank blank'],
  ];
  for (const [typed, expected] of dates) {
    it(`spells the date "${typed}" as day, month, year: ${expected}`, () => {
      expect(block('letterhead', aDraft({ letter: { date: typed } })).placeAndDate).to.equal(`place-and-date Lam Giang date ${expected}`);
    });
  }

  it('leaves blanks where nothing was typed', () => {
    expect(block('letterhead', aDraft({ letter: { symbol: '', place: '' } }))).to.deep.include({
      number: 'number blank',
      placeAndDate: 'date 20 11 2026',
    });
  });

  it('states the recipient as facts, without colons, empty ones too', () => {
    const { title, items } = block('facts');
    expect(title).to.equal('1. Thông tin người tiếp nhận chứng thư số (thiết bị lưu khóa bí mật):');
    expect(items.slice(0, 2)).to.deep.equal([
      { field: 'fullName', label: 'Họ và tên', text: '' },
      { field: 'idNumber', label: 'Số CMND/Thẻ CCCD/Hộ chiếu', text: '' },
    ]);
  });

  it('lists the rows by the columns of the manual', () => {
    const { columns } = block('table');
    expect(columns.map(({ label }) => label)).to.deep.equal([
      'row-number',
      'Họ và tên',
      'Ngày sinh',
      'Số CMND, CCCD, Hộ chiếu/ Ngày cấp, nơi cấp',
      'Địa chỉ thư điện tử công vụ (1)',
      'Tên cơ quan, tổ chức công tác',
      'Tỉnh/Thành phố (2)',
      'Chức vụ',
      'Số điện thoại di động',
      'Số hiệu chứng thư số cũ (nếu có)',
      'SIM PKI (3)',
    ]);
    expect(cellsOf(hoa)).to.deep.equal([
      '1',
      'Nguyễn Thị Hoa',
      '21/07/1985',
      '030185004127; 22/06/2021; Cục Cảnh sát QLHC về TTXH',
      'nguyenthihoa@lamgiang.gov.vn',
      'Sở Nội vụ tỉnh Lam Giang',
      'tỉnh Lam Giang',
      'Trưởng phòng',
      '0987648487',
      '5401010463ce97bc376e362d88c2ee97, 029708EF',
      'Viettel/cs',
    ]);
  });

  it('joins only what is there, and prints no flag that does not apply', () => {
    expect(cellsOf({ ...hoa, idIssuedOn: ' ' })?.[3]).to.equal('030185004127; Cục Cảnh sát QLHC về TTXH');
    expect(cellsOf({ ...hoa, keepNumber: false })?.[10]).to.equal('Viettel');
    expect(cellsOf({ ...hoa, simOperator: '' })?.[10]).to.equal('');
    expect(cellsOf({})).to.deep.equal(['1', '', '', '', '', '', '', '', '', '', '']);
  });

  it('says that the list is empty', () => {
    expect(block('table', aDraft({ rows: [] }))).to.deep.include({
      rows: [],
      empty: 'Chưa chọn cá nhân.',
      title: '2. Số lượng và danh sách đăng ký: 0, gồm:',
    });
  });

  it('closes with recipients line by line and the signer’s capacities in capitals', () => {
    const closing = { recipients: '- Như trên;\n\n - Lưu: VT. ', signer: ' Nguyễn Văn  An' };
    expect(block('closing', aDraft({ closing }))).to.deep.include({
      recipients: ['- Như trên;', '- Lưu: VT.'],
      capacities: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      signer: 'Nguyễn Văn An',
    });
  });

  it('names the file in ASCII letters, digits and hyphens', () => {
    const fileName = (symbol: string): string => compose(procedure, { draft: aDraft({ letter: { symbol } }) }, context).fileName;
    expect(fileName('125/HĐND-VP')).to.equal('125-HDND-VP-de-nghi-cap-chung-thu-so-cho-ca-nhan');
    expect(fileName('')).to.equal('de-nghi-cap-chung-thu-so-cho-ca-nhan');
    expect(fileName('Số '.repeat(60))).to.match(/^[A-Za-z0-9][A-Za-z0-9-]{0,78}[A-Za-z0-9]$/u);
  });
});
