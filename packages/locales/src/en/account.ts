import type { account as vi } from '../vi/account.js';

export const account = {
  'account.sign-in.title': 'Sign in to your account',
  'account.email': 'E-mail address',
  'account.email.empty': 'No e-mail address was entered.',
  'account.password': 'Password',
  'account.password.empty': 'No password was entered.',
  'account.password.show': 'Show',
  'account.remember': 'Remember me',
  'account.sign-in': 'Sign in',
  'account.signing-in': 'Signing in…',
  'account.forgotten': 'Forgotten password',
  'account.register': 'Register an account',
  'account.sign-out': 'Sign out',
  'account.signing-out': 'Signing out…',
  'account.failed': 'Not signed in.',
  'account.wrong': 'The address or the password is wrong. Check the keyboard layout and Caps Lock, then enter them again.',
  'account.too-many': 'Too many tries. Try again in {{seconds}} seconds.',
} satisfies Readonly<Record<keyof typeof vi, string>>;
