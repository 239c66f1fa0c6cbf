import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { heard } from '../testing/in-provider.js';
import { aDraft, aWizard, deep, PDF, press, settled, wordsOf, type Scene } from '../testing/a-wizard.js';
import type { CtsoUploadSlot } from '../upload-step/upload-slot.js';
import { SlotEvent } from '../upload-step/upload-slot.js';

const ID = '11111111-1111-4111-8111-111111111111';

/** A draft stands at the backend; the wizard opens it. */
async function onDraft(step = 'form', draft = aDraft()): Promise<Scene> {
  const first = await aWizard();
  await first.backend.dossiers.create({ id: ID, procedure: { id: 'issue-individuals', profile: 'vn-2018' }, draft });
  return aWizard({ backend: first.backend, dossier: ID, step }, first.clock);
}

function field(scene: Scene, id: string): HTMLInputElement {
  return deep<HTMLInputElement>(deep(scene.wizard.shadowRoot!, `[data-field="${id}"]`)[0]!.shadowRoot!, '#control')[0]!;
}

async function type(scene: Scene, id: string, text: string): Promise<void> {
  const control = field(scene, id);
  control.focus();
  control.select();
  await sendKeys({ type: text });
  control.blur();
  await settled(scene.wizard);
}

async function fillSlot(scene: Scene): Promise<void> {
  const slot = deep<CtsoUploadSlot>(scene.wizard.shadowRoot!, 'ctso-upload-slot')[0]!;
  slot.dispatchEvent(new SlotEvent({ kind: 'put', file: PDF }));
  await settled(scene.wizard);
}

describe('<ctso-wizard>', () => {
  it('opens the form of its procedure, filled from the account', async () => {
    const { wizard } = await aWizard();
    expect(wordsOf(wizard)).to.contain('CẤP CHỨNG THƯ SỐ CHO CÁ NHÂN').and.contain('V/v đề nghị cấp chứng thư số cho cá nhân');
    expect(deep(wizard.shadowRoot!, '[aria-current="step"]').map(wordsOf)).to.deep.equal(['1 Nhập đơn đăng ký Đang nhập']);
  });

  it('files a dossier: form, upload, review, submit', async () => {
    const scene = await onDraft();
    const submitted = heard(scene.wizard, 'ctso-submitted');
    press(scene.wizard.shadowRoot!, 'Bước tiếp');
    await settled(scene.wizard);
    expect(scene.wizard.step).to.equal('upload');

    await fillSlot(scene);
    press(scene.wizard.shadowRoot!, 'Bước tiếp');
    await settled(scene.wizard);
    expect(scene.wizard.step).to.equal('review');

    press(scene.wizard.shadowRoot!, 'Nộp hồ sơ');
    await settled(scene.wizard);
    expect(submitted).to.deep.equal([{ dossier: ID }]);
    expect((await scene.backend.dossiers.get({ id: ID })).status).to.equal('submitted');
    expect(wordsOf(scene.wizard)).to.contain('Đã nộp hồ sơ lúc 09:42 20/11/2026.');
  });

  it('tells the address of a new dossier with the first thing typed', async () => {
    const scene = await aWizard();
    const navigations = heard(scene.wizard, 'ctso-navigate');
    await type(scene, 'symbol', '125/SNV-VP');
    expect(navigations).to.deep.equal([{ dossier: scene.wizard.dossier, step: 'form' }]);
    expect(scene.wizard.dossier).not.to.equal('');
  });

  it('lists what is to be corrected instead of going on, and leads to the field', async () => {
    const scene = await aWizard();
    press(scene.wizard.shadowRoot!, 'Bước tiếp');
    await settled(scene.wizard);
    expect(scene.wizard.step).to.equal('form');
    const summary = deep(scene.wizard.shadowRoot!, '[role="alert"]')[0]!;
    expect(wordsOf(summary)).to.contain('Còn 3 chỗ cần sửa trước khi đi tiếp').and.contain('Bước 1, Số ký hiệu');
    expect(summary.matches(':focus')).to.equal(true);

    deep<HTMLAnchorElement>(summary, 'a')[0]!.click();
    await settled(scene.wizard);
    expect(field(scene, 'symbol').matches(':focus')).to.equal(true);
  });
});
