/** Bounds what one organisation may have lying about unfinished: an upload that is begun takes room before anybody sees a file. */
import { createHash, randomBytes } from 'node:crypto';
import { Failure } from '@ctso/core';
import type { FileStore } from '@tus/file-store';

export interface UploadQuota {
  /** Unfinished uploads of one organisation. */
  readonly count: number;
  /** Bytes that they were announced with, together. */
  readonly bytes: number;
}

/** Many clerks with several files each, and little of a disk. */
export const USUAL_QUOTA: UploadQuota = { count: 40, bytes: 500 * 1024 * 1024 };

export const UPLOAD_ID = /^[0-9a-f]{48}$/u;

/** Begins with letters that stand for the organisation, so that its uploads are found without reading all. */
export function newUploadId(organisationId: string): string {
  return `${prefixOf(organisationId)}${randomBytes(16).toString('hex')}`;
}

function prefixOf(organisationId: string): string {
  return createHash('sha256').update(organisationId, 'utf8').digest('hex').slice(0, 16);
}

export interface QuotaDesk {
  /** Holds room for an upload that is about to begin; `busy` if there is none. Let go of it once the upload stands. */
  hold(organisationId: string, size: number): Promise<() => void>;
}

export function quotaDesk(store: FileStore, quota: UploadQuota): QuotaDesk {
  /** Sizes of uploads that are being begun, by organisation: their files may or may not be there yet. */
  const beginning = new Map<string, Set<{ readonly size: number }>>();
  return {
    async hold(organisationId, size) {
      const held = beginning.get(organisationId) ?? new Set();
      beginning.set(organisationId, held);
      const mine = { size };
      held.add(mine);
      const release = (): void => {
        held.delete(mine);
        if (held.size === 0) beginning.delete(organisationId);
      };
      try {
        // Those that begin now count even if they end while the folder is read: better one too many than one unseen.
        const sizes = [...held].map((each) => each.size);
        sizes.push(...(await unfinishedOf(store, organisationId)));
        if (sizes.length > quota.count || sizes.reduce((sum, each) => sum + each, 0) > quota.bytes) throw new Failure('busy');
        return release;
      } catch (thrown) {
        release();
        throw thrown;
      }
    },
  };
}

async function unfinishedOf({ configstore }: FileStore, organisationId: string): Promise<readonly number[]> {
  const ids = ((await configstore.list?.()) ?? []).filter((id) => id.startsWith(prefixOf(organisationId)));
  const uploads = await Promise.all(ids.map((id) => configstore.get(id)));
  return uploads.flatMap((upload) => (upload === undefined || upload.metadata?.['done'] !== undefined ? [] : [upload.size ?? 0]));
}
