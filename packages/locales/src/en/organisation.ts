import type { organisation as vi } from '../vi/organisation.js';

export const organisation = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
