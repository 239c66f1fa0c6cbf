/** What a failure says to the person, one sentence a code, and what is safe meanwhile. */
export const failures = {
  'failure.invalid': 'Thông tin chưa đúng hoặc chưa đủ. Xem lại những chỗ được đánh dấu.',
  'failure.signed-out': 'Phiên làm việc đã hết. Đăng nhập lại tại đây để tiếp tục; điều đã nhập vẫn còn.',
  'failure.forbidden': 'Tài khoản của đơn vị không được làm việc này ở trạng thái hiện tại của hồ sơ.',
  'failure.not-found': 'Không tìm thấy. Có thể đã bị xóa, hoặc thuộc đơn vị khác.',
  'failure.conflict': 'Hồ sơ đã được sửa ở nơi khác. Chưa có gì bị ghi đè.',
  'failure.too-large': 'File vượt quá dung lượng cho phép.',
  'failure.wrong-type': 'File không thuộc loại được nhận.',
  'failure.unsupported': 'Hệ thống này chưa nhận việc đó.',
  'failure.busy': 'Máy chủ đang bận. Điều đã nhập vẫn còn; thử lại sau ít phút.',
  'failure.unavailable': 'Máy chủ không trả lời. Điều đã nhập vẫn còn.',
  'failure.cancelled': 'Đã dừng theo yêu cầu.',
  'failure.unexpected': 'Máy chủ gặp sự cố. Điều đã nhập vẫn còn.',
} as const;
