import { compose, store as storeOf, type Draft, type Issue, type LetterModel, type WizardStore } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import { expect, html } from '@open-wc/testing';
import './define.js';
import { aDraft, aRow, deep, own, procedure, wordsOf } from '../testing/a-wizard.js';
import { inProvider } from '../testing/in-provider.js';
import { RevealEvent } from '../wizard/inner-events.js';
import type { CtsoLetter } from './letter.js';

function modelOf(draft: Draft): LetterModel {
  return compose(procedure, { draft }, { translate: vietnamese(own).translate, language: 'vi', provinceName: () => 'tỉnh Lam Giang' });
}

async function aLetter(draft: Draft, store?: WizardStore): Promise<CtsoLetter> {
  const letter = await inProvider<CtsoLetter>(html`<ctso-letter .model=${modelOf(draft)} .store=${store}></ctso-letter>`, { locale: storeOf(vietnamese(own)) });
  const table = letter.shadowRoot!.querySelector('ctso-letter-table');
  await table?.updateComplete;
  return letter;
}

/** As much of a wizard's store as a letter reads. */
function aStore(issues: readonly Issue[]): WizardStore {
  const at = (first: string, second?: string): readonly Issue[] => issues.filter(({ path }) => path[0] === first && (second === undefined || path[1] === second));
  return {
    procedure, value: { issuesVersion: 1 }, subscribe: () => () => undefined,
    issues: { section: (section: string) => (section === 'rows' ? [] : at(section)), row: (rowId: string) => at('rows', rowId) },
  } as unknown as WizardStore;
}

function reveals(element: HTMLElement): (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  element.addEventListener(RevealEvent.type, (event) => { if (event instanceof RevealEvent) paths.push(event.path); });
  return paths;
}

const people = (count: number): Draft => aDraft(Array.from({ length: count }, (_, index) => aRow(`r${String(index)}`, { fullName: `Người ${String(index + 1)}` })));

describe('<ctso-letter>', () => {
  it('says every word of the model', async () => {
    const draft = aDraft();
    const letter = await aLetter(draft);
    const said = wordsOf(letter).replace(/\s/gu, '');
    const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []);
    const { blocks, annex } = modelOf(draft);
    const model = [...blocks, ...annex!.blocks].flatMap((block) => {
      const { kind: _kind, ...words } = block;
      if (block.kind === 'table') return [block.title, ...block.columns.map(({ label }) => label), ...block.rows.flatMap(({ cells }) => cells)];
      if (block.kind === 'facts') return [block.title, ...block.items.flatMap(({ label, text }) => [label, text])];
      return strings(words).filter((text) => text !== 'closing');
    });
    model.push(annex!.label, annex!.title, annex!.reference);
    expect(model.filter((text) => !said.includes(text.replace(/\s/gu, '')))).to.deep.equal([]);
  });

  it('is accessible, read-only and with issues', async () => {
    await expect(await aLetter(aDraft())).to.be.accessible();
    const issue: Issue = { path: ['rows', 'r1', 'idNumber'], code: 'identity.length', params: { digits: 11 }, severity: 'error', source: 'field' };
    await expect(await aLetter(aDraft(), aStore([issue]))).to.be.accessible();
  });

  it('puts each issue under its place, with the way to its field', async () => {
    const issues: Issue[] = [
      { path: ['recipient', 'mobile'], code: 'mobile.length', params: { digits: 9 }, severity: 'error', source: 'field' },
      { path: ['rows', 'r1', 'idNumber'], code: 'identity.length', params: { digits: 11 }, severity: 'error', source: 'field' },
    ];
    const letter = await aLetter(aDraft(), aStore(issues));
    const paths = reveals(letter);
    const lines = deep(letter.shadowRoot!, '.issue');
    expect(lines.map(wordsOf)).to.deep.equal([
      'Lỗi: Có 9 chữ số. Số di động có 10 chữ số, bắt đầu bằng 0.', 'Lỗi: Có 11 chữ số. Thẻ CCCD có 12, CMND có 9 chữ số.',
    ]);
    expect(lines[0]!.closest('.fact')?.querySelector('dt')?.textContent).to.equal('Điện thoại di động');
    for (const line of lines) line.querySelector('a')!.click();
    expect(paths).to.deep.equal(issues.map(({ path }) => path));
  });

  it('leads back to each section when it may be corrected, and not otherwise', async () => {
    const letter = await aLetter(aDraft(), aStore([]));
    const paths = reveals(letter);
    const buttons = deep(letter.shadowRoot!, 'button');
    expect(buttons.map(wordsOf)).to.deep.equal(['Sửa phần đầu công văn', 'Sửa mục 1', 'Sửa mục 2', 'Sửa nơi nhận, người ký']);
    for (const button of buttons) button.click();
    expect(paths).to.deep.equal([['letter'], ['recipient'], ['rows'], ['closing']]);
    expect(deep((await aLetter(aDraft())).shadowRoot!, 'button')).to.be.empty;
  });

  it('draws a hundred rows of thousands, and turns the page', async () => {
    const letter = await aLetter(people(5000));
    const table = deep(letter.shadowRoot!, 'ctso-letter-table')[0] as HTMLElement & { updateComplete: Promise<boolean> };
    const names = (): string[] => deep(table.shadowRoot!, 'tbody th').map(wordsOf);
    expect(names()).to.have.length(100);
    expect(deep(table.shadowRoot!, 'table')[0]!.getAttribute('aria-rowcount')).to.equal('5001');

    const next = deep(table.shadowRoot!, 'button').find((button) => wordsOf(button) === 'Các dòng sau')!;
    next.click();
    await table.updateComplete;
    expect(names()[0]).to.equal('Người 101');
    expect(wordsOf(deep(table.shadowRoot!, '[role="status"]')[0]!)).to.equal('Dòng 101–200 trong 5000');
  });
});
