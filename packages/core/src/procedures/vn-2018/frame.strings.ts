/** Words that every letter of the manual of 2023 has: its head, its recipient, its foot. */
export const frame = {
  addressee: 'Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ',
  letter: 'Công văn đề nghị',
  'letter.parent-authority': 'Cơ quan chủ quản',
  'letter.parent-authority.placeholder': '(Nhập cơ quan chủ quản)',
  'letter.organisation-name': 'Cơ quan, tổ chức',
  'letter.symbol': 'Số ký hiệu:',
  'letter.symbol.placeholder': '(Nhập số, ký hiệu)',
  'letter.place': 'Địa danh',
  'letter.date': 'Ngày tháng năm',
  'letter.addressee': 'Kính gửi:',
  closing: 'Nơi nhận, người ký',
  'closing.recipients': 'Nơi nhận:',
  'closing.recipients.hint': 'Mỗi nơi nhận một dòng.',
  'closing.recipients.default': '- Như trên;\n- Lưu: VT.',
  'closing.capacities': 'Người ký: quyền hạn, chức vụ',
  'closing.signer': 'Họ và tên người ký',
  commitment: 'Cam kết',
  'commitment.agreed': 'Cam kết những nội dung đăng ký đúng với khai báo của đơn vị.',
  'rows.title': '2. Số lượng và danh sách đăng ký: {{count}}, gồm:',
  'footnote.signer': 'Đối với Bộ Quốc phòng, Bộ Công an, Bộ Ngoại giao là người đứng đầu các tổ chức Cơ yếu trực thuộc.',
} as const;

/** The block of the recipient of certificates, which the letters of procedures 01 to 05 have. */
export const recipient = {
  recipient: '1. Thông tin người tiếp nhận chứng thư số (thiết bị lưu khóa bí mật):',
  'recipient.hint': 'Điền sẵn từ tài khoản của đơn vị. Sửa ở đây chỉ đổi hồ sơ này.',
  'recipient.full-name': 'Họ và tên:',
  'recipient.id-number': 'Số CMND/Thẻ CCCD/Hộ chiếu',
  'recipient.id-issued-on': 'Ngày cấp:',
  'recipient.id-issued-by': 'Nơi cấp:',
  'recipient.position': 'Chức vụ:',
  'recipient.mobile': 'Điện thoại di động:',
  'recipient.official-email': 'Địa chỉ thư điện tử công vụ:',
  'recipient.address': 'Địa chỉ tiếp nhận:',
} as const;
