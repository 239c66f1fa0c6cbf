import { expect } from '@open-wc/testing';
import { aDraft, aRow, aWizard, control, deep, DRAFT_ID, go, onDraft, put, settled, type, wordsOf } from '../testing/a-wizard.js';
import { heard } from '../testing/in-provider.js';

const current = (wizard: Element): string => wordsOf(deep(wizard.shadowRoot!, '[aria-current="step"]')[0]!);

describe('<ctso-wizard>', () => {
  it('opens the form of its procedure, filled from the account', async () => {
    const { wizard } = await aWizard();
    expect(wordsOf(wizard)).to.contain('CẤP CHỨNG THƯ SỐ CHO CÁ NHÂN').and.contain('V/v đề nghị cấp chứng thư số cho cá nhân');
    expect(control({ wizard }, 'fullName').value).to.equal('Nguyễn Văn Hòa');
    expect(current(wizard)).to.equal('1 Nhập đơn đăng ký Đang nhập');
  });

  it('files a dossier: form, upload, review, submit', async () => {
    const scene = await onDraft();
    const submitted = heard(scene.wizard, 'ctso-submitted');
    await go(scene, 'Bước tiếp');
    expect(current(scene.wizard)).to.equal('2 Tải thành phần hồ sơ Chưa tải văn bản nào');

    await put(scene);
    await go(scene, 'Bước tiếp');
    expect(current(scene.wizard)).to.equal('3 Xem lại hồ sơ trước khi nộp Đang xem lại');

    await go(scene, 'Nộp hồ sơ');
    expect(submitted).to.deep.equal([{ dossier: DRAFT_ID }]);
    expect((await scene.backend.dossiers.get({ id: DRAFT_ID })).status).to.equal('submitted');
    const receipt = deep(scene.wizard.shadowRoot!, '#receipt')[0]!;
    expect(wordsOf(receipt)).to.equal('Đã nộp hồ sơ lúc 09:42 20/11/2026. Mã biên nhận được cấp khi cơ quan tiếp nhận.');
    expect(receipt.matches(':focus')).to.equal(true);
  });

  it('is accessible at each step and with its summary', async () => {
    const scene = await onDraft({ draft: aDraft([aRow('r1', { idNumber: '34938493849' })]) });
    await go(scene, 'Bước tiếp');
    await expect(scene.wizard).to.be.accessible();

    const good = await onDraft();
    await go(good, 'Bước tiếp');
    await go(good, 'Bước tiếp');
    await expect(good.wizard).to.be.accessible();
    await put(good);
    await expect(good.wizard).to.be.accessible();
    await go(good, 'Bước tiếp');
    await expect(good.wizard).to.be.accessible();
    await go(good, 'Nộp hồ sơ');
    await expect(good.wizard).to.be.accessible();
  });

  it('keeps what is typed at the backend and says so, without telling the host what it was', async () => {
    const scene = await onDraft();
    const changes = heard(scene.wizard, 'ctso-change');
    await type(scene, 'symbol', '126/SNV-VP');
    scene.clock.pass(400);
    await settled(scene.wizard);
    expect((await scene.backend.dossiers.get({ id: DRAFT_ID })).draft.sections['letter']!['symbol']).to.equal('126/SNV-VP');
    expect(wordsOf(deep(scene.wizard.shadowRoot!, 'ctso-saved-sign .saved')[0] ?? deep(scene.wizard.shadowRoot!, '.saved')[0]!)).to.equal('Đã lưu lúc 09:42');
    expect(changes).to.be.empty;
  });

  it('tells the address of a new dossier with the first thing typed, and finds it again there', async () => {
    const scene = await aWizard();
    const navigations = heard(scene.wizard, 'ctso-navigate');
    await type(scene, 'symbol', '125/SNV-VP');
    const { dossier } = scene.wizard;
    expect(navigations).to.deep.equal([{ dossier, step: 'form' }]);

    // Nothing had reached the backend: the journal alone brings it back.
    const again = await aWizard({ backend: scene.backend, journal: scene.journal, dossier }, scene.clock);
    expect(control(again, 'symbol').value).to.equal('125/SNV-VP');
  });

  it('moves when its attributes say so, without an event; a step that is not open yet is refused', async () => {
    const scene = await onDraft();
    const navigations = heard(scene.wizard, 'ctso-navigate');
    scene.wizard.step = 'upload';
    await settled(scene.wizard);
    expect(current(scene.wizard)).to.contain('2 Tải thành phần hồ sơ');

    scene.wizard.setAttribute('step', 'review');
    await settled(scene.wizard);
    expect(scene.wizard.step).to.equal('upload');
    expect(navigations).to.be.empty;
  });

  it('tells the address and moves the focus to the step’s heading when the person goes on or back', async () => {
    const scene = await onDraft();
    const navigations = heard(scene.wizard, 'ctso-navigate');
    await go(scene, 'Bước tiếp');
    expect(deep(scene.wizard.shadowRoot!, ':focus').map(wordsOf)).to.contain('Tải thành phần hồ sơ');

    await go(scene, 'Nhập đơn đăng ký');
    expect(deep(scene.wizard.shadowRoot!, ':focus').map(wordsOf)).to.contain('Nhập đơn đăng ký');
    expect(navigations).to.deep.equal([{ dossier: DRAFT_ID, step: 'upload' }, { dossier: DRAFT_ID, step: 'form' }]);
  });

  it('puts a draft aside once it is stored', async () => {
    const scene = await onDraft({ step: 'upload' });
    const saved = heard(scene.wizard, 'ctso-saved');
    await go(scene, 'Lưu lại & nộp sau');
    expect(saved).to.deep.equal([{ dossier: DRAFT_ID }]);
  });

  it('asks its host where "Quay lại" leads from the first step', async () => {
    const scene = await onDraft();
    const leaves: unknown[] = [];
    scene.wizard.addEventListener('ctso-leave', (event) => { event.preventDefault(); leaves.push(event.detail); });
    await go(scene, 'Quay lại');
    expect(leaves).to.deep.equal([{ dossier: DRAFT_ID }]);
  });
});

