/** Whether a file may fill a slot: by its name, by its size and by what its content shows itself to be. */
import type { Finding } from '../fields/kind.js';
import type { FailureCode } from '../backend/failure.js';
import type { SlotDefinition } from './definition.js';

export interface FileFacts {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** MIME type read from the first bytes; `undefined` where they have no signature, as plain text has none. */
  readonly detected: string | undefined;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';
const ZIP = ['application/zip', 'application/x-zip-compressed'];
const OLE = ['application/x-cfb', 'application/x-ole-storage'];

/** Types whose signature a file of that extension may bear. Readers differ in how deep they look into a container. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  png: ['image/png', 'image/apng'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  gif: ['image/gif'],
  bmp: ['image/bmp', 'image/x-ms-bmp'],
  doc: [...OLE, 'application/msword', 'application/rtf'],
  xls: [...OLE, 'application/vnd.ms-excel'],
  docx: [...ZIP, `${OPEN_XML}wordprocessingml.document`],
  xlsx: [...ZIP, `${OPEN_XML}spreadsheetml.sheet`],
  zip: [...ZIP, `${OPEN_XML}wordprocessingml.document`, `${OPEN_XML}spreadsheetml.sheet`],
  rar: ['application/vnd.rar', 'application/x-rar-compressed', 'application/x-rar'],
  '7z': ['application/x-7z-compressed'],
};

const PROGRAMS = [
  'application/x-msdownload',
  'application/x-dosexec',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-apple-diskimage',
  'application/x-msi',
  'application/java-vm',
];

/** The extension without its dot in lower case; empty for none. */
export function extensionOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 1 || at === name.length - 1 ? '' : name.slice(at + 1).toLowerCase();
}

const MEBIBYTE = 1024 * 1024;

/** What a look at name and size alone says, before a byte is read. */
export function judgeFileName({ name, size }: Omit<FileFacts, 'detected'>, slot: SlotDefinition): Finding | undefined {
  const extension = extensionOf(name);
  const allowed = slot.extensions.join(', ');
  if (extension === '') return refusal('file.no-extension', { allowed });
  if (!slot.extensions.includes(extension)) return refusal('file.extension', { extension, allowed });
  if (size === 0) return refusal('file.empty', {});
  return size > slot.maxSize
    ? refusal('file.size', { size: Math.ceil(size / MEBIBYTE), most: Math.floor(slot.maxSize / MEBIBYTE) })
    : undefined;
}

/** The first thing that is wrong with a file for a slot, `undefined` when nothing is. Codes start with `file.`. */
export function judgeFile(file: FileFacts, slot: SlotDefinition): Finding | undefined {
  const extension = extensionOf(file.name);
  return judgeFileName(file, slot) ?? judgeContent(extension, file.detected);
}

function judgeContent(extension: string, detected: string | undefined): Finding | undefined {
  if (detected !== undefined && PROGRAMS.includes(detected)) return refusal('file.program', { extension });
  const family = FAMILIES[extension];
  // An extension without a family (plain text) has no signature: one that shows is another kind of file.
  if (detected === undefined) return family === undefined ? undefined : refusal('file.unreadable', { extension });
  return family?.includes(detected) === true ? undefined : refusal('file.content', { extension, detected: shortName(detected) });
}

/** The type as people call it: the extension that goes with it where there is one. */
function shortName(type: string): string {
  return Object.entries(FAMILIES).find(([, types]) => types.includes(type))?.[0] ?? type.replace(/^[a-z]+\/(?:x-|vnd\.)?/u, '');
}

function refusal(code: string, params: Finding['params']): Finding {
  return { code, params, severity: 'error' };
}

/** The failure with which a backend refuses such a file. */
export function fileFailure(found: Finding): Extract<FailureCode, 'too-large' | 'wrong-type'> {
  return found.code === 'file.size' ? 'too-large' : 'wrong-type';
}

/** What slots of a result take, whatever the procedure. */
export const RESULT_SLOT: Omit<SlotDefinition, 'id'> = { label: 'result', required: false, extensions: ['pdf'], maxSize: 20 * 1024 * 1024 };
