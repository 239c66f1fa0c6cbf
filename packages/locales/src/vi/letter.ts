/** Words that every letter shares. Form of decree 30/2020/NĐ-CP, annex I. */
export const letter = {
  'letter.nation': 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'letter.motto': 'Độc lập - Tự do - Hạnh phúc',
  'letter.number': 'Số: {{symbol}}',
  'letter.blank': '…',
  'letter.date': 'ngày {{day}} tháng {{month}} năm {{year}}',
  'letter.place-and-date': '{{place}}, {{date}}',
  'letter.addressee': 'Kính gửi:',
  'letter.recipients': 'Nơi nhận:',
  'letter.footnotes': 'Ghi chú:',
  'letter.row-number': 'TT',
  'letter.annex': 'Phụ lục',
  'letter.annex.title': 'Danh sách {{subject}}',
  'letter.annex.reference': '(Kèm theo Công văn số {{symbol}} {{date}} của {{organisation}})',
  'letter.annex.here': '(Danh sách kèm theo)',
  'letter.stamp': 'Mã kiểm tra hồ sơ: {{code}}',
  'letter.yes': 'Có',
} as const;
