import type { letter as vi } from '../vi/letter.js';

export const letter = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
