export const account = {
  'account.sign-out': 'Đăng xuất',
  'account.signing-out': 'Đang đăng xuất…',
} as const;
