import { ANSWERS, noticeStrings, offerAtHand, store as storeOf, vn2018, type Backend } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import { expect, html } from '@open-wc/testing';
import type { MemoryBackend } from '@ctso/backends/memory';
import '../wizard/remarks/define.js';
import './define.js';
import { aBackend, aDraft, clock, deep, DRAFT_ID, own, PDF, ports, press, procedure, settled, wordsOf, type Clock } from '../testing/a-wizard.js';
import { heard, inProvider } from '../testing/in-provider.js';
import { aNote, anOfficer, file, people, sendBack } from '../testing/sent-back.js';
import type { CtsoDossierView } from './dossier-view.js';

const OFFER = offerAtHand(procedure.profile, [procedure], await vn2018.notices.load());
const STRINGS = [...own, ...(await noticeStrings(vn2018, 'vi'))];
const NOTES = [
  aNote('11111111-0000-4000-8000-000000000001', ['rows', 'r2', 'phone'], 'Số máy không liên lạc được.'),
  aNote('11111111-0000-4000-8000-000000000002', ['letter', 'symbol'], 'Số ký hiệu khác văn bản gửi kèm.'),
];

interface Place {
  readonly time: Clock;
  readonly backend: MemoryBackend;
  readonly officer: Backend;
}

async function filed(): Promise<Place> {
  const time = clock();
  const backend = aBackend(time);
  await file(backend, aDraft(people(3)));
  return { time, backend, officer: await anOfficer(backend) };
}

async function shown({ time, backend }: Pick<Place, 'time' | 'backend'>): Promise<CtsoDossierView> {
  const view = await inProvider<CtsoDossierView>(html`<ctso-dossier-view dossier=${DRAFT_ID}></ctso-dossier-view>`, {
    backend, locale: storeOf(vietnamese(STRINGS)), offer: OFFER, ports: ports(time), units: { provinces: [{ code: '24', name: 'tỉnh Lam Giang' }] },
  });
  await settled(view);
  return view;
}

const timeline = (view: CtsoDossierView): string[] => [...view.shadowRoot!.querySelectorAll('.timeline > li')].map(wordsOf);
const acts = (view: CtsoDossierView): string[] => [...view.shadowRoot!.querySelectorAll('.page-head [data-act]')].map(wordsOf);
const answer = async (view: CtsoDossierView, which: 'yes' | 'no'): Promise<void> => {
  await settled(view);
  view.shadowRoot!.querySelector('ctso-question')!.shadowRoot!.querySelector<HTMLElement>(`.${which}`)!.click();
  await settled(view);
};

