/** Installs what is missing: the first thing that start and test do on a fresh clone. Uses nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MARK = `${ROOT}node_modules/.package-lock.json`;

/** Runs `npm ci` when there is no installation or when the lock file is newer than it. Ends the process if that fails. */
export function install() {
  const lock = `${ROOT}package-lock.json`;
  if (existsSync(MARK) && statSync(MARK).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing dependencies (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Runs a command to its end with this terminal; ends the process with its code if it fails. */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
