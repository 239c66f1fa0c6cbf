/** Files of the repository by pattern, as paths from its root with forward slashes. */
import { readdirSync } from 'node:fs';
import { matchesGlob } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', '.data']);

export function globSync(pattern: string): string[] {
  return walk('.').filter((file) => matchesGlob(file, pattern)).sort();
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return SKIPPED.has(entry.name) ? [] : walk(path);
  });
}
