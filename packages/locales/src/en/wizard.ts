import type { wizard as vi } from '../vi/wizard.js';

export const wizard = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
