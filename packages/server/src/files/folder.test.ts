import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { newFolder } from '../testing/world.js';
import { fileFolder } from './folder.js';

const MODULE = fileURLToPath(new URL('folder.js', import.meta.url));

/** Keeps a file of 1 MiB in a process whose files may have 64 KiB: it breaks off in the middle, as on a full disk. */
const TOO_LONG = `
  const { fileFolder } = await import(process.argv[1]);
  const folder = await fileFolder(process.argv[2]);
  const code = await folder.keep(new Blob([new Uint8Array(1048576)])).then(() => 'kept', (thrown) => thrown.code);
  console.log(code);`;

describe('the folder of files', () => {
  it('leaves nothing behind of a file that the disk did not take whole', async () => {
    const folder = await newFolder();
    const limited = 'trap "" XFSZ; ulimit -f 64; exec "$@"';
    const { stdout } = await promisify(execFile)('bash', ['-c', limited, 'bash', process.execPath, '--input-type=module', '-e', TOO_LONG, MODULE, folder]);
    expect(stdout.trim()).to.equal('EFBIG');
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('gives back what it keeps, and opens no name that it did not make', async () => {
    const folder = await newFolder();
    const files = await fileFolder(folder);
    const name = await files.keep(new Blob(['công văn']));
    expect(await (await files.open(name, 'text/plain')).text()).to.equal('công văn');
    for (const foreign of ['../secret', join(folder, name), '0'.repeat(32)]) {
      expect(await files.open(foreign, '').catch((thrown: unknown) => thrown), foreign).to.include({ code: 'not-found' });
    }
    await files.discard([name, name]);
    expect(await readdir(folder)).to.deep.equal([]);
  });
});
