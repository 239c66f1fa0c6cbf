/** The development mailbox: mails that the server has written as files instead of sending them, to be read in a browser. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Pages below `/thu`. Whoever sees them can open any account, so they are for development only. */
export function mailbox(folder) {
  const app = new Hono();
  app.get('/', async (context) => {
    const mails = await Promise.all((await namesIn(folder)).map(async (name) => ({ name, ...(await mailIn(folder, name)) })));
    return context.html(page('Hộp thư chạy thử', mails.length === 0 ? html`<p>Chưa có thư nào.</p>` : html`<ul class="mails">${mails.map(entry)}</ul>`));
  });
  app.get('/:name', async (context) => {
    const name = context.req.param('name');
    // Only names that stand in the folder: an address leads nowhere else.
    if (!(await namesIn(folder)).includes(name)) return context.notFound();
    const mail = await mailIn(folder, name);
    return context.html(page(mail.subject, html`<p><a href="/thu">Hộp thư chạy thử</a></p>
      <dl class="mail-head"><dt>Gửi đến</dt><dd>${mail.to}</dd><dt>Từ</dt><dd>${mail.from}</dd><dt>Lúc</dt><dd>${mail.date}</dd></dl>
      <pre class="mail">${linked(mail.text)}</pre>`));
  });
  return app;
}

function entry({ name, to, subject, date }) {
  return html`<li><a href="/thu/${encodeURIComponent(name)}"><b>${subject}</b><span>${to} · ${date}</span></a></li>`;
}

function page(title, body) {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title}</title>
        <link rel="icon" href="/site/seal.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/site/portal.css">
      </head>
      <body>
        <main><div class="page"><h1>${title}</h1>${body}</div></main>
        <footer><p>Chỉ có ở bản chạy thử: thư không được gửi đi đâu. <a href="/">Về cổng dịch vụ</a></p></footer>
      </body>
    </html>`;
}

/** Addresses become links; everything else stays text. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"]+)/u).map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}

/** Newest first; none where there is no folder yet. */
async function namesIn(folder) {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.eml')).sort().reverse();
}

async function mailIn(folder, name) {
  return readMail(await readFile(join(folder, name)));
}

/** What of a message (RFC 5322, MIME) the pages show: its text part, decoded. */
export function readMail(bytes) {
  const { headers, body } = partsOf(bytes.toString('latin1'));
  const header = (of) => decodeWords(headers.get(of) ?? '');
  return { to: header('to'), from: header('from'), subject: header('subject'), date: dateIn(headers.get('date')), text: textIn(headers, body) ?? '' };
}

function dateIn(header = '') {
  const date = new Date(header);
  return Number.isNaN(date.getTime()) ? header : date.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
}

/** Header lines that go on in the next are joined; both kinds of line end are taken. */
function partsOf(source) {
  const [head, ...rest] = source.split(/\r?\n\r?\n/u);
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { headers, body: rest.length === 0 ? '' : source.slice(head.length).replace(/^\r?\n\r?\n/u, '') };
}

/** The first plain text that lies in it, however deep. */
function textIn(headers, body) {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/iu.exec(type)?.slice(1).find(Boolean);
  if (boundary === undefined) return /^text\/plain/iu.test(type) ? decodeBody(headers, body) : undefined;
  const parts = `\n${body}`.split(new RegExp(`\\r?\\n--${boundary.replace(/[^\w]/gu, '\\$&')}(?:--)?[ \\t]*(?=\\r?\\n|$)`)).slice(1);
  for (const part of parts) {
    const inner = partsOf(part.replace(/^\r?\n/u, ''));
    const text = textIn(inner.headers, inner.body);
    if (text !== undefined) return text;
  }
  return undefined;
}

function decodeBody(headers, body) {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const plain = encoding === 'quoted-printable' ? unquoted(body.replace(/[ \t]*=\r?\n/gu, (end) => end.slice(0, end.indexOf('=')))) : body;
  return Buffer.from(plain, 'latin1').toString('utf8');
}

function unquoted(text) {
  return text.replace(/=([0-9A-F]{2})/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Words of headers that are not ASCII (RFC 2047), in the one character set that the server writes. */
function decodeWords(header) {
  return header.replace(/(=\?[^?]+\?[bq]\?[^?]*\?=)\s+(?==\?)/giu, '$1').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_, way, word) =>
    way.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : Buffer.from(unquoted(word.replaceAll('_', ' ')), 'latin1').toString('utf8'));
}
