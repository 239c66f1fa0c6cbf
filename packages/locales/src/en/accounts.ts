import type { accounts as vi } from '../vi/accounts.js';

export const accounts = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
