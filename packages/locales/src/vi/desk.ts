/** The desk of the authority: the queue, the review of a dossier, remarks, acts, requests for accounts. */
export const desk = {
} as const;
