import { compose, Failure, store as storeOf, type Exporter, type LetterModel, type PrintedPage } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './define.js';
import { aDraft, clock, deep, own, ports, press, procedure, wordsOf } from '../testing/a-wizard.js';
import { inProvider } from '../testing/in-provider.js';
import type { CtsoLetterPreview } from './letter-preview.js';

const MODEL: LetterModel = compose(procedure, { draft: aDraft() }, { translate: vietnamese(own).translate, language: 'vi', provinceName: () => 'tỉnh Lam Giang' });

const aPage = (text: string, lying = false): PrintedPage => ({
  width: lying ? 842 : 595,
  height: lying ? 595 : 842,
  items: [
    { kind: 'text', text, x: 85, y: 70, size: 14, face: 'bold', width: 120 },
    { kind: 'rule', from: 85, to: 200, y: 75, thickness: 0.75, dotted: true },
    { kind: 'box', x: 85, y: 90, width: 100, height: 20 },
  ],
});

async function aPreview(pages: Exporter['pages']): Promise<CtsoLetterPreview> {
  const given = { ...ports(clock()), exporter: { export: () => Promise.reject(new Failure('unsupported')), pages } };
  return inProvider<CtsoLetterPreview>(html`<ctso-letter-preview></ctso-letter-preview>`, { locale: storeOf(vietnamese(own)), ports: given });
}

const shown = (preview: CtsoLetterPreview): string => wordsOf(deep(preview.shadowRoot!, '.paper')[0]!);

describe('<ctso-letter-preview>', () => {
  it('shows the pages one at a time, turned by keyboard, and keeps the focus', async () => {
    const preview = await aPreview(() => Promise.resolve([aPage('Công văn'), aPage('Phụ lục', true)]));
    await preview.show(MODEL);
    expect(shown(preview)).to.equal('Công văn');
    expect(preview.shadowRoot!.activeElement?.localName).to.equal('h2');
    await expect(preview).to.be.accessible();

    const next = deep(preview.shadowRoot!, 'button').find((one) => wordsOf(one) === 'Trang sau')!;
    next.focus();
    await sendKeys({ press: 'Enter' });
    await preview.updateComplete;
    expect(shown(preview)).to.equal('Phụ lục');
    expect(wordsOf(deep(preview.shadowRoot!, '[role="status"]')[0]!)).to.equal('Trang 2 / 2');
    expect(preview.shadowRoot!.activeElement).to.equal(next);
    expect(next.getAttribute('aria-disabled')).to.equal('true');

    await sendKeys({ press: 'Enter' });
    await preview.updateComplete;
    expect(shown(preview)).to.equal('Phụ lục');
  });

  it('draws text as wide as it is printed, at the size and place of the page', async () => {
    const preview = await aPreview(() => Promise.resolve([aPage('Công văn')]));
    await preview.show(MODEL);
    const [text] = deep(preview.shadowRoot!, 'text');
    expect((text as unknown as SVGTextElement).getBBox().width).to.be.closeTo(120, 2);
    expect(text!.closest('svg')!.getAttribute('viewBox')).to.equal('0 0 595 842');
  });

  it('fits a narrow page, or shows paper at its actual size', async () => {
    const preview = await aPreview(() => Promise.resolve([aPage('Công văn')]));
    await preview.show(MODEL);
    const widthOf = (): number => deep(preview.shadowRoot!, '.paper')[0]!.getBoundingClientRect().width;
    expect(widthOf()).to.be.at.most(deep(preview.shadowRoot!, '.pages')[0]!.clientWidth);
    press(preview.shadowRoot!, 'Cỡ thật');
    await preview.updateComplete;
    expect(widthOf()).to.be.closeTo((210 / 25.4) * 96, 2);
  });

  it('says how far it is, and stops when it is closed', async () => {
    let stopped = false;
    let tell: ((done: number, total: number) => void) | undefined;
    const preview = await aPreview((_model, options) => {
      tell = options?.onProgress;
      return new Promise((_, reject) => {
        options?.signal?.addEventListener('abort', () => {
          stopped = true;
          reject(new Failure('cancelled'));
        });
      });
    });
    const showing = preview.show(MODEL);
    while (tell === undefined) await Promise.resolve();
    tell(40, 100);
    await preview.updateComplete;
    expect(wordsOf(deep(preview.shadowRoot!, '[role="status"]')[0]!)).to.equal('Đã in 40 / 100 dòng');
    press(preview.shadowRoot!, 'Đóng');
    await showing;
    expect(stopped).to.equal(true);
    expect(deep(preview.shadowRoot!, 'dialog[open]')).to.be.empty;
  });

  it('names the character that no font has and its place', async () => {
    const cause = { character: '語', codePoint: 'U+8A9E', block: 'facts', label: 'Họ và tên' };
    const preview = await aPreview(() => Promise.reject(new Failure('unsupported', { cause })));
    await preview.show(MODEL);
    expect(wordsOf(deep(preview.shadowRoot!, '[role="alert"]')[0]!)).to.contain('Ký tự “語” (U+8A9E) ở mục “Họ và tên”');
    await expect(preview).to.be.accessible();
  });
});
