/** Reads mails back as a mail program does, from the bytes that a server or a folder was given. */
import { Buffer } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ReadMail {
  readonly headers: ReadonlyMap<string, string>;
  /** The address alone. */
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What lies behind the `#` of its first link; empty if there is none. */
  readonly token: string;
}

/** Mails of a folder, oldest first; none where there is no folder yet. */
export async function mailsIn(folder: string, to?: string): Promise<readonly ReadMail[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(names.map(async (name) => readMail(await readFile(join(folder, name)))));
  return mails.filter((mail) => to === undefined || mail.to === to);
}

export function readMail(bytes: Uint8Array): ReadMail {
  const { headers, body } = partsOf(Buffer.from(bytes).toString('latin1'));
  const parts = leavesOf(headers, body);
  const text = parts.get('text/plain') ?? '';
  return {
    headers,
    to: addressOf(headers.get('to') ?? ''),
    from: addressOf(headers.get('from') ?? ''),
    subject: decodeWords(headers.get('subject') ?? ''),
    text,
    html: parts.get('text/html') ?? '',
    token: /https?:\S+#([\w-]+)/u.exec(text)?.[1] ?? '',
  };
}

function partsOf(source: string): { headers: Map<string, string>; body: string } {
  const end = source.indexOf('\r\n\r\n');
  const lines = source.slice(0, end).replace(/\r\n[ \t]+/gu, ' ').split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { headers, body: source.slice(end + 4) };
}

function leavesOf(headers: ReadonlyMap<string, string>, body: string): ReadonlyMap<string, string> {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/u.exec(type)?.[1];
  if (boundary === undefined) return new Map([[type.split(';')[0]?.trim().toLowerCase() ?? '', decodeBody(headers.get('content-transfer-encoding') ?? '', body)]]);
  const inner = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1);
  return new Map(inner.flatMap((part) => {
    const { headers: own, body: rest } = partsOf(part.replace(/^\r\n/u, ''));
    return [...leavesOf(own, rest)];
  }));
}

function decodeBody(encoding: string, body: string): string {
  if (encoding.toLowerCase() === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const plain = encoding.toLowerCase() === 'quoted-printable' ? unquoted(body.replace(/=\r\n/gu, '')) : body;
  return Buffer.from(plain, 'latin1').toString('utf8').replace(/\r\n/gu, '\n');
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Words of headers that are not ASCII (RFC 2047). */
function decodeWords(header: string): string {
  const joined = header.replace(/(=\?[^?]+\?[bqBQ]\?[^?]*\?=)\s+(?==\?)/gu, '$1');
  return joined.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_, way: string, word: string) =>
    way.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : Buffer.from(unquoted(word.replace(/_/gu, ' ')), 'latin1').toString('utf8'),
  );
}

function addressOf(header: string): string {
  return (/<([^>]+)>/u.exec(header)?.[1] ?? header).trim();
}