describe('<ctso-dossier-view> along the life of a dossier', () => {
  it('says on top of the history what is next and whose it is, and keeps the desk’s own affairs to itself', async () => {
    const place = await filed();
    const { revision } = await place.officer.desk.get({ id: DRAFT_ID });
    await place.officer.desk.act({ id: DRAFT_ID, revision, key: 'claim', act: { kind: 'claim' } });
    const view = await shown(place);
    expect(timeline(view)).to.deep.equal([
      'Tiếp nhận hồ sơ, cấp mã biên nhận Việc của cơ quan tiếp nhận',
      'Nộp hồ sơ 09:42 20/11/2026 , van.thu@snv.lamgiang.gov.vn , Sở Nội vụ',
      'Tạo dự thảo 09:42 20/11/2026 , van.thu@snv.lamgiang.gov.vn , Sở Nội vụ',
    ]);
    expect(acts(view)).to.deep.equal(['Xin rút lại hồ sơ']);
    await expect(view).to.be.accessible();
  });

  it('shows the remarks of a dossier in supplement, with the way to mend it', async () => {
    const place = await filed();
    await sendBack(place.officer, NOTES, 'Bổ sung trước ngày 27/11.');
    const view = await shown(place);
    const remarks = view.shadowRoot!.querySelector('.remarks')!;
    expect(wordsOf(remarks)).to.contain('Dòng 2: Nguyễn Văn 2, Số điện thoại liên hệ Chưa xử lý').and.contain('Số máy không liên lạc được.').and.contain('Bổ sung hồ sơ');
    expect(timeline(view)[0]).to.equal('Bổ sung rồi nộp lại hồ sơ Việc của đơn vị bạn');
    expect(timeline(view)[1]).to.contain('Đề nghị bổ sung hồ sơ').and.contain('Bổ sung trước ngày 27/11.');
    expect(acts(view)).to.deep.equal(['Chỉnh sửa lại hồ sơ', 'Xin rút lại hồ sơ']);
    await expect(view).to.be.accessible();
    const actions = heard(view, 'ctso-action');
    press(remarks, 'Bổ sung hồ sơ');
    expect(actions).to.deep.equal([{ action: 'edit', id: DRAFT_ID }]);
  });

  it('shows what was answered, before and after, once it was filed again', async () => {
    const place = await filed();
    await sendBack(place.officer, NOTES, '');
    const { dossiers } = place.backend;
    const { revision } = await dossiers.get({ id: DRAFT_ID });
    const saved = await dossiers.save({ id: DRAFT_ID, revision, key: 's', edits: [
      { kind: 'set', path: ['letter', 'symbol'], value: '48/UBND-VP' }, { kind: 'set', path: [ANSWERS, NOTES[0]!.id], value: 'Số máy đúng, đã gọi thử.' },
    ] });
    await dossiers.act({ id: DRAFT_ID, revision: saved.revision, key: 'again', act: 'submit' });
    const view = await shown(place);
    const remarks = wordsOf(view.shadowRoot!.querySelector('.remarks')!);
    expect(remarks).to.contain('Đã nộp 125/SNV-VP Bổ sung 48/UBND-VP').and.contain('Giải thích của đơn vị Số máy đúng, đã gọi thử.').and.not.contain('Bổ sung hồ sơ');
    expect(timeline(view)[1]).to.contain('Nộp lại hồ sơ sau khi bổ sung');
    await expect(view).to.be.accessible();
  });

  it('offers the result’s files once it was returned, apart from the papers', async () => {
    const place = await filed();
    const { desk, attachments } = place.officer;
    const step = async (act: Parameters<typeof desk.act>[0]['act']): Promise<void> => {
      const { revision } = await desk.get({ id: DRAFT_ID });
      await desk.act({ id: DRAFT_ID, revision, key: act.kind, act });
    };
    await step({ kind: 'claim' });
    await step({ kind: 'receive', dueOn: '2026-12-07' });
    await step({ kind: 'register', number: '1284' });
    await step({ kind: 'claim' }).catch(() => undefined);
    await attachments.put({ id: crypto.randomUUID(), dossierId: DRAFT_ID, slot: 'result-1', name: 'ket-qua.pdf', file: PDF });
    await step({ kind: 'return', note: '' });
    const view = await shown(place);
    expect(wordsOf(view.shadowRoot!.querySelector('[aria-labelledby="results"]')!)).to.contain('Kết quả').and.contain('ket-qua.pdf').and.contain('Tải về');
    expect(wordsOf(view.shadowRoot!.querySelector('[aria-labelledby="papers"]')!)).to.contain('da-ky.pdf').and.not.contain('ket-qua.pdf');
    expect(timeline(view).map((line) => line.split(' 09:42')[0])).to.deep.equal([
      'Trả kết quả', 'Văn thư vào sổ văn bản đến', 'Tiếp nhận, cấp mã biên nhận', 'Nộp hồ sơ', 'Tạo dự thảo',
    ]);
    expect(timeline(view)[1]).to.contain('Số đến : 1284');
    await expect(view).to.be.accessible();
  });

  it('withdraws after a question that says that it cannot be undone', async () => {
    const place = await filed();
    const view = await shown(place);
    press(view.shadowRoot!, 'Xin rút lại hồ sơ');
    await settled(view);
    expect(wordsOf(view.shadowRoot!.querySelector('ctso-question')!)).to.contain('Việc rút hồ sơ không hoàn tác được');
    await answer(view, 'yes');
    expect(wordsOf(view)).to.contain('Đã rút lại hồ sơ.').and.contain('Hồ sơ đã rút lại');
    expect(acts(view)).to.deep.equal([]);
    await expect(view).to.be.accessible();
  });

  it('deletes a draft after ten seconds in which it can be undone', async () => {
    const time = clock();
    const backend = aBackend(time);
    await backend.dossiers.create({ id: DRAFT_ID, procedure: { id: procedure.definition.id, profile: procedure.profile.id }, draft: aDraft() });
    const view = await shown({ time, backend });
    press(view.shadowRoot!, 'Xóa hồ sơ');
    await answer(view, 'yes');
    press(view.shadowRoot!, 'Hoàn tác');
    await settled(view);
    expect(wordsOf(view)).to.contain('Đã giữ lại dự thảo.');
    press(view.shadowRoot!, 'Xóa hồ sơ');
    await answer(view, 'yes');
    time.pass(10_000);
    await settled(view);
    expect(wordsOf(view)).to.equal('Đã xóa hồ sơ.');
    expect((await backend.dossiers.list({})).total).to.equal(0);
  });

  it('shows by itself that the dossier got on', async () => {
    const place = await filed();
    const view = await shown(place);
    await sendBack(place.officer, NOTES, '');
    place.time.pass(60_000);
    await settled(view);
    expect(wordsOf(view.shadowRoot!.querySelector('.news')!)).to.contain('1 hồ sơ vừa chuyển trạng thái.').and.contain('Hồ sơ chờ bổ sung');
    expect(deep(view.shadowRoot!, '.remarks')).to.have.length(1);
  });
});
