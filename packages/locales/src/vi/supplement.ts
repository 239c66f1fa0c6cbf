/** A dossier that was sent back: remarks, what became of them, answers. */
export const supplement = {
} as const;
