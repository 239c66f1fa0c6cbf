import type { supplement as vi } from '../vi/supplement.js';

export const supplement = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
