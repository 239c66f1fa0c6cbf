import { Failure, noticeStrings, offerAtHand, vn2018, type Offer } from '@ctso/core';
import { expect, html } from '@open-wc/testing';
import { store as storeOf } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import './define.js';
import { aBackend, aDraft, clock, deep, DRAFT_ID, own, PDF, ports, press, procedure, settled, wordsOf } from '../testing/a-wizard.js';
import { heard, inProvider } from '../testing/in-provider.js';
import type { CtsoDossierView } from './dossier-view.js';

const OFFER = offerAtHand(procedure.profile, [procedure], await vn2018.notices.load());

async function aView(
  bend: (backend: ReturnType<typeof aBackend>) => ReturnType<typeof aBackend> = (backend) => backend, offer: Offer = OFFER,
): Promise<CtsoDossierView> {
  const time = clock();
  const backend = aBackend(time);
  await backend.dossiers.create({ id: DRAFT_ID, procedure: { id: procedure.definition.id, profile: procedure.profile.id }, draft: aDraft() });
  await backend.attachments.put({ id: time.id(), dossierId: DRAFT_ID, slot: 'request', name: 'da-ky.pdf', file: PDF });
  const view = await inProvider<CtsoDossierView>(html`<ctso-dossier-view dossier=${DRAFT_ID}></ctso-dossier-view>`, {
    backend: bend(backend), locale: storeOf(vietnamese([...own, ...(await noticeStrings(vn2018, 'vi'))])), offer, ports: ports(time),
    units: { provinces: [{ code: '24', name: 'tỉnh Lam Giang' }] },
  });
  await settled(view);
  return view;
}

describe('<ctso-dossier-view>', () => {
  it('shows status, letter, papers and history', async () => {
    const view = await aView();
    expect(wordsOf(view)).to.contain('Dự thảo').and.contain('Nguyễn Thị Hoa').and.contain('da-ky.pdf').and.contain('Tiến trình xử lý hồ sơ');
    expect(wordsOf(deep(view.shadowRoot!, 'h1')[0]!)).to.equal('01-Danh sách đề nghị cấp mới chứng thư số cho cá nhân');
    await expect(view).to.be.accessible();
  });

  it('says why it cannot be opened, tells the host, and tries again', async () => {
    let wrong = true;
    const view = await aView((backend) => ({ ...backend, dossiers: { ...backend.dossiers, get: (input, options) => (wrong ? Promise.reject(new Failure('unavailable')) : backend.dossiers.get(input, options)) } }));
    expect(wordsOf(view)).to.contain('Chưa mở được hồ sơ.');
    const failures = heard(view, 'ctso-failed');
    press(view.shadowRoot!, 'Thử lại ngay');
    await settled(view);
    expect(failures).to.deep.equal([{ code: 'unavailable' }]);

    wrong = false;
    press(view.shadowRoot!, 'Thử lại ngay');
    await settled(view);
    expect(wordsOf(view)).to.contain('Nguyễn Thị Hoa');
  });

  it('shows what it can of a dossier whose procedure could not be loaded, and tries again', async () => {
    let missing = true;
    const load = (): Promise<typeof procedure> => (missing ? Promise.reject(new Failure('unavailable')) : Promise.resolve(procedure));
    const view = await aView(undefined, { ...OFFER, procedures: OFFER.procedures.map((one) => ({ ...one, load })) });
    expect(wordsOf(view)).to.contain('Dự thảo').and.contain('da-ky.pdf').and.contain('Chưa tải được phần này của trang.');
    await expect(view).to.be.accessible();

    missing = false;
    press(view.shadowRoot!, 'Thử lại ngay');
    await settled(view);
    expect(wordsOf(view)).to.contain('Nguyễn Thị Hoa').and.not.contain('Chưa tải được');
  });

  it('says that a procedure is not among those that the host offers', async () => {
    const view = await aView(undefined, { ...OFFER, procedures: [] });
    expect(wordsOf(view)).to.contain('Thủ tục của hồ sơ này không có ở đây');
  });
});
