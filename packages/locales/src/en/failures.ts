import type { failures as vi } from '../vi/failures.js';

export const failures = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
