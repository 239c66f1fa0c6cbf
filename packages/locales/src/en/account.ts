import type { account as vi } from '../vi/account.js';

export const account = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
