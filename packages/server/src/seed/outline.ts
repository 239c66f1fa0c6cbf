/** Reads a tree of organisations from an outline: two spaces a level, the last group of the code, the name. */
import type { WorldOrganisation } from '@ctso/core';

const LINE = /^( *)(\S+) (.+)$/u;

/** Codes are joined from the root down, `H99` and `.12` to `H99.12`; the code is the id as well. */
export function readOutline(outline: string, province: string): readonly WorldOrganisation[] {
  const line: WorldOrganisation[] = [];
  const all: WorldOrganisation[] = [];
  for (const text of outline.split('\n')) {
    const [, indent, group, name] = LINE.exec(text) ?? [];
    if (indent === undefined || group === undefined || name === undefined) continue;
    const depth = indent.length / 2;
    const parent = depth === 0 ? undefined : line[depth - 1];
    const code = `${parent?.id ?? ''}${group}`;
    const organisation = { id: code, name, code, parentId: parent?.id ?? null, province };
    line.splice(depth, line.length, organisation);
    all.push(organisation);
  }
  return all;
}
