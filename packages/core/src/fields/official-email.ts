/**
 * Field kind `official-email`: a mailbox that a state body issued; the key by which an individual subscriber is known.
 * Which domains are refused or trusted is configuration (`Settings.officialEmail`). Source: manual of 2023, footnote (1).
 */
import * as z from '../support/schema.js';
import { tidyLine } from '../support/text.js';
import { NO_FINDINGS, type FieldKindModule, type Finding, type Settings } from './kind.js';

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u;
const NOT_ASCII = /[^\u0021-\u007e]/u;

/** Lower case, since addresses are compared so; spaces around it dropped. */
function tidy(value: string): string {
  return tidyLine(value.toLowerCase());
}

function isRefused(domain: string, refused: readonly string[]): boolean {
  return refused.some((entry) => domain === entry || domain.endsWith(`.${entry}`));
}

function isTrusted(domain: string, trusted: readonly string[]): boolean {
  return trusted.some((entry) => (entry.startsWith('.') ? domain.endsWith(entry) || domain === entry.slice(1) : domain === entry));
}

function finding(code: string, severity: Finding['severity'], params: Finding['params'] = {}): readonly Finding[] {
  return [{ code, severity, params }];
}

function checkForm(value: string): readonly Finding[] {
  const at = value.indexOf('@');
  if (at < 1 || at !== value.lastIndexOf('@') || at === value.length - 1) return finding('official-email.form', 'error');
  const strange = NOT_ASCII.exec(value)?.[0];
  if (strange !== undefined)
    return strange.trim() === ''
      ? finding('official-email.space', 'error')
      : finding('official-email.letter', 'error', { letter: strange });
  if (!LOCAL.test(value.slice(0, at))) return finding('official-email.local', 'error', { local: value.slice(0, at) });
  const domain = value.slice(at + 1);
  return DOMAIN.test(domain) ? NO_FINDINGS : finding('official-email.domain', 'error', { domain });
}

function checkDomain(value: string, settings: Settings): readonly Finding[] {
  const domain = value.slice(value.indexOf('@') + 1);
  const { refused, trusted } = settings.officialEmail;
  if (isRefused(domain, refused)) return finding('official-email.free-mail', 'error', { provider: domain.split('.')[0] ?? domain });
  return isTrusted(domain, trusted) ? NO_FINDINGS : finding('official-email.unknown-domain', 'warning', { domain });
}

export const officialEmail: FieldKindModule<string> = {
  empty: '',
  required: 'required',
  shape: z.string().check(z.maxLength(254)),
  isEmpty: (value) => value.trim() === '',
  tidy,
  check(value, { settings }) {
    const form = checkForm(value);
    return form.length > 0 ? form : checkDomain(value, settings);
  },
  mean: tidy,
  toText: tidy,
};
