export const fields = {
  'field.optional': 'không bắt buộc',
  'field.checking': 'Đang kiểm tra… Cứ nhập tiếp.',
  'field.warning': 'Nên xem lại:',
  'field.choose': '--Vui lòng chọn--',
  'field.calendar': 'Mở lịch: {{label}}',
  'field.day.hint': 'ngày/tháng/năm, ví dụ 21/07/1985',
  'field.day.day': 'ngày',
  'field.day.month': 'tháng',
  'field.day.year': 'năm',
} as const;
