import { ANSWERS, type Path } from '@ctso/core';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CtsoRowTable } from '../../row-table/row-table.js';
import { aDraft, deep, DRAFT_ID, go, press, put, settled, type, wordsOf } from '../../testing/a-wizard.js';
import { aNote, aSentBack, people, type SentBack } from '../../testing/sent-back.js';
import './define.js';

const NOTES = [
  aNote('11111111-0000-4000-8000-000000000001', ['rows', 'r2', 'phone'], 'Số máy không liên lạc được.'),
  aNote('11111111-0000-4000-8000-000000000002', ['letter', 'symbol'], 'Số ký hiệu khác văn bản gửi kèm.'),
  aNote('11111111-0000-4000-8000-000000000003', ['slots', 'request'], 'Thiếu chữ ký số.'),
];

const panel = (scene: SentBack): HTMLElement => deep(scene.wizard.shadowRoot!, 'ctso-remarks')[0]!;
const items = (scene: SentBack): HTMLElement[] => [...panel(scene).shadowRoot!.querySelectorAll<HTMLElement>('.list > li')];
const table = (scene: SentBack): CtsoRowTable => deep<CtsoRowTable>(scene.wizard.shadowRoot!, 'ctso-row-table')[0]!;
const editor = (scene: SentBack): ShadowRoot => deep(scene.wizard.shadowRoot!, 'ctso-subscriber-editor')[0]!.shadowRoot!;
const beside = (scene: SentBack, path: Path): HTMLElement | undefined =>
  deep<HTMLElement & { path: Path }>(scene.wizard.shadowRoot!, 'ctso-field-remarks').find((one) => one.path.join() === path.join());
const explain = async (scene: SentBack, where: HTMLElement, text: string): Promise<void> => {
  press(where.shadowRoot ?? where, 'Giữ nguyên và giải thích');
  await settled(scene.wizard);
  await sendKeys({ type: text });
  await settled(scene.wizard);
};

