import type { dossiers as vi } from '../vi/dossiers.js';

export const dossiers = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
