/** What decree 68/2024/NĐ-CP words otherwise in every letter, in English. */

export const recipient = {
  recipient: '1. Recipient of the key storage devices:',
  'recipient.id-number': 'Personal identity number',
} as const;
