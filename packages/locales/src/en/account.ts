import type { account as vi } from '../vi/account.js';

export const account = {
  'account.sign-out': 'Sign out',
  'account.signing-out': 'Signing out…',
} satisfies Readonly<Record<keyof typeof vi, string>>;
