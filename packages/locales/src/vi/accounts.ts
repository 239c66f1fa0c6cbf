/** Accounts: registration, links that were mailed, passwords, sessions, and what pre-fills a wizard. */
export const accounts = {
} as const;