describe('<ctso-wizard> with a file from before the last change', () => {
  it('asks to look again once the form was changed, also when it is opened anew', async () => {
    const scene = await onDraft({ step: 'upload' });
    await put(scene);
    expect(wordsOf(scene.wizard)).to.not.contain('Đơn đã được sửa sau khi');

    scene.clock.pass(60_000);
    await go(scene, 'Sửa lại đơn đăng ký');
    await type(scene, 'symbol', '126/SNV-VP');
    await go(scene, 'Bước tiếp');
    expect(wordsOf(scene.wizard)).to.contain('Đơn đã được sửa sau khi tải văn bản này lên.');

    scene.wizard.remove();
    const again = await aWizard({ backend: scene.backend, dossier: DRAFT_ID, step: 'upload' }, scene.clock);
    expect(wordsOf(again.wizard)).to.contain('Đơn đã được sửa sau khi tải văn bản này lên.');
  });
});

describe('<ctso-wizard> with something to correct', () => {
  it('lists it instead of going on, and puts the caret in the field', async () => {
    const scene = await aWizard();
    await go(scene, 'Bước tiếp');
    expect(scene.wizard.step).to.equal('form');
    const summary = deep(scene.wizard.shadowRoot!, '[role="alert"]')[0]!;
    expect(wordsOf(summary)).to.contain('Còn 3 chỗ cần sửa trước khi đi tiếp').and.contain('Bước 1, Số ký hiệu');
    expect(summary.matches(':focus')).to.equal(true);

    deep(summary, 'a')[0]!.click();
    await settled(scene.wizard);
    expect(control(scene, 'symbol').matches(':focus')).to.equal(true);

    await type(scene, 'symbol', '125/SNV-VP');
    expect(wordsOf(deep(scene.wizard.shadowRoot!, '.summary')[0]!)).to.contain('Còn 2 chỗ').and.not.contain('Số ký hiệu');
  });

  it('opens the row that an entry speaks of, at its field', async () => {
    const scene = await onDraft({ draft: aDraft([aRow('r1', { idNumber: '34938493849' })]) });
    await go(scene, 'Còn 1 lỗi');
    const editor = deep(scene.wizard.shadowRoot!, 'ctso-subscriber-editor')[0]!;
    expect(deep<HTMLDialogElement>(editor.shadowRoot!, 'dialog')[0]!.open).to.equal(true);
    const field = deep(editor.shadowRoot!, '[data-field="idNumber"]')[0]!;
    expect(field.shadowRoot!.querySelector('#control')!.matches(':focus')).to.equal(true);
  });

  it('lists ten and offers the rows with errors in the table', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => aRow(`r${String(index)}`, { officialEmail: `a${String(index)}@gmail.com`, idNumber: '' }));
    const scene = await onDraft({ draft: aDraft(rows) });
    await go(scene, 'Bước tiếp');
    expect(deep(scene.wizard.shadowRoot!, '.summary li')).to.have.length(11);

    await go(scene, 'Xem cả 12 dòng có lỗi');
    expect(deep(scene.wizard.shadowRoot!, '[data-filter="error"]')[0]!.ariaPressed).to.equal('true');
  });

  it('shows what the backend found, and does not say that it is filed', async () => {
    const issues = [{ path: ['letter', 'symbol'], code: 'required.document-symbol', params: {}, severity: 'error' as const, source: 'backend' as const }];
    const { Failure } = await import('@ctso/core');
    const scene = await onDraft({ step: 'upload', bend: (backend) => ({ ...backend, dossiers: { ...backend.dossiers, act: () => Promise.reject(new Failure('invalid', { issues })) } }) });
    await put(scene);
    await go(scene, 'Bước tiếp');
    await go(scene, 'Nộp hồ sơ');
    const summary = deep(scene.wizard.shadowRoot!, '[role="alert"]')[0]!;
    expect(wordsOf(summary)).to.contain('Còn 1 chỗ cần sửa trước khi nộp').and.contain('Chưa có số, ký hiệu');
    expect(summary.matches(':focus')).to.equal(true);

    deep(summary, 'a')[0]!.click();
    await settled(scene.wizard);
    expect(control(scene, 'symbol').matches(':focus')).to.equal(true);
  });
});
