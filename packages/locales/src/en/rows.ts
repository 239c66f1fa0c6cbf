import type { rows as vi } from '../vi/rows.js';

export const rows = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
