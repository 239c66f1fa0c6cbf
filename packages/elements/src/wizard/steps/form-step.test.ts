import { expect } from '@open-wc/testing';
import { aDraft, aRow, control, deep, onDraft, settled, wordsOf, type Scene } from '../../testing/a-wizard.js';
import type { CtsoFormSection } from './form-section.js';

/** Counts the renders of every section and of the table while `act` runs. */
async function renders(scene: Scene, act: () => Promise<void>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  // The table measures its room after the first frames; that is not what is counted here.
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const parts = deep<CtsoFormSection>(scene.wizard.shadowRoot!, 'ctso-form-section, ctso-row-table');
  for (const part of parts) {
    const name = part.section?.id ?? 'rows';
    counts[name] = 0;
    const inner = part as unknown as { update(changed: unknown): void };
    const update = inner.update.bind(part);
    inner.update = (changed) => { counts[name] = (counts[name] ?? 0) + 1; update(changed); };
  }
  await act();
  return counts;
}

function typeLetter(scene: Scene, fieldId: string, letter: string, init: InputEventInit = {}): void {
  const input = control(scene, fieldId);
  input.value += letter;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, ...init }));
}

describe('the form step', () => {
  it('lays the sheet out in the order of the letter, with the exact labels', async () => {
    const scene = await onDraft();
    const words = wordsOf(deep(scene.wizard.shadowRoot!, 'form')[0]!);
    const order = ['Số ký hiệu:', 'Kính gửi:', '1. Thông tin người tiếp nhận', '2. Số lượng và danh sách đăng ký: 1, gồm:', 'Ghi chú:', 'Nơi nhận:', 'Cam kết những nội dung'];
    const places = order.map((label) => words.indexOf(label));
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('renders one section for a keystroke, and no row', async () => {
    const scene = await onDraft({ draft: aDraft([aRow('r1'), aRow('r2', { officialEmail: 'b@snv.lamgiang.gov.vn', idNumber: '001090012345' })]) });
    control(scene, 'position').focus();
    const counts = await renders(scene, async () => { typeLetter(scene, 'position', 'x'); await settled(scene.wizard); });
    expect(counts).to.deep.equal({ letter: 0, recipient: 1, closing: 0, commitment: 0, rows: 0 });
  });

  it('says nothing while a value is first typed, speaks on leaving, and is quiet the moment it is right', async () => {
    const scene = await onDraft();
    const said = (): string => wordsOf(deep(scene.wizard.shadowRoot!, '[data-field="idNumber"]')[0]!.shadowRoot!.querySelector('#says')!);
    const input = control(scene, 'idNumber');
    input.focus();
    input.value = '0010821109';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(scene.wizard);
    expect(said()).to.equal('');

    input.blur();
    await settled(scene.wizard);
    expect(said()).to.equal('Có 10 chữ số. Thẻ CCCD có 12, CMND có 9 chữ số.');

    typeLetter(scene, 'idNumber', '99');
    await settled(scene.wizard);
    expect(said()).to.equal('');
  });

  it('leaves a control alone while an input method composes', async () => {
    const scene = await onDraft();
    const input = control(scene, 'position');
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    typeLetter(scene, 'position', ' phòng', { isComposing: true });
    await settled(scene.wizard);
    expect(input.value).to.equal('Chánh Văn phòng phòng');
    expect(wordsOf(scene.wizard)).to.not.contain('phòng phòng');
  });

  it('takes the focus from a column’s footnote mark to the note', async () => {
    const scene = await onDraft();
    const table = deep(scene.wizard.shadowRoot!, 'ctso-row-table')[0]!;
    table.dispatchEvent(new CustomEvent('ctso-footnote', { detail: { mark: '3' }, bubbles: true, composed: true }));
    expect(wordsOf(deep(scene.wizard.shadowRoot!, ':focus').at(-1)!)).to.match(/^\( 3 \) Nếu Thuê bao muốn/u);
  });
});
