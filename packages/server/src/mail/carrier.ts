/** Who takes mails away: an SMTP server, or a folder where each lies as a file until somebody reads it. */
import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailFacts } from '@ctso/core';
import type { Message } from './message.js';

export interface Carrier {
  /** Rejects if it was not taken. `mailed` is what the message says, as facts. */
  carry(message: Message, mailed: MailFacts): Promise<void>;
  close(): void;
}

export interface CarrierOptions {
  /** `smtp://user:password@host:587` or `smtps://…:465`; files in `folder` when absent. */
  readonly smtp?: string | undefined;
  readonly folder: string;
  /** Whom mails are from, e.g. `Cổng dịch vụ <chungthuso@tinh.gov.vn>`. */
  readonly from: string;
}

/** Milliseconds that a mail server may keep us waiting. */
const PATIENCE = 30_000;

export function carrier(options: CarrierOptions): Carrier {
  return options.smtp === undefined ? folderCarrier(options) : smtpCarrier(options.smtp, options.from);
}

/** What every mail of ours bears: it is no letter of a person, and no machine should answer it. */
function envelope({ to, subject, text, html }: Message, from: string) {
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': 'vi' };
  return { from, to: { name: '', address: to }, subject, text, html, headers, disableFileAccess: true, disableUrlAccess: true } as const;
}

function smtpCarrier(url: string, from: string): Carrier {
  const transport = createTransport({ url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE });
  return {
    carry: async (message) => {
      await transport.sendMail(envelope(message, from));
    },
    close: () => {
      transport.close();
    },
  };
}

function folderCarrier({ folder, from }: CarrierOptions): Carrier {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  let written = 0;
  return {
    carry: async (message) => {
      const { message: bytes } = await transport.sendMail(envelope(message, from));
      if (!(bytes instanceof Uint8Array)) throw new TypeError('a mail was not written');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // In the order that they were written, whatever the clock's step.
      const turn = String((written += 1)).padStart(6, '0');
      await writeWhole(folder, `${new Date().toISOString().replace(/[:.]/gu, '-')}-${turn}-${randomBytes(4).toString('hex')}.eml`, bytes);
    },
    close: () => {
      transport.close();
    },
  };
}

/** Under its name only once all of it is there: whoever looks into the folder finds whole mails. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const half = join(folder, `.${name}.part`);
  try {
    await writeFile(half, bytes, { flag: 'wx', mode: 0o600 });
    await rename(half, join(folder, name));
  } catch (thrown) {
    await rm(half, { force: true }).catch(() => undefined);
    throw thrown;
  }
}
