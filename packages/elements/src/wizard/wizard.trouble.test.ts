import { Failure, offerAtHand, type Failure as FailureType } from '@ctso/core';
import type { MemoryBackend } from '@ctso/backends/memory';
import { expect } from '@open-wc/testing';
import { aWizard, control, deep, DRAFT_ID, go, onDraft, procedure, put, settled, type, wordsOf, type Scene } from '../testing/a-wizard.js';
import { heard } from '../testing/in-provider.js';

function savesWith(failure: () => FailureType | undefined): (backend: MemoryBackend) => MemoryBackend {
  return (backend) => ({
    ...backend,
    dossiers: {
      ...backend.dossiers,
      save: (input, options) => {
        const wrong = failure();
        return wrong === undefined ? backend.dossiers.save(input, options) : Promise.reject(wrong);
      },
    },
  });
}

async function passes(scene: Scene, milliseconds: number): Promise<void> {
  scene.clock.pass(milliseconds);
  await settled(scene.wizard);
}

const banners = (scene: Scene): string => deep(scene.wizard.shadowRoot!, '.banner').map(wordsOf).join(' | ');

describe('<ctso-wizard> in trouble', () => {
  it('says that what the procedure asks could not be loaded, and tries again, by hand and when the network comes back', async () => {
    let tries = 0;
    const whole = offerAtHand(procedure.profile, [procedure], []);
    const load = (): Promise<typeof procedure> => ((tries += 1) < 3 ? Promise.reject(new Failure('unavailable')) : Promise.resolve(procedure));
    const scene = await aWizard({ offer: { ...whole, procedures: whole.procedures.map((one) => ({ ...one, load })) } });
    expect(banners(scene)).to.contain('Chưa tải được phần này của trang.');
    await expect(scene.wizard).to.be.accessible();
    await go(scene, 'Thử lại ngay');
    expect(tries).to.equal(2);
    expect(banners(scene)).to.contain('Chưa tải được phần này của trang.');
    dispatchEvent(new Event('online'));
    await settled(scene.wizard);
    expect(wordsOf(scene.wizard)).to.contain('CẤP CHỨNG THƯ SỐ CHO CÁ NHÂN');
  });

  it('says which procedure is not offered', async () => {
    const scene = await aWizard({ procedure: 'unheard-of' });
    expect(banners(scene)).to.contain('Không có thủ tục “unheard-of” ở đây.');
    await expect(scene.wizard).to.be.accessible();
  });

  it('says that a dossier is not there, and tells the host', async () => {
    const time = await aWizard();
    const scene = await aWizard({ backend: time.backend, procedure: '', dossier: DRAFT_ID }, time.clock);
    expect(banners(scene)).to.contain('Không tìm thấy hồ sơ này.');
  });

  it('finds the procedure of a dossier by itself', async () => {
    const scene = await onDraft({ procedure: '' });
    expect(control(scene, 'symbol').value).to.equal('125/SNV-VP');
  });

  it('shows a filed dossier read-only', async () => {
    const first = await onDraft({ step: 'upload' });
    await put(first);
    await go(first, 'Bước tiếp');
    await go(first, 'Nộp hồ sơ');
    const scene = await aWizard({ backend: first.backend, dossier: DRAFT_ID }, first.clock);
    expect(banners(scene)).to.contain('Hồ sơ này đã nộp nên không sửa được nữa.');
    expect(wordsOf(scene.wizard)).to.contain('Hồ sơ chờ tiếp nhận').and.contain('Nguyễn Thị Hoa');
    expect(deep(scene.wizard.shadowRoot!, 'input, textarea')).to.be.empty;
  });

  it('shows it read-only as soon as the backend takes no more edits, and says when it is gone', async () => {
    const filed = await onDraft({ bend: savesWith(() => new Failure('forbidden')) });
    await type(filed, 'symbol', '126/SNV-VP');
    await passes(filed, 400);
    expect(banners(filed)).to.contain('Hồ sơ này đã nộp nên không sửa được nữa.');
    expect(deep(filed.wizard.shadowRoot!, 'input, textarea')).to.be.empty;

    const deleted = await onDraft({ bend: savesWith(() => new Failure('not-found')) });
    await type(deleted, 'symbol', '126/SNV-VP');
    await passes(deleted, 400);
    expect(banners(deleted)).to.contain('Không tìm thấy hồ sơ này.');
  });

  it('asks to sign in first, and opens then', async () => {
    const scene = await aWizard({ signedIn: false });
    expect(banners(scene)).to.contain('Đăng nhập để nộp hồ sơ.');
    await scene.backend.accounts.signIn({ email: 'van.thu@snv.lamgiang.gov.vn', password: 'lam-giang', remember: false });
    const outside = heard(scene.wizard, 'ctso-signed-in');
    deep(scene.wizard.shadowRoot!, 'ctso-sign-in')[0]!.dispatchEvent(new CustomEvent('ctso-signed-in', { detail: { organisation: 'x' }, bubbles: true, composed: true }));
    await settled(scene.wizard);
    expect(control(scene, 'fullName').value).to.equal('Nguyễn Văn Hòa');
    expect(outside).to.be.empty;
  });

  it('lets one sign in again in place and then saves what was typed', async () => {
    let wrong: FailureType | undefined = new Failure('signed-out');
    const scene = await onDraft({ bend: savesWith(() => wrong) });
    await type(scene, 'symbol', '126/SNV-VP');
    await passes(scene, 400);
    expect(banners(scene)).to.contain('Phiên làm việc đã hết. Đăng nhập lại tại đây để tiếp tục; điều đã nhập vẫn còn.');
    expect(control(scene, 'symbol').value).to.equal('126/SNV-VP');

    wrong = undefined;
    deep(scene.wizard.shadowRoot!, 'ctso-sign-in')[0]!.dispatchEvent(new CustomEvent('ctso-signed-in', { detail: { organisation: 'x' }, bubbles: true, composed: true }));
    await settled(scene.wizard);
    expect(banners(scene)).to.equal('');
    expect((await scene.backend.dossiers.get({ id: DRAFT_ID })).draft.sections['letter']!['symbol']).to.equal('126/SNV-VP');
  });

  it('says that the network is gone and that typing may go on', async () => {
    const scene = await onDraft({ bend: savesWith(() => new Failure('unavailable')) });
    scene.clock.isOnline = false;
    await type(scene, 'symbol', '126/SNV-VP');
    await passes(scene, 400);
    expect(banners(scene)).to.contain('Đang mất kết nối. Cứ nhập tiếp;');
    expect(wordsOf(scene.wizard)).to.contain('Mất mạng. Đã giữ trên máy này lúc 09:42');
  });

  it('shows both versions after a conflict and keeps one’s own', async () => {
    const scene = await onDraft();
    const { revision } = await scene.backend.dossiers.get({ id: DRAFT_ID });
    await scene.backend.dossiers.save({ id: DRAFT_ID, revision, key: 'elsewhere', edits: [{ kind: 'set', path: ['letter', 'symbol'], value: '999/KHAC' }] });
    await type(scene, 'symbol', '126/SNV-VP');
    await passes(scene, 400);
    expect(banners(scene)).to.contain('Hồ sơ đã được sửa ở nơi khác lúc 09:42. Chưa có gì bị ghi đè.');

    await go(scene, 'Xem hai bản');
    const table = deep(scene.wizard.shadowRoot!, 'ctso-conflict')[0]!;
    expect(deep(table.shadowRoot!, 'tbody tr').map(wordsOf)).to.deep.equal(['Số ký hiệu 126/SNV-VP 999/KHAC']);
    await expect(scene.wizard).to.be.accessible();

    const [keep] = deep(table.shadowRoot!, 'button');
    keep!.focus();
    keep!.click();
    await settled(scene.wizard);
    expect(banners(scene)).to.equal('');
    // What held the focus is gone; the focus is not.
    expect(deep(scene.wizard.shadowRoot!, ':focus').map(wordsOf)).to.contain('Nhập đơn đăng ký');
    expect((await scene.backend.dossiers.get({ id: DRAFT_ID })).draft.sections['letter']!['symbol']).to.equal('126/SNV-VP');
  });

  it('takes the other version when one chooses it', async () => {
    const scene = await onDraft();
    const { revision } = await scene.backend.dossiers.get({ id: DRAFT_ID });
    await scene.backend.dossiers.save({ id: DRAFT_ID, revision, key: 'elsewhere', edits: [{ kind: 'set', path: ['letter', 'symbol'], value: '999/KHAC' }] });
    await type(scene, 'symbol', '126/SNV-VP');
    await passes(scene, 400);
    await go(scene, 'Xem hai bản');
    await go(scene, 'Lấy bản trên máy chủ');
    expect(control(scene, 'symbol').value).to.equal('999/KHAC');
  });

  it('lets the page go while the journal keeps what the server does not have', async () => {
    const scene = await onDraft({ bend: savesWith(() => new Failure('unavailable')) });
    await type(scene, 'symbol', '126/SNV-VP');
    await passes(scene, 400);
    expect(wordsOf(scene.wizard)).to.contain('Chưa lưu được lên máy chủ. Đang thử lại');
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
  });

  it('warns before the page is left when nothing could keep what was typed', async () => {
    const full = new Failure('unexpected');
    const scene = await onDraft({
      bend: savesWith(() => new Failure('unavailable')),
      journal: {
        load: () => Promise.resolve(undefined), save: () => Promise.reject(full), append: () => Promise.reject(full), mark: () => Promise.reject(full),
        settle: () => Promise.reject(full), keep: () => Promise.reject(full), remove: () => Promise.resolve(), list: () => Promise.resolve([]),
      },
    });
    const asked = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asked()).to.equal(false);
    await type(scene, 'symbol', '126/SNV-VP');
    await passes(scene, 400);
    expect(banners(scene)).to.contain('Máy này không giữ được điều vừa nhập.');
    expect(asked()).to.equal(true);
    scene.wizard.remove();
    expect(asked()).to.equal(false);
  });

  it('says why it could not be filed and tries again', async () => {
    let tries = 0;
    const scene = await onDraft({
      step: 'upload',
      bend: (backend) => ({
        ...backend,
        dossiers: { ...backend.dossiers, act: (input, options) => ((tries += 1) === 1 ? Promise.reject(new Failure('busy', { retryAfter: 5 })) : backend.dossiers.act(input, options)) },
      }),
    });
    await put(scene);
    await go(scene, 'Bước tiếp');
    await go(scene, 'Nộp hồ sơ');
    expect(banners(scene)).to.contain('Chưa nộp được hồ sơ.');

    await go(scene, 'Thử lại ngay');
    expect((await scene.backend.dossiers.get({ id: DRAFT_ID })).status).to.equal('submitted');
  });

  it('keeps the draft behind "something broke" when a part of it throws', async () => {
    const scene = await onDraft();
    const section = deep(scene.wizard.shadowRoot!, 'ctso-form-section')[0]!;
    Object.assign(section, { section: { id: 'letter', layout: 'no-such-layout', fields: [] } });
    await settled(scene.wizard);
    expect(wordsOf(scene.wizard)).to.contain('Trang này gặp sự cố. Điều đã nhập vẫn còn.').and.contain('Sao chép chi tiết');
    await expect(scene.wizard).to.be.accessible();
  });
});
