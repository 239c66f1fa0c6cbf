import type { fields as vi } from '../vi/fields.js';

export const fields = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
