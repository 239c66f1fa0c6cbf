import type { services as vi } from '../vi/services.js';

export const services = {
} satisfies Readonly<Record<keyof typeof vi, string>>;
