/** The folder where attachments lie, each under a random name of the server's making: no name from outside ever becomes a path. */
import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Buffer } from 'node:buffer';
import { Failure } from '@ctso/core';

export interface FileFolder {
  /** Answers the name that it is kept under. */
  keep(file: Blob): Promise<string>;
  /** Takes over a file that lies on the same disk already. */
  take(path: string): Promise<string>;
  /** Read from disk as it is consumed; `not-found` if it is not there. */
  open(name: string, type: string): Promise<Blob>;
  /** Files that are gone already are no trouble. */
  discard(names: readonly string[]): Promise<void>;
}

const NAME = /^[0-9a-f]{32}$/u;

export async function fileFolder(folder: string): Promise<FileFolder> {
  await mkdir(folder, { recursive: true });
  const newPath = (): { name: string; path: string } => {
    const name = randomBytes(16).toString('hex');
    return { name, path: join(folder, name) };
  };
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new Failure('not-found');
    return join(folder, name);
  };
  return {
    keep: async (file) => {
      const { name, path } = newPath();
      try {
        await writeFile(path, Buffer.from(await file.arrayBuffer()), { flag: 'wx' });
      } catch (thrown) {
        // A disk that is full took a part of it.
        await rm(path, { force: true }).catch(() => undefined);
        throw thrown;
      }
      return name;
    },
    take: async (from) => {
      const { name, path } = newPath();
      await rename(from, path);
      return name;
    },
    open: async (name, type) => {
      try {
        return await openAsBlob(pathOf(name), { type });
      } catch (thrown) {
        throw new Failure('not-found', { cause: thrown });
      }
    },
    discard: async (names) => {
      for (const name of names) await rm(pathOf(name), { force: true });
    },
  };
}
