import { Failure, offerOf, ownStrings, store, vn2018, vn2024, type DossierSummary, type Locale } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import { expect, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { Ports } from '../context/contexts.js';
import { aSummary, dossiersOf, type Recorded } from '../testing/dossiers-of.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { locale, OFFER } from '../testing/world.js';
import './define.js';
import type { CtsoDossierTable } from './dossier-table.js';
import { csvOf } from './list-csv.js';
import { ListExport } from './list-export.js';
import { readView, writeView } from './view.js';

const NOW = Date.parse('2026-11-20T03:05:00Z');

function aClock() {
  let waiting: { readonly at: number; readonly callback: () => void }[] = [];
  let now = NOW;
  const environment: Ports['environment'] = {
    now: () => now,
    id: () => 'k1',
    online: () => true,
    after(milliseconds, callback) {
      const one = { at: now + milliseconds, callback };
      waiting.push(one);
      return () => { waiting = waiting.filter((other) => other !== one); };
    },
  };
  return {
    ports: { environment } as Ports,
    waits: () => waiting.map(({ at }) => at - now),
    pass(milliseconds: number) {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { callback } of due) callback();
    },
  };
}

const TWELVE = Array.from({ length: 12 }, (_, index) => aSummary({ id: `d${String(index + 1)}`, status: index % 2 === 0 ? 'submitted' : 'draft' }));

