/** Records in maps: gone with the page. */
import type { Draft, WorldOrganisation } from '@ctso/core';
import type { Books, DossierRecord, Kept, Shelf } from '../local/shelf.js';

/** Records are replaced, never changed in place, so that what was read stays as it was. */
export function mapShelf(): Shelf {
  const records = new Map<string, DossierRecord>();
  const drafts = new Map<string, Draft>();
  const files = new Map<string, { readonly dossierId: string; readonly file: Blob }>();
  const kept = { accounts: new Map(), registrations: new Map(), links: new Map() } as { readonly [K in keyof Kept]: Map<string, Kept[K]> };
  const numbers = new Map<string, number>();
  let organisations: readonly WorldOrganisation[] = [];
  const books: Books = {
    dossier: async (id) => records.get(id),
    dossiers: async () => [...records.values()],
    putDossier: async (record) => void records.set(record.id, record),
    draft: async (dossierId) => drafts.get(dossierId),
    putDraft: async (dossierId, draft) => void drafts.set(dossierId, draft),
    removeDraft: async (dossierId) => void drafts.delete(dossierId),
    ownerOf: async (attachmentId) => files.get(attachmentId)?.dossierId,
    bytes: async (attachmentId) => files.get(attachmentId)?.file,
    putBytes: async (attachmentId, dossierId, file) => void files.set(attachmentId, { dossierId, file }),
    removeBytes: async (attachmentId) => void files.delete(attachmentId),
    organisations: async () => organisations,
    putOrganisation: async (written) => void (organisations = [...organisations.filter(({ id }) => id !== written.id), written]),
    kept: async (kind, id) => kept[kind].get(id),
    allKept: async (kind) => [...kept[kind].values()],
    keep: async (kind, record) => void kept[kind].set(record.id, record),
    async nextNumber(series) {
      const number = (numbers.get(series) ?? 0) + 1;
      numbers.set(series, number);
      return number;
    },
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (work) => work(books),
    write(work) {
      const mine = last.then(() => work(books));
      last = mine.catch(() => undefined);
      return mine;
    },
    close: async () => undefined,
  };
}
