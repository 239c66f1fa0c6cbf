/** Judges a file that a slot is to take: by size, by name and by what its bytes show. Never by what the sender says it is. */
import { fileTypeFromBlob } from 'file-type';
import { Failure, fileFailure, judgeFile, judgeFileName, SLOTS, type Finding, type SlotDefinition } from '@ctso/core';

/** Answers the type that the content has. `too-large` or `wrong-type` with what is wrong otherwise. */
export async function judge(slot: SlotDefinition, name: string, file: Blob): Promise<string> {
  judgeName(slot, name, file.size);
  const detected = (await fileTypeFromBlob(file))?.mime;
  refuse(slot, judgeFile({ name, size: file.size, detected }, slot));
  return detected ?? 'application/octet-stream';
}

/** Letters that break a line, or turn the order of those that follow so that one extension looks like another. */
const UNSEEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The name alone: without a path and without letters that only mislead. */
export function plainName(name: string): string {
  return (name.split(/[/\\]/u).at(-1) ?? '').replace(UNSEEN, '').trim();
}

/** What can be said before a byte is there. */
export function judgeName(slot: SlotDefinition, name: string, size: number): void {
  refuse(slot, judgeFileName({ name, size }, slot));
}

function refuse(slot: SlotDefinition, finding: Finding | undefined): void {
  if (finding === undefined || finding.severity !== 'error') return;
  const issue = { path: [SLOTS, slot.id], code: finding.code, params: finding.params ?? {}, severity: 'error', source: 'backend' } as const;
  throw new Failure(fileFailure(finding), { issues: [issue] });
}
