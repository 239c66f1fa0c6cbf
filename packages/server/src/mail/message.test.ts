import { expect } from 'chai';
import { vietnamese } from '@ctso/locales';
import type { MailFacts } from '@ctso/core';
import { procedures, REF } from '../testing/world.js';
import { messageOf, USUAL_LINKS, type Wording } from './message.js';

const NOW = Date.parse('2026-11-22T03:00:00Z');
const wording: Wording = {
  publicUrl: 'https://chungthuso.lamgiang.gov.vn',
  links: USUAL_LINKS,
  translate: vietnamese().translate,
  procedure: ({ id }) => procedures.find(({ definition }) => definition.id === id),
  now: () => NOW,
};

const about = { to: 'van.thu@snv.lamgiang.gov.vn', organisation: 'Sở Nội vụ tỉnh Lam Giang' };
const dossier = { ...about, dossierId: 'd 1', procedure: REF, symbol: '125/SNV-VP', receiptCode: 'VGCA-261122-0012' };

const MAILS: readonly MailFacts[] = [
  { kind: 'activate', ...about, token: 'T-activate' },
  { kind: 'registered-already', ...about },
  { kind: 'approved', ...about, token: 'T-approved' },
  { kind: 'approved-with-password', ...about, password: 'abcd-efgh-jkmn-2345' },
  { kind: 'registration-refused', ...about, reason: 'Không phải cơ quan nhà nước' },
  { kind: 'reset', ...about, token: 'T-reset' },
  { kind: 'password-changed', ...about },
  { kind: 'dossier-received', ...dossier, dueOn: '2026-12-11' },
  { kind: 'dossier-supplement', ...dossier, note: 'Đề nghị bổ sung', remarks: 7 },
  { kind: 'dossier-returned', ...dossier, note: 'Đã cấp 12 chứng thư số', files: 2 },
  { kind: 'dossier-refused', ...dossier, reason: 'Sai thẩm quyền' },
];

const wordsOf = (html: string): string => html.replace(/<head>.*?<\/head>/su, ' ').replace(/<[^>]+>/gu, ' ').replace(/&quot;/gu, '"').replace(/&#39;/gu, "'").replace(/&gt;/gu, '>').replace(/&lt;/gu, '<').replace(/&amp;/gu, '&');

describe('a mail', () => {
  for (const mailed of MAILS) {
    it(`of ${mailed.kind} says the same in text and in HTML, whole and composed`, () => {
      const { to, subject, text, html } = messageOf(mailed, wording);
      expect(to).to.equal(about.to);
      for (const said of [subject, text, html]) {
        expect(said).not.to.match(/\{\{|mail\.|undefined|null/u);
        expect(said).to.equal(said.normalize('NFC'));
      }
      expect(subject).to.match(/^\p{Lu}[^\r\n]{5,}$/u);
      expect(text).to.include('Kính gửi Sở Nội vụ tỉnh Lam Giang,');
      const shown = wordsOf(html);
      for (const word of text.split(/\s+/u).filter((each) => each !== '' && each !== '--')) expect(shown.includes(word.replace(/:$/u, '')), word).to.equal(true);
      expect(html).to.match(/^<!doctype html>\n<html lang="vi">/u);
      expect(html).not.to.match(/<script|<img|<style|src=| style=/u);
    });
  }

  it('brings a token behind a `#` only, which no server is sent', () => {
    for (const mailed of MAILS) {
      if (!('token' in mailed)) continue;
      const { subject, text, html } = messageOf(mailed, wording);
      expect(subject).not.to.include(mailed.token);
      const links = text.match(/https:\S+/gu) ?? [];
      expect(links).to.have.length(1);
      const url = new URL(links[0] ?? '');
      expect(url.hash).to.equal(`#${mailed.token}`);
      expect(url.href.replace(url.hash, '')).not.to.include(mailed.token);
      expect(html.split(mailed.token)).to.have.length(3, 'in the link and in its address');
    }
  });

  it('leads to the pages that the host names', () => {
    const links = { ...USUAL_LINKS, activate: '/tai-khoan/xac-nhan#ma={token}', dossier: '/tra-cuu?ho-so={id}' };
    expect(messageOf(MAILS[0] ?? expect.fail(), { ...wording, links }).text).to.include('https://chungthuso.lamgiang.gov.vn/tai-khoan/xac-nhan#ma=T-activate\n');
    expect(messageOf(MAILS[7] ?? expect.fail(), { ...wording, links }).text).to.include('/tra-cuu?ho-so=d%201\n');
  });

  it('says until when its link works, by the clock in Vietnam', () => {
    expect(messageOf({ kind: 'reset', ...about, token: 't' }, wording).text).to.match(/11:00 22\/11\/2026|22\/11\/2026 11:00/u);
  });

  it('names the dossier by its code, its symbol and what it is about', () => {
    const { subject, text } = messageOf({ kind: 'dossier-received', ...dossier, dueOn: '2026-12-11' }, wording);
    expect(subject).to.equal('Hồ sơ đã được tiếp nhận: VGCA-261122-0012');
    for (const fact of ['125/SNV-VP', 'VGCA-261122-0012', '11/12/2026', 'đề nghị cấp chứng thư số']) expect(text).to.include(fact);
    const { receiptCode: _code, ...bare } = dossier;
    expect(messageOf({ kind: 'dossier-supplement', ...bare, symbol: '', note: '', remarks: 1 }, wording).subject).to.match(/^Hồ sơ cần bổ sung: đề nghị cấp chứng thư số/u);
  });

  it('takes what people typed for text, never for markup or another line of its head', () => {
    const reason = '<a href="https://evil.example">Bấm</a> & "vào"\nđây';
    const { text, html, subject } = messageOf({ kind: 'dossier-refused', ...dossier, symbol: '1/A\r\nBcc: x@evil.example', receiptCode: undefined, reason }, wording);
    expect(html).to.include('&lt;a href=&quot;https://evil.example&quot;&gt;Bấm&lt;/a&gt; &amp; &quot;vào&quot;<br>đây');
    expect(html.match(/<a /gu)).to.have.length(1);
    expect(text).to.include(reason);
    expect(subject).not.to.match(/[\r\n]/u);
  });

  it('makes no link of a name that a stranger typed', () => {
    const { text, html } = messageOf({ kind: 'activate', ...about, organisation: 'Trúng thưởng! https://evil.example/x www.evil.example a@b.example', token: 't' }, wording);
    for (const said of [text, html]) expect(said.split('chungthuso.lamgiang.gov.vn').join('')).not.to.match(/evil\.|:\/\/evil|@b/u);
  });

  it('covers numbers of papers that somebody wrote into it, and leaves others', () => {
    const { text, html } = messageOf({ kind: 'dossier-refused', ...dossier, reason: 'CCCD 030082110999 và CMND 123456789 sai; gọi 0912345678' }, wording);
    for (const said of [text, html]) {
      expect(said).not.to.match(/030082110999|123456789(?!\d)/u);
      expect(said).to.include('0912345678');
    }
  });
});
