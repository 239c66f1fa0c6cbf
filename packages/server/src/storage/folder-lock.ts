/** Keeps a folder for one process: two that write the files of one embedded database would ruin it. */
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const BEAT = 5_000;
/** A holder that has not given a sign for so long is gone, even if its number lives on in another process. */
const SILENCE = 4 * BEAT;

const heldHere = new Set<string>();

export interface FolderLock {
  release(): Promise<void>;
}

/** Rejects with an ordinary error that names the folder and the process if another one holds it. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = resolve(join(folder, 'in-use'));
  if (heldHere.has(file)) throw new Error(`${folder} is in use by this very process`);
  heldHere.add(file);
  try {
    if (!(await create(file))) {
      const holder = await holderOf(file);
      if (holder !== undefined) throw new Error(`${folder} is in use by process ${holder}; stop it first, or choose another folder`);
      await rm(file, { force: true });
      if (!(await create(file))) throw new Error(`${folder} was taken by another process just now`);
    }
  } catch (thrown) {
    heldHere.delete(file);
    throw thrown;
  }
  const beating = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), BEAT);
  beating.unref();
  return {
    release: async () => {
      clearInterval(beating);
      await rm(file, { force: true });
      heldHere.delete(file);
    },
  };
}

async function create(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  }
}

/** The process that holds the folder; `undefined` when it ended without letting go. */
async function holderOf(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, 'utf8'));
  const silent = Date.now() - (await stat(file)).mtimeMs > SILENCE;
  return silent || pid === process.pid || !lives(pid) ? undefined : pid;
}

function lives(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
