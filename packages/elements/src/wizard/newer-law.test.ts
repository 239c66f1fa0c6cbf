import { Failure, offerAtHand, type Dossier } from '@ctso/core';
import { expect } from '@open-wc/testing';
import { aDraft, aRow, control, deep, DRAFT_ID, go, later, onDraft, procedure, put, settled, type, wordsOf, type DraftOptions, type Scene, type SceneOptions } from '../testing/a-wizard.js';
import { heard } from '../testing/in-provider.js';

const OFFER = offerAtHand(later.profile, [procedure, later], []);
const banner = (scene: Scene): HTMLElement | undefined => deep(scene.wizard.shadowRoot!, 'ctso-newer-law')[0];
const onOld = (options: SceneOptions & DraftOptions = {}): Promise<Scene> => onDraft({ offer: OFFER, ...options });
const dossiersOf = async ({ backend }: Scene): Promise<readonly Dossier[]> => {
  const { items } = await backend.dossiers.list({});
  return Promise.all(items.map(({ id }) => backend.dossiers.get({ id })));
};

describe('<ctso-wizard> on a draft of an older law', () => {
  it('says under which law it was begun and which is in force; the draft stays as it is', async () => {
    const scene = await onOld();
    expect(wordsOf(banner(scene)!)).to.contain('Hồ sơ lập theo Nghị định 130/2018/NĐ-CP; từ ngày 15/08/2024 áp dụng Nghị định 68/2024/NĐ-CP.');
    expect(wordsOf(scene.wizard)).to.contain('V/v đề nghị cấp chứng thư số cho cá nhân');
    await expect(scene.wizard).to.be.accessible();
  });

  it('says nothing over a new dossier, under a law that is still in force, or once it was filed', async () => {
    expect(banner(await onDraft())).to.equal(undefined);
    expect(banner(await onDraft({ offer: offerAtHand(procedure.profile, [procedure, later], []) }))).to.equal(undefined);
    const filed = await onOld({ step: 'upload' });
    await put(filed);
    await go(filed, 'Bước tiếp');
    await go(filed, 'Nộp hồ sơ');
    expect(banner(filed)).to.equal(undefined);
  });

  it('lists what differs, accessibly', async () => {
    const scene = await onOld();
    await go(scene, 'Xem điểm khác');
    const told = wordsOf(banner(scene)!);
    expect(told).to.contain('“Số CMND, CCCD, Hộ chiếu” nay ghi là “Số định danh cá nhân”.');
    expect(told).to.contain('“V/v đề nghị cấp chứng thư số cho cá nhân” nay ghi là “V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân”.');
    await expect(scene.wizard).to.be.accessible();
    await go(scene, 'Làm tiếp như cũ');
    expect(wordsOf(banner(scene)!)).to.not.contain('nay ghi là');
  });

  it('goes over to a new dossier with everything typed, and leaves the old one as it was', async () => {
    const scene = await onOld({ draft: aDraft([aRow('r1'), aRow('r2', { fullName: 'Trần Văn Bình', officialEmail: 'binhtv@snv.lamgiang.gov.vn', idNumber: '001090012345' })]) });
    const before = await scene.backend.dossiers.get({ id: DRAFT_ID });
    const navigations = heard(scene.wizard, 'ctso-navigate');
    // Typed last, and not saved yet.
    await type(scene, 'symbol', '130/SNV-VP');
    await go(scene, 'Xem điểm khác');
    await go(scene, 'Chuyển sang quy định mới');
    await settled(scene.wizard);

    const [newest, old] = [...(await dossiersOf(scene))].sort((a, b) => Number(a.id === DRAFT_ID) - Number(b.id === DRAFT_ID)) as [Dossier, Dossier];
    expect([newest.procedure.profile, old.procedure.profile]).to.deep.equal(['vn-2024', 'vn-2018']);
    expect(newest.draft.rows).to.deep.equal(before.draft.rows);
    expect(newest.draft.sections['letter']!['symbol']).to.equal('130/SNV-VP');
    expect({ ...newest.draft.sections, letter: null }).to.deep.equal({ ...before.draft.sections, letter: null });
    expect(old.draft.rows).to.deep.equal(before.draft.rows);
    expect(old.draft.sections['letter']!['symbol']).to.equal('130/SNV-VP');

    expect(scene.wizard.dossier).to.equal(newest.id);
    expect(navigations).to.deep.equal([{ dossier: newest.id, step: 'form' }]);
    expect(wordsOf(scene.wizard)).to.contain('V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân').and.contain('Đã chuyển sang quy định mới.');
    expect(control(scene, 'symbol').value).to.equal('130/SNV-VP');
    expect(banner(scene)).to.equal(undefined);
    expect(deep(scene.wizard.shadowRoot!, '#carried')[0]!.matches(':focus')).to.equal(true);
    await expect(scene.wizard).to.be.accessible();
  });

  it('takes along the row that is still being typed', async () => {
    const scene = await onOld();
    const typed = aRow('half', { fullName: 'Lê Thị Ánh Tuyết' });
    const step = deep<HTMLElement & { store: { keepUnfinished: (row: typeof typed) => void } }>(scene.wizard.shadowRoot!, 'ctso-form-step')[0]!;
    step.store.keepUnfinished(typed);
    await go(scene, 'Xem điểm khác');
    await go(scene, 'Chuyển sang quy định mới');
    await settled(scene.wizard);
    expect((await scene.journal.load(scene.wizard.dossier, 'snv'))?.unfinished).to.deep.equal([typed]);
    expect((await scene.journal.load(DRAFT_ID, 'snv'))?.unfinished).to.deep.equal([typed]);
  });

  it('stays under its law when it cannot go over, says why, and makes one dossier in the end', async () => {
    let fails = true;
    const scene = await onOld({
      bend: (backend) => ({
        ...backend,
        dossiers: {
          ...backend.dossiers,
          // The dossier is made, and the answer is lost.
          create: async (input) => {
            const made = await backend.dossiers.create(input);
            if (fails) throw new Failure('unavailable');
            return made;
          },
        },
      }),
    });
    await go(scene, 'Xem điểm khác');
    await go(scene, 'Chuyển sang quy định mới');
    expect(wordsOf(banner(scene)!)).to.contain('Chưa chuyển được; hồ sơ vẫn như cũ.');
    expect(scene.wizard.dossier).to.equal(DRAFT_ID);
    fails = false;
    await go(scene, 'Chuyển sang quy định mới');
    await settled(scene.wizard);
    expect(await dossiersOf(scene)).to.have.lengthOf(2);
    expect(wordsOf(scene.wizard)).to.contain('Đã chuyển sang quy định mới.');
  });

  it('says that the new law could not be loaded, and tries again', async () => {
    let missing = true;
    const load = (): Promise<typeof later> => (missing ? Promise.reject(new Failure('unavailable')) : Promise.resolve(later));
    const scene = await onOld({ offer: { ...OFFER, procedures: OFFER.procedures.map((one) => (one.profile === later.profile ? { ...one, load } : one)) } });
    await go(scene, 'Xem điểm khác');
    expect(wordsOf(banner(scene)!)).to.contain('Chưa chuyển được');
    missing = false;
    await go(scene, 'Xem điểm khác');
    expect(wordsOf(banner(scene)!)).to.contain('nay ghi là');
  });
});
