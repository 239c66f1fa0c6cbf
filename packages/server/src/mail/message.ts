/** Puts what is to be mailed into words: Vietnamese, as text and as HTML that says the same. */
import { fromIsoDay, LINK_LIFETIME, maskIdentity, showDay, showMoment, type CompiledProcedure, type MailFacts, type ProcedureRef, type Translate } from '@ctso/core';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Paths of the portal's pages, below its public address. `{token}` belongs behind a `#`: what follows it is sent to no server, so that it
 * stands in no log and no referrer.
 */
export interface MailLinks {
  readonly activate: string;
  readonly password: string;
  readonly signIn: string;
  /** `{id}` is the dossier's. */
  readonly dossier: string;
}

export const USUAL_LINKS: MailLinks = { activate: '/kich-hoat#{token}', password: '/dat-mat-khau#{token}', signIn: '/', dossier: '/ho-so/{id}' };

export interface Wording {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly links: MailLinks;
  readonly translate: Translate;
  readonly procedure: (ref: ProcedureRef) => CompiledProcedure | undefined;
  readonly now: () => number;
}

/** What a mail says between its greeting and its end. */
interface Contents {
  readonly subject: string;
  readonly body: string;
  /** Labels and values, a line each. */
  readonly facts: readonly (readonly [string, string])[];
  readonly action?: { readonly label: string; readonly url: string } | undefined;
}

export function messageOf(mailed: MailFacts, wording: Wording): Message {
  const contents = 'dossierId' in mailed ? aboutDossier(mailed, wording) : aboutAccount(mailed, wording);
  const organisation = mailed.kind === 'activate' ? plain(mailed.organisation) : mailed.organisation;
  const greeting = wording.translate('mail.greeting', { organisation });
  const { translate } = wording;
  return {
    to: mailed.to,
    subject: contents.subject.replace(/\s+/gu, ' ').normalize('NFC'),
    text: textOf(greeting, contents, translate).normalize('NFC'),
    html: htmlOf(greeting, contents, translate).normalize('NFC'),
  };
}

type AccountMail = Exclude<MailFacts, { readonly dossierId: string }>;
type DossierMail = Extract<MailFacts, { readonly dossierId: string }>;

function aboutAccount(mailed: AccountMail, wording: Wording): Contents {
  const { translate, links, now } = wording;
  const until = mailed.kind === 'activate' || mailed.kind === 'approved' || mailed.kind === 'reset' ? showMoment(new Date(now() + LINK_LIFETIME[mailed.kind]).toISOString()) : '';
  const said = { subject: translate(`mail.${mailed.kind}.subject`), body: translate(`mail.${mailed.kind}.body`, { until, email: mailed.to }), facts: [] };
  const action = (path: string, token = '') => ({ label: translate(`mail.${mailed.kind}.action`), url: urlOf(wording, path.replace('{token}', token)) });
  switch (mailed.kind) {
    case 'activate':
      return { ...said, action: action(links.activate, mailed.token) };
    case 'approved':
    case 'reset':
      return { ...said, action: action(links.password, mailed.token) };
    case 'registered-already':
      return { ...said, action: action(links.signIn) };
    case 'approved-with-password':
      return {
        ...said,
        facts: [
          [translate('mail.fact.email'), mailed.to],
          [translate('mail.fact.password'), mailed.password],
        ],
        action: action(links.signIn),
      };
    case 'registration-refused':
      return { ...said, facts: [[translate('mail.fact.reason'), discreet(mailed.reason)]] };
    case 'password-changed':
      return said;
  }
}

function aboutDossier(mailed: DossierMail, wording: Wording): Contents {
  const { translate } = wording;
  const definition = wording.procedure(mailed.procedure)?.definition;
  const title = (definition?.strings[definition.subject] ?? '').replace(/^V\/v\s+/u, '');
  const facts = [
    [translate('mail.fact.procedure'), title],
    [translate('mail.fact.symbol'), mailed.symbol],
    [translate('mail.fact.receipt-code'), mailed.receiptCode ?? ''],
    ...ownFacts(mailed, translate),
  ] as const;
  return {
    subject: translate(`mail.${mailed.kind}.subject`, { name: mailed.receiptCode ?? (mailed.symbol === '' ? title : mailed.symbol) }),
    body: translate(`mail.${mailed.kind}.body`),
    facts: facts.filter(([, value]) => value !== ''),
    action: { label: translate('mail.open-dossier'), url: urlOf(wording, wording.links.dossier.replace('{id}', encodeURIComponent(mailed.dossierId))) },
  };
}

function ownFacts(mailed: DossierMail, translate: Translate): readonly (readonly [string, string])[] {
  switch (mailed.kind) {
    case 'dossier-received':
      return [[translate('mail.fact.due-on'), showDay(fromIsoDay(mailed.dueOn))]];
    case 'dossier-supplement':
      return [
        [translate('mail.fact.remarks'), countOf(mailed.remarks)],
        [translate('mail.fact.note'), discreet(mailed.note)],
      ];
    case 'dossier-returned':
      return [
        [translate('mail.fact.files'), countOf(mailed.files)],
        [translate('mail.fact.note'), discreet(mailed.note)],
      ];
    case 'dossier-refused':
      return [[translate('mail.fact.reason'), discreet(mailed.reason)]];
  }
}

function countOf(count: number): string {
  return count === 0 ? '' : String(count);
}

/** Numbers that may be those of a person's papers are covered, whoever typed them. */
function discreet(text: string): string {
  return text.replace(/(?<!\d)(?:\d{12}|\d{9})(?!\d)/gu, maskIdentity);
}

/** A name that a stranger typed: nothing in it that a mail program makes a link of. */
function plain(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}\s,()–-]+/gu, ' ').replace(/\s+/gu, ' ').trim();
}

function urlOf({ publicUrl }: Wording, path: string): string {
  return `${publicUrl}${path}`;
}

function textOf(greeting: string, { body, facts, action }: Contents, translate: Translate): string {
  const parts = [greeting, body];
  if (facts.length > 0) parts.push(facts.map(([label, value]) => `${label}: ${value}`).join('\n'));
  if (action !== undefined) parts.push(`${action.label}:\n${action.url}`);
  return `${[...parts, translate('mail.closing'), `-- \n${translate('mail.automatic')}`].join('\n\n')}\n`;
}

function htmlOf(greeting: string, { subject, body, facts, action }: Contents, translate: Translate): string {
  const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
  const parts = [paragraph(greeting), paragraph(body)];
  if (facts.length > 0) parts.push(`<ul>${facts.map(([label, value]) => `<li>${escaped(label)}: <strong>${escaped(value)}</strong></li>`).join('')}</ul>`);
  if (action !== undefined) {
    const url = escaped(action.url);
    parts.push(`<p><a href="${url}">${escaped(action.label)}</a></p>`, `<p>${escaped(translate('mail.copy-link'))}<br>${url}</p>`);
  }
  parts.push(paragraph(translate('mail.closing')), '<hr>', `<p><small>${escaped(translate('mail.automatic'))}</small></p>`);
  return `<!doctype html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${parts.join('\n')}\n</body>\n</html>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Lines stay lines. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign).replace(/\r?\n/gu, '<br>');
}
