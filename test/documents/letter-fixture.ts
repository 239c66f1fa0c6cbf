/** Letters to print: procedure 01 as a real body would send it, with as many rows as asked for. */
import type { Block, LetterModel, TableBlock, TableRow } from '@ctso/core';

/** Every Vietnamese letter in both cases. */
export const ALPHABET = (() => {
  const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
  const vowels = Array.from('aăâeêioôơuưy').flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
  const small = `${vowels.join('')}bcdđfghjklmnpqrstvwxz`;
  return small + small.toLocaleUpperCase('vi');
})();

const COLUMNS: TableBlock['columns'] = [
  { id: 'index', label: 'TT', width: 3, align: 'center' },
  { id: 'fullName', label: 'Họ và tên', width: 11, align: 'start' },
  { id: 'birthDate', label: 'Ngày sinh', width: 8, align: 'center' },
  { id: 'identity', label: 'Số CMND, CCCD, Hộ chiếu/ Ngày cấp, nơi cấp', width: 14, align: 'start' },
  { id: 'email', label: 'Địa chỉ thư điện tử công vụ (1)', width: 13, align: 'start' },
  { id: 'organisation', label: 'Tên cơ quan, tổ chức công tác', width: 12, align: 'start' },
  { id: 'province', label: 'Tỉnh/Thành phố (2)', width: 9, align: 'start' },
  { id: 'position', label: 'Chức vụ', width: 9, align: 'start' },
  { id: 'phone', label: 'Số điện thoại di động', width: 9, align: 'center' },
  { id: 'serials', label: 'Số hiệu chứng thư số cũ (nếu có)', width: 14, align: 'start' },
  { id: 'simPki', label: 'SIM PKI (3)', width: 7, align: 'center' },
];

const NAMES = ['Nguyễn Thị Hoa', 'Trần Quỳnh Như', 'Lê Hữu Phước', 'Đặng Thuỳ Trâm', 'Phạm Ngọc Bảo Khuyên', 'H’Hen Niê', 'Vũ Đức Đam', 'Ngô Thị Mỹ Duyên'];
const BODIES = ['Hội đồng nhân dân tỉnh', 'Sở Nội vụ tỉnh Bà Rịa - Vũng Tàu', 'Ủy ban nhân dân phường Nguyễn An Ninh'];

function row(index: number): TableRow {
  const serials = index % 3 === 0 ? ['5401010463ce97bc376e362d88c2ee97'] : index % 5 === 0 ? ['5401010463ce97bc376e362d88c2ee97', '029708ef31d4a6b5902c1e77fa08bb12'] : [];
  return {
    id: `row-${String(index)}`,
    cells: [
      String(index + 1),
      NAMES[index % NAMES.length] ?? '',
      '21/07/1965',
      `0${String(27265000111 + index)}; 22/06/2018; Cục Cảnh sát QLHC về TTXH`,
      index === 0 ? 'nguyenthihoa.br@gov.vn' : `can.bo.${String(index)}@baria-vungtau.gov.vn`,
      BODIES[index % BODIES.length] ?? '',
      'tỉnh Bà Rịa - Vũng Tàu',
      index % 4 === 0 ? 'Trưởng phòng' : 'Chuyên viên',
      '0987648487',
      serials.join(', '),
      index % 4 === 1 ? 'Viettel/cs' : '',
    ],
  };
}

export function aTable(rows: number, table: Partial<TableBlock> = {}): TableBlock {
  return {
    kind: 'table',
    title: `2. Số lượng và danh sách đăng ký: ${String(rows)}, gồm:`,
    columns: COLUMNS,
    rows: Array.from({ length: rows }, (_, index) => row(index)),
    empty: 'Chưa chọn cá nhân.',
    ...table,
  };
}

export function aLetterhead(changes: Partial<Extract<Block, { kind: 'letterhead' }>> = {}): Block {
  return {
    kind: 'letterhead',
    parent: 'ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU',
    issuer: 'SỞ NỘI VỤ',
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số: 125/SNV-VP',
    placeAndDate: 'Bà Rịa - Vũng Tàu, ngày 05 tháng 3 năm 2020',
    subject: 'V/v đề nghị cấp chứng thư số cho cá nhân',
    ...changes,
  };
}

export const RECIPIENT: Block = {
  kind: 'facts',
  section: 'recipient',
  title: '1. Thông tin người tiếp nhận chứng thư số (thiết bị lưu khóa bí mật):',
  items: [
    { field: 'fullName', label: 'Họ và tên', text: 'Nguyễn Văn Hòa' },
    { field: 'idNumber', label: 'Số CMND/Thẻ CCCD/Hộ chiếu', text: '030227110999' },
    { field: 'idIssuedOn', label: 'Ngày cấp', text: '07/01/2020' },
    { field: 'idIssuedBy', label: 'Nơi cấp', text: '' },
    { field: 'position', label: 'Chức vụ', text: 'Giám đốc' },
    { field: 'phone', label: 'Điện thoại di động', text: '0987654321' },
    { field: 'email', label: 'Địa chỉ thư điện tử công vụ', text: 'nguyenvanhoa@baria-vungtau.gov.vn' },
    { field: 'address', label: 'Địa chỉ tiếp nhận', text: '76 Khu phố 4, phường Nguyễn An Ninh, thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu' },
  ],
};

const NOTES: Block = {
  kind: 'footnotes',
  title: 'Ghi chú:',
  items: [
    { mark: '(1)', text: 'Hộp thư do cơ quan nhà nước cấp; không sử dụng các địa chỉ thư điện tử gmail, yahoo, hotmail...' },
    { mark: '(2)', text: 'Tỉnh, thành phố nơi cơ quan, tổ chức công tác đặt trụ sở.' },
    { mark: '(3)', text: 'Ghi tên nhà mạng (Viettel, Vinaphone, Mobifone); thêm “cs” nếu chuyển số đang dùng (Ví dụ: Viettel/cs).' },
  ],
};

const CLOSING: Block = {
  kind: 'closing',
  section: 'closing',
  recipientsLabel: 'Nơi nhận:',
  recipients: ['- Như trên;', '- UBND tỉnh;', '- Lưu: VT.'],
  capacities: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Nguyễn Văn An',
};

const ADDRESSEE: Block = { kind: 'addressee', label: 'Kính gửi:', lines: ['Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ'] };

/** The list stands in an annex where there are rows, as core decides for so many columns, unless told to stand `within`. */
export function aLetter({ rows = 1, within = rows === 0, table, blocks }: { rows?: number; within?: boolean; table?: Partial<TableBlock>; blocks?: readonly Block[] } = {}): LetterModel {
  const list = aTable(rows, table);
  const heads = { title: 'Đề nghị cấp chứng thư số cho cá nhân', fileName: 'de-nghi-cap-chung-thu-so-cho-ca-nhan', language: 'vi' };
  if (blocks !== undefined) return { ...heads, blocks };
  if (within) return { ...heads, blocks: [aLetterhead(), ADDRESSEE, RECIPIENT, list, NOTES, CLOSING] };
  return {
    ...heads,
    blocks: [aLetterhead(), ADDRESSEE, RECIPIENT, { kind: 'reference', title: list.title, text: '(Danh sách kèm theo)' }, CLOSING],
    annex: {
      label: 'Phụ lục',
      title: 'DANH SÁCH ĐỀ NGHỊ CẤP CHỨNG THƯ SỐ CHO CÁ NHÂN',
      reference: '(Kèm theo Công văn số 125/SNV-VP ngày 05 tháng 3 năm 2020 của Sở Nội vụ)',
      blocks: [{ ...list, title: '' }, NOTES],
    },
  };
}
