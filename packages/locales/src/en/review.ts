import type { review as vi } from '../vi/review.js';

export const review = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
