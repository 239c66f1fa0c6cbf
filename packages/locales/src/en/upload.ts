import type { upload as vi } from '../vi/upload.js';

export const upload = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
