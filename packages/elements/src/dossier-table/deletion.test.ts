import { expect, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { Ports } from '../context/contexts.js';
import { aSummary, dossiersOf, type Recorded } from '../testing/dossiers-of.js';
import { inProvider } from '../testing/in-provider.js';
import { clock as aTime } from '../testing/a-wizard.js';
import { locale, OFFER } from '../testing/world.js';
import './define.js';
import type { CtsoDossierTable } from './dossier-table.js';

const ALL = [aSummary({ id: 'd1' }), aSummary({ id: 'd4', status: 'draft' }), aSummary({ id: 'd5', status: 'draft' })];

function aClock() {
  const environment = aTime();
  return { ports: { environment } as unknown as Ports, pass: (milliseconds: number) => { environment.pass(milliseconds); } };
}

describe('<ctso-dossier-table>, deleting', () => {
  const all = <T extends HTMLElement>(element: CtsoDossierTable, selector: string): T[] => [...element.shadowRoot!.querySelectorAll<T>(selector)];
  const words = (node: Element | undefined): string => (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const open = async (source: Recorded, given: { readonly ports?: Ports } = {}): Promise<CtsoDossierTable> => {
    const element = await inProvider<CtsoDossierTable>(html`<ctso-dossier-table .source=${source}></ctso-dossier-table>`, {
      offer: OFFER, locale: locale(), ports: given.ports ?? aClock().ports,
    });
    await waitUntil(() => all(element, '[data-id]').length > 0);
    return element;
  };
  const choose = async (element: CtsoDossierTable, id: string, label: string): Promise<void> => {
    const menu = all(element, `[data-id="${id}"] ctso-act-menu`)[0]!;
    menu.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => menu.shadowRoot!.querySelector('.menu') !== null);
    [...menu.shadowRoot!.querySelectorAll<HTMLElement>('.menu-item')].find((item) => words(item) === label)!.click();
  };
  const answer = async (element: CtsoDossierTable, which: 'yes' | 'no'): Promise<void> => {
    const root = all(element, 'ctso-question')[0]!.shadowRoot!;
    await waitUntil(() => root.querySelector('dialog[open]') !== null);
    root.querySelector<HTMLElement>(`.${which}`)!.click();
  };

  it('gives a draft back that its deletion was undone of, with the focus on it', async () => {
    const source = dossiersOf(ALL);
    const clock = aClock();
    const element = await open(source, { ports: clock.ports });
    await choose(element, 'd4', 'Xóa hồ sơ');
    await answer(element, 'yes');
    await waitUntil(() => all(element, '.toast').length === 1);
    all(element, '.undo')[0]!.click();
    await waitUntil(() => element.shadowRoot!.activeElement === all(element, '[data-id="d4"] ctso-act-menu')[0]);
    expect(words(all(element, '.news')[0])).to.equal('Đã giữ lại dự thảo.');
    clock.pass(10_000);
    await nextFrame();
    expect(source.acts).to.be.empty;
  });

  it('does not count down while one points at the undo', async () => {
    const source = dossiersOf(ALL);
    const clock = aClock();
    const element = await open(source, { ports: clock.ports });
    await choose(element, 'd4', 'Xóa hồ sơ');
    await answer(element, 'yes');
    await waitUntil(() => all(element, '.toast').length === 1);
    all(element, '.undo')[0]!.focus();
    clock.pass(10_000);
    await nextFrame();
    expect(source.acts).to.be.empty;
  });

  it('deletes at once what waits when it leaves the page', async () => {
    const source = dossiersOf(ALL);
    const element = await open(source);
    await choose(element, 'd4', 'Xóa hồ sơ');
    await answer(element, 'yes');
    await waitUntil(() => all(element, '.toast').length === 1);
    element.remove();
    await waitUntil(() => source.acts.length === 1);
  });

  it('sends one deletion when the next begins: one at a time can be undone', async () => {
    const source = dossiersOf(ALL);
    const element = await open(source);
    await choose(element, 'd4', 'Xóa hồ sơ');
    await answer(element, 'yes');
    await waitUntil(() => all(element, '.toast').length === 1);
    await choose(element, 'd5', 'Xóa hồ sơ');
    await answer(element, 'yes');
    await waitUntil(() => source.acts.length === 1);
    expect(source.acts[0]!.id).to.equal('d4');
    await waitUntil(() => all(element, '[data-id]').length === 1);
    expect(all(element, '.toast')).to.have.length(1);
  });
});
