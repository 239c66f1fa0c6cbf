import type { desk as vi } from '../vi/desk.js';

export const desk = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
