import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { newFolder } from '../testing/world.js';
import { lockFolder } from './folder-lock.js';

/** A process that lives as long as the tests and is not this one. */
const OTHER = process.ppid;

async function refusal(folder: string): Promise<string> {
  return lockFolder(folder).then(
    () => 'none',
    (thrown: unknown) => (thrown as Error).message,
  );
}

describe('a folder in use', () => {
  it('is refused to whoever comes second, and free again once let go', async () => {
    const folder = await newFolder();
    const lock = await lockFolder(folder);
    expect(await refusal(folder)).to.include(folder);
    await lock.release();
    expect(await readdir(folder)).to.deep.equal([]);
    await (await lockFolder(folder)).release();
  });

  it('is refused while another process holds it', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'in-use'), String(OTHER));
    expect(await refusal(folder)).to.include(`process ${OTHER}`);
  });

  it('is taken over from a process that crashed, and from one that gives no sign', async () => {
    for (const [pid, age] of [[2 ** 22 + 1, 0], [OTHER, 60], [process.pid, 0]] as const) {
      const folder = await newFolder();
      const file = join(folder, 'in-use');
      await writeFile(file, String(pid));
      const then = new Date(Date.now() - age * 1000);
      await utimes(file, then, then);
      await (await lockFolder(folder)).release();
    }
  });
});