describe('a dossier that was sent back', () => {
  it('opens with every remark on top: place, officer, unit, time, what, and how it stands', async () => {
    const scene = await aSentBack({ remarks: NOTES, note: 'Bổ sung trước ngày 27/11.' });
    expect(items(scene).map(wordsOf)).to.deep.equal([
      'Số ký hiệu Chưa xử lý tranminhduc@ca.gov.vn Phòng Tiếp nhận, 09:42 20/11/2026 Số ký hiệu khác văn bản gửi kèm. Sửa chỗ này Giữ nguyên và giải thích',
      'Dòng 2: Nguyễn Văn 2, Số điện thoại liên hệ Chưa xử lý tranminhduc@ca.gov.vn Phòng Tiếp nhận, 09:42 20/11/2026 Số máy không liên lạc được. Sửa chỗ này Giữ nguyên và giải thích',
      'Văn bản đề nghị cấp chứng thư số cho cá nhân có xác nhận của cơ quan, tổ chức quản lý trực tiếp Chưa xử lý tranminhduc@ca.gov.vn Phòng Tiếp nhận, 09:42 20/11/2026 Thiếu chữ ký số. Sửa chỗ này Giữ nguyên và giải thích',
    ]);
    expect(wordsOf(panel(scene))).to.contain('Bổ sung trước ngày 27/11.').and.contain('Còn 3 ý kiến chưa xử lý. Đã xử lý 0 trong 3 ý kiến.');
    expect(wordsOf(deep(scene.wizard.shadowRoot!, '.action-bar')[0]!)).to.contain('Còn 3 ý kiến chưa xử lý');
    expect(wordsOf(deep(scene.wizard.shadowRoot!, '.steps')[0]!)).to.contain('Còn 2 ý kiến chưa xử lý');
    await expect(scene.wizard).to.be.accessible();
  });

  it('shows a note that came without remarks', async () => {
    const scene = await aSentBack({ note: 'Gửi lại văn bản có chữ ký số.' });
    expect(wordsOf(panel(scene))).to.contain('Gửi lại văn bản có chữ ký số.').and.not.contain('chưa xử lý');
    await expect(scene.wizard).to.be.accessible();
  });

  it('puts the caret in the field that a remark is about, and shows before and after beside it', async () => {
    const scene = await aSentBack({ remarks: NOTES });
    items(scene)[0]!.querySelector<HTMLElement>('.go')!.click();
    await settled(scene.wizard);
    const field = deep(scene.wizard.shadowRoot!, '[data-field="symbol"]')[0]!;
    expect(field.matches(':focus-within')).to.equal(true);
    await type(scene, 'symbol', '48/UBND-VP');
    expect(wordsOf(beside(scene, ['letter', 'symbol'])!)).to.contain('Đã sửa').and.contain('Đã nộp 125/SNV-VP Bổ sung 48/UBND-VP');
    expect(wordsOf(items(scene)[0]!)).to.contain('Đã sửa').and.contain('125/SNV-VP');
    expect(wordsOf(panel(scene))).to.contain('Còn 2 ý kiến chưa xử lý.');
    await expect(scene.wizard).to.be.accessible();
  });

  it('puts back what was filed when that is asked for', async () => {
    const scene = await aSentBack({ remarks: NOTES });
    await type(scene, 'symbol', '48/UBND-VP');
    press(items(scene)[0]!, 'Trả lại như đã nộp');
    await settled(scene.wizard);
    expect(wordsOf(items(scene)[0]!)).to.contain('Chưa xử lý');
    expect(deep(scene.wizard.shadowRoot!, '[data-field="symbol"]')[0]).to.have.property('value', '125/SNV-VP');
  });

  it('opens the row of a remark with the caret in its field and the remark beside it, following what is typed', async () => {
    const scene = await aSentBack({ remarks: NOTES });
    items(scene)[1]!.querySelector<HTMLElement>('.go')!.click();
    await waitUntil(() => editor(scene).querySelector('dialog[open]') !== null);
    await settled(scene.wizard);
    const phone = editor(scene).querySelector<HTMLElement>('[data-field="phone"]')!;
    expect(phone.matches(':focus-within')).to.equal(true);
    const remark = (): HTMLElement => editor(scene).querySelector<HTMLElement>('ctso-field-remarks')!;
    expect(wordsOf(remark())).to.contain('Số máy không liên lạc được.').and.contain('Chưa xử lý');
    const input = phone.shadowRoot!.querySelector<HTMLInputElement>('#control')!;
    input.select();
    await sendKeys({ type: '0912000111' });
    await settled(scene.wizard);
    expect(wordsOf(remark())).to.contain('Đã sửa').and.contain('0987648487').and.contain('0912000111');
    await expect(editor(scene).host).to.be.accessible();
    press(editor(scene), 'Lưu lại');
    await settled(scene.wizard);
    expect(wordsOf(items(scene)[1]!)).to.contain('Đã sửa');
    expect(wordsOf(table(scene))).to.contain('Ý kiến, đã sửa: Số điện thoại liên hệ: Số máy không liên lạc được.');
  });

  it('takes an explanation instead of a change, by keyboard alone, and takes it back', async () => {
    const scene = await aSentBack({ remarks: NOTES });
    items(scene)[0]!.querySelector<HTMLElement>('.explain')!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(scene.wizard);
    await sendKeys({ type: 'Đúng như sổ công văn.' });
    await settled(scene.wizard);
    expect(wordsOf(items(scene)[0]!)).to.contain('Đã giải thích');
    await expect(scene.wizard).to.be.accessible();
    scene.clock.pass(400);
    await settled(scene.wizard);
    const stored = await scene.backend.dossiers.get({ id: DRAFT_ID });
    expect(stored.draft.sections[ANSWERS]).to.deep.equal({ [NOTES[1]!.id]: 'Đúng như sổ công văn.' });
    press(items(scene)[0]!, 'Bỏ giải thích');
    await settled(scene.wizard);
    expect(wordsOf(items(scene)[0]!)).to.contain('Chưa xử lý');
    expect(panel(scene).shadowRoot!.activeElement!.className).to.contain('explain');
  });

  it('leads from a remark on a paper to its slot, and is answered by another file', async () => {
    const scene = await aSentBack({ remarks: NOTES });
    items(scene)[2]!.querySelector<HTMLElement>('.go')!.click();
    await settled(scene.wizard);
    expect(scene.wizard.step).to.equal('upload');
    expect(wordsOf(beside(scene, ['slots', 'request'])!)).to.contain('Thiếu chữ ký số.');
    await put(scene, new File(['%PDF'], 'da-ky-so.pdf', { type: 'application/pdf' }));
    expect(wordsOf(beside(scene, ['slots', 'request'])!)).to.contain('Đã sửa').and.contain('da-ky-so.pdf');
    await expect(scene.wizard).to.be.accessible();
  });

  it('is not filed while a remark is open, and says at which place', async () => {
    const scene = await aSentBack({ remarks: NOTES, step: 'review' });
    await go(scene, 'Nộp hồ sơ');
    const summary = deep(scene.wizard.shadowRoot!, 'ctso-error-summary')[0]!;
    expect(wordsOf(summary)).to.contain('Còn 3 chỗ cần sửa trước khi nộp').and.contain('Bước 1, dòng 2: Nguyễn Văn 2')
      .and.contain('Ý kiến của cán bộ ở đây chưa được xử lý. Hãy sửa, hoặc giữ nguyên và giải thích.');
    await expect(scene.wizard).to.be.accessible();
  });

  it('is filed again once all are answered, and the officer sees the answers', async () => {
    const scene = await aSentBack({ remarks: NOTES, step: 'review' });
    await go(scene, 'Nộp hồ sơ');
    for (const at of [0, 1, 2]) await explain(scene, items(scene)[at]!, 'Giữ nguyên.');
    expect(wordsOf(panel(scene))).to.contain('Đã xử lý hết các ý kiến.');
    await go(scene, 'Nộp hồ sơ');
    await settled(scene.wizard);
    const seen = await scene.officer.desk.get({ id: DRAFT_ID });
    expect(seen.status).to.equal('submitted');
    expect(Object.values(seen.draft.sections[ANSWERS] ?? {})).to.deep.equal(['Giữ nguyên.', 'Giữ nguyên.', 'Giữ nguyên.']);
    await expect(scene.wizard).to.be.accessible();
  });

  it('shows of 2,000 rows the 7 that were remarked on, and all of them by one button', async function () {
    this.timeout(60_000);
    const remarked = [3, 250, 251, 777, 1200, 1650, 1999];
    const remarks = remarked.map((number, index) => aNote(`22222222-0000-4000-8000-00000000000${String(index)}`, ['rows', `r${String(number)}`, 'position'], 'Chức vụ chưa đúng.'));
    const scene = await aSentBack({ draft: aDraft(people(2000)), remarks });
    await waitUntil(() => table(scene).shadowRoot!.querySelectorAll('[data-row]').length > 0);
    const shown = (): string[] => [...table(scene).shadowRoot!.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']!);
    expect(shown()).to.deep.equal(remarked.map((number) => `r${String(number)}`));
    expect(wordsOf(table(scene))).to.contain('Chức vụ: Chức vụ chưa đúng.');
    for (const item of items(scene)) await explain(scene, item, 'Đúng.');
    expect(wordsOf(panel(scene))).to.contain('Đã xử lý hết các ý kiến.');
    table(scene).shadowRoot!.querySelector<HTMLElement>('[data-filter="all"]')!.click();
    await settled(scene.wizard);
    expect(shown()[0]).to.equal('r1');
  });

  it('says of a row that was removed that it is gone', async () => {
    const scene = await aSentBack({ remarks: [NOTES[0]!] });
    press(table(scene).shadowRoot!, 'Xóa Nguyễn Văn 2');
    await settled(scene.wizard);
    expect(wordsOf(items(scene)[0]!)).to.contain('Dòng đã xóa').and.contain('Đã sửa').and.contain('(đã xóa dòng này)');
    expect(items(scene)[0]!.querySelector('.go')).to.be.null;
  });

  it('is only shown to whoever may not edit it: the organisation above', async () => {
    const scene = await aSentBack({ remarks: NOTES, bend: (backend) => ({ ...backend, dossiers: { ...backend.dossiers, get: async (input, options) => ({ ...(await backend.dossiers.get(input, options)), permitted: ['view', 'history'] }) } }) });
    expect(deep(scene.wizard.shadowRoot!, 'ctso-form-step')).to.be.empty;
    expect(deep(scene.wizard.shadowRoot!, 'ctso-dossier-view')).to.have.length(1);
  });
});
