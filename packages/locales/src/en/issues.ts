import type { issues as vi } from '../vi/issues.js';

export const issues = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
