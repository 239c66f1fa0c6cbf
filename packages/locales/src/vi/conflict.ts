/** Two versions of a dossier side by side. */
export const conflict = {
  'wizard.conflict.title': 'Hai bản của hồ sơ khác nhau ở {{count}} chỗ',
  'wizard.conflict.place': 'Chỗ khác nhau',
  'wizard.conflict.mine': 'Bản của tôi, trên máy này',
  'wizard.conflict.theirs': 'Bản trên máy chủ, lúc {{time}}',
  'wizard.conflict.row': 'Dòng {{row}}: {{name}}',
  'wizard.conflict.keep-mine': 'Giữ điều tôi đã nhập',
  'wizard.conflict.take-theirs': 'Lấy bản trên máy chủ',
  'wizard.conflict.none': '(để trống)',
  'wizard.conflict.absent': '(không có dòng này)',
  'wizard.conflict.more': 'Và {{count}} chỗ khác.',
} as const;
