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

/** What can be said before a byte is there. */
export function judgeName(slot: SlotDefinition, name: string, size: number): void {
  refuse(slot, judgeFileName({ name, size }, slot));
}

function refuse(slot: SlotDefinition, finding: Finding | undefined): void {
  if (finding === undefined || finding.severity !== 'error') return;
  const issue = { path: [SLOTS, slot.id], code: finding.code, params: finding.params ?? {}, severity: 'error', source: 'backend' } as const;
  throw new Failure(fileFailure(finding), { issues: [issue] });
}