describe('<ctso-dossier-table>, what shows', () => {
  const all = <T extends HTMLElement>(element: CtsoDossierTable, selector: string): T[] => [...element.shadowRoot!.querySelectorAll<T>(selector)];
  const words = (node: Element | undefined): string => (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const ids = (element: CtsoDossierTable): string[] => all(element, '[data-id]').map((row) => row.dataset['id']!);
  const open = async (source: Recorded, given: { readonly view?: string; readonly ports?: Ports } = {}): Promise<CtsoDossierTable> => {
    const element = await inProvider<CtsoDossierTable>(html`<ctso-dossier-table .source=${source} view=${given.view ?? ''}></ctso-dossier-table>`, {
      offer: OFFER, locale: locale(), ports: given.ports ?? aClock().ports,
    });
    await waitUntil(() => all(element, '[data-id], .empty').length > 0);
    return element;
  };

  describe('in one line for an address', () => {
    it('reads what it wrote, and leaves out what is as at first', () => {
      const view = { ...readView(''), text: 'VGCA-26', status: 'supplement', sort: 'dueOn' as const, ascending: true, page: 3, from: '01/10/2026' };
      expect(writeView(view)).to.equal('text=VGCA-26&from=01%2F10%2F2026&status=supplement&sort=dueOn&order=asc&page=3');
      expect(readView(writeView(view))).to.deep.equal(view);
      expect(writeView(readView(''))).to.equal('');
    });

    it('reads what makes no sense as if it were not there', () => {
      expect(readView('sort=colour&page=-4&order=x&unknown=1')).to.deep.equal(readView(''));
    });

    it('opens where the address says: status, order, page', async () => {
      const source = dossiersOf(TWELVE, { pageSize: 2 });
      const element = await open(source, { view: 'status=draft&sort=submittedAt&order=asc&page=3' });
      expect(ids(element)).to.deep.equal(['d10', 'd12']);
      expect(source.queries.at(-1)).to.deep.equal({ status: 'draft', sort: 'submittedAt', ascending: true, cursor: '4' });
      expect(words(all(element, '.table-foot span')[0])).to.contain('5–6 trong 6 hồ sơ.');
      await expect(element).to.be.accessible();
    });

    it('shows the last page where the address asks for one that is not there', async () => {
      const element = await open(dossiersOf(TWELVE, { pageSize: 5 }), { view: 'page=9' });
      expect(ids(element)).to.deep.equal(['d11', 'd12']);
      expect(words(all(element, '.pages [aria-current]')[0])).to.equal('Trang 3');
    });

    it('tells the host of what the person does, and of nothing that the host does', async () => {
      const element = await open(dossiersOf(TWELVE, { pageSize: 5 }));
      const told = heard(element, 'ctso-refine');
      all(element, '.pages button')[1]!.click();
      await waitUntil(() => ids(element)[0] === 'd6');
      all(element, '.seg button')[1]!.click();
      await waitUntil(() => ids(element)[0] === 'd2');
      all(element, '[data-sort="dueOn"]')[0]!.click();
      expect(told).to.deep.equal([{ view: 'page=2' }, { view: 'status=draft' }, { view: 'status=draft&sort=dueOn' }]);
      element.view = '';
      await waitUntil(() => ids(element)[0] === 'd1');
      expect(told).to.have.length(3);
    });
  });

  describe('sorted', () => {
    it('says in the head by what and which way, and turns round when pressed again', async () => {
      const source = dossiersOf(TWELVE);
      const element = await open(source);
      const heads = (): (string | null)[] => all(element, 'thead th').map((head) => head.getAttribute('aria-sort'));
      expect(heads()).to.deep.equal([null, 'none', 'descending', null, null]);
      all(element, '[data-sort="receiptCode"]')[0]!.click();
      await waitUntil(() => source.queries.length === 2);
      expect([source.queries[1], heads()[1], heads()[2]]).to.deep.equal([{ sort: 'receiptCode' }, 'descending', 'none']);
      all(element, '[data-sort="receiptCode"]')[0]!.click();
      await waitUntil(() => source.queries.length === 3);
      expect([source.queries[2], heads()[1]]).to.deep.equal([{ sort: 'receiptCode', ascending: true }, 'ascending']);
      await expect(element).to.be.accessible();
    });

    it('is chosen above the cards where there is no head', async () => {
      const source = dossiersOf(TWELVE);
      const element = await open(source);
      element.style.inlineSize = '360px';
      await waitUntil(() => all(element, '#sort').length === 1);
      const choice = all<HTMLSelectElement>(element, '#sort')[0]!;
      choice.value = 'dueOn';
      choice.dispatchEvent(new Event('change'));
      await waitUntil(() => source.queries.length === 2);
      expect(source.queries[1]).to.deep.equal({ sort: 'dueOn' });
      await expect(element).to.be.accessible();
    });
  });

  describe('kept fresh', () => {
    /** A source whose answer can be replaced. */
    const changing = (first: readonly DossierSummary[]) => {
      let now = dossiersOf(first);
      const asked: string[] = [];
      const source: Recorded = { ...now, list: (query) => { asked.push('list'); return now.list(query); } };
      return { source, asked, become: (next: readonly DossierSummary[], fail: Failure[] = []) => { now = dossiersOf(next, { fail }); } };
    };
    const look = async (clock: ReturnType<typeof aClock>, element: CtsoDossierTable): Promise<void> => {
      clock.pass(Math.max(...clock.waits()));
      for (let turn = 0; turn < 4; turn += 1) await nextFrame();
      await element.updateComplete;
    };

    it('shows a new status in its place, and says so politely', async () => {
      const { source, become } = changing(TWELVE);
      const clock = aClock();
      const element = await open(source, { ports: clock.ports });
      become(TWELVE.map((one) => (one.id === 'd3' ? { ...one, status: 'returned', receiptCode: 'VGCA-261120-0001', revision: 9 } : one)));
      await look(clock, element);
      expect(words(all(element, '[data-id="d3"]')[0])).to.contain('Hồ sơ đã trả kết quả');
      expect(words(all(element, '.news')[0])).to.equal('1 hồ sơ vừa chuyển trạng thái. VGCA-261120-0001: Hồ sơ đã trả kết quả.');
      expect(all(element, '.news')[0]!.getAttribute('role')).to.equal('status');
      await expect(element).to.be.accessible();
    });

    it('moves no row that is being read until it is asked to', async () => {
      const { source, become } = changing(TWELVE);
      const clock = aClock();
      const element = await open(source, { ports: clock.ports });
      become([aSummary({ id: 'new' }), ...TWELVE.slice(0, 5)]);
      const before = ids(element);
      await look(clock, element);
      expect(ids(element)).to.deep.equal(before);
      expect(words(all(element, '.stale')[0])).to.equal('Danh sách đã có thay đổi. Cập nhật danh sách');
      all(element, '.stale button')[0]!.click();
      await element.updateComplete;
      expect(ids(element)[0]).to.equal('new');
      expect(all(element, '.stale')).to.be.empty;
    });

    it('looks ever more rarely while nothing changes or nothing answers, and often again after a change', async () => {
      const { source, become } = changing(TWELVE);
      const clock = aClock();
      const element = await open(source, { ports: clock.ports });
      const waits: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        waits.push(Math.max(...clock.waits()));
        if (turn === 3) become(TWELVE, [new Failure('unavailable')]);
        await look(clock, element);
      }
      const within = (value: number, middle: number): boolean => value >= middle * 0.8 && value <= middle * 1.2;
      expect([30, 60, 120, 240, 300].map((seconds, turn) => within(waits[turn]!, seconds * 1000))).to.deep.equal([true, true, true, true, true]);
      expect(ids(element)).to.have.length(10);
      become(TWELVE.slice(1));
      await look(clock, element);
      expect(within(Math.max(...clock.waits()), 30_000)).to.equal(true);
    });

    it('does not look while nobody sees it, and at once when somebody does again', async () => {
      const { source, asked } = changing(TWELVE);
      const clock = aClock();
      const element = await open(source, { ports: clock.ports });
      const hide = (hidden: boolean): void => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      try {
        hide(true);
        expect(clock.waits()).to.deep.equal([]);
        await element.reload();
        expect(clock.waits()).to.deep.equal([]);
        clock.pass(600_000);
        expect(asked).to.have.length(2);
        hide(false);
        expect(asked).to.have.length(3);
      } finally {
        Reflect.deleteProperty(document, 'hidden');
      }
    });
  });

  describe('exported', () => {
    it('is a file with the mark of UTF-8, every cell quoted, and nothing that runs', async () => {
      const file = csvOf([['Mã', 'Số ký hiệu'], ['a"b;c', '=1+1'], ['-2', '@x']]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect((await file.text()).replace('\uFEFF', '')).to.equal('"Mã","Số ký hiệu"\r\n"a""b;c","\'=1+1"\r\n"\'-2","\'@x"\r\n');
    });

    it('holds all pages of what was asked for', async () => {
      const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
      const run = new ListExport(host);
      const file = await run.run({
        source: dossiersOf(TWELVE, { pageSize: 5 }), total: 6, query: { status: 'draft' }, words: locale().value.translate, titleOf: () => '01-Danh sách',
      });
      expect(run.state).to.deep.equal({ kind: 'done', count: 6 });
      const lines = (await file!.text()).trim().split('\r\n');
      expect(lines).to.have.length(7);
      expect(lines[0]).to.contain('"Mã biên nhận","Thủ tục","Cơ quan, tổ chức nộp"');
      expect(lines[1]).to.equal('"1","","01-Danh sách","Sở Nội vụ tỉnh Lam Giang","6","125/SNV-VP","Dự thảo","","","","10:04 20/11/2026"');
    });

    it('keeps the focus on its button from the press to the file, and takes a double click for one', async () => {
      const source = dossiersOf(TWELVE, { pageSize: 5 });
      const element = await open(source);
      let answer: () => void = () => undefined;
      element.source = { ...source, list: async (query) => {
        if (query.cursor !== undefined) await new Promise<void>((go) => { answer = go; });
        return source.list(query);
      } };
      await waitUntil(() => ids(element).length === 5);
      const button = all(element, '.export button')[0]!;
      button.focus();
      button.click();
      await waitUntil(() => words(all(element, '.export')[0]).includes('Đã lấy 5 trong 12 hồ sơ'));
      expect(element.shadowRoot!.activeElement?.localName).to.equal('button');
      all(element, '.export button')[0]!.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
      answer();
      await waitUntil(() => words(all(element, '.export')[0]).includes('Đã lấy 10 trong 12 hồ sơ'));
      expect(element.shadowRoot!.activeElement).to.equal(button);
      all(element, '.export button')[0]!.click();
    });

    it('can be stopped, and says why it failed', async () => {
      const source = dossiersOf(TWELVE, { pageSize: 5 });
      let reject: (reason: Failure) => void = () => undefined;
      const element = await open(source);
      element.source = { ...source, list: (query, options) => (query.cursor === undefined ? source.list(query) : new Promise((_, no) => {
        reject = no;
        options?.signal?.addEventListener('abort', () => { no(new Failure('cancelled')); });
      })) };
      await waitUntil(() => ids(element).length === 5);
      all(element, '.export button')[0]!.click();
      await waitUntil(() => words(all(element, '.export')[0]).includes('Đã lấy 5 trong 12 hồ sơ'));
      await expect(element).to.be.accessible();
      all(element, '.export button')[0]!.click();
      await element.updateComplete;
      expect(words(all(element, '.export')[0])).to.equal('Xuất danh sách');

      all(element, '.export button')[0]!.click();
      await waitUntil(() => words(all(element, '.export')[0]).includes('Đã lấy 5 trong 12 hồ sơ'));
      reject(new Failure('unavailable'));
      await waitUntil(() => words(all(element, '.export')[0]).includes('Chưa xuất được danh sách.'));
      await expect(element).to.be.accessible();
    });
  });

  it('calls a dossier begun under an older law as that law calls it', async () => {
    const own = [...(await ownStrings(vn2018, 'vi')), ...(await ownStrings(vn2024, 'vi'))];
    const offer = offerOf({ bundles: [vn2018, vn2024], current: vn2024, learn: () => Promise.resolve() });
    const { translate } = vietnamese(own);
    const old = (await vn2018.notices.load())[0]!;
    const element = await inProvider<CtsoDossierTable>(
      html`<ctso-dossier-table .source=${dossiersOf([aSummary({ id: 'd1', procedure: { id: old.id, profile: old.profile } })])}></ctso-dossier-table>`,
      { offer, locale: store<Locale>(vietnamese(own)), ports: aClock().ports },
    );
    const title = translate(`${old.profile}/${old.id}:${old.title}`);
    await waitUntil(() => words(all(element, '[data-id] .link-btn')[0]) === title);
  });
});
