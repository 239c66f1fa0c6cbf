export const organisation = {
} as const;
