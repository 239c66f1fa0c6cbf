import { Failure, type Attachment } from '@ctso/core';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './define.js';
import { PDF, procedure, wordsOf } from '../testing/a-wizard.js';
import { inProvider } from '../testing/in-provider.js';
import { SlotEvent, type CtsoUploadSlot, type SlotAsk } from './upload-slot.js';

const [SLOT] = procedure.definition.slots as [(typeof procedure.definition.slots)[number]];
const MIB = 1024 * 1024;
const HELD: Attachment = { id: 'a', slot: SLOT.id, name: 'da-ky.pdf', size: 14.6 * MIB, type: 'application/pdf', uploadedAt: '2026-11-20T02:51:00Z' };

async function aSlot(given: Partial<CtsoUploadSlot> = {}): Promise<CtsoUploadSlot> {
  const slot = await inProvider<CtsoUploadSlot>(html`<ctso-upload-slot .definition=${SLOT} .paper=${'1. Văn bản đề nghị'}></ctso-upload-slot>`);
  Object.assign(slot, given);
  await slot.updateComplete;
  return slot;
}

function asked(slot: CtsoUploadSlot): SlotAsk[] {
  const asks: SlotAsk[] = [];
  slot.addEventListener(SlotEvent.type, (event) => { if (event instanceof SlotEvent) asks.push(event.ask); });
  return asks;
}

const part = (slot: CtsoUploadSlot, selector: string): HTMLElement => slot.shadowRoot!.querySelector<HTMLElement>(selector)!;
const spoken = (slot: CtsoUploadSlot): string => wordsOf(part(slot, '[role="status"]'));

function carrying(file: File): DataTransfer {
  const carried = new DataTransfer();
  carried.items.add(file);
  return carried;
}

describe('<ctso-upload-slot>', () => {
  it('says what it takes, and is accessible in each state', async () => {
    const states: Partial<CtsoUploadSlot>[] = [
      {}, { issue: 'Chưa có văn bản này.' }, { attachment: HELD }, { attachment: HELD, lookAgain: true },
      { transfer: { kind: 'checking', name: 'a.pdf' } },
      { transfer: { kind: 'sending', name: 'a.pdf', size: 100, sent: 62, secondsLeft: 20 } },
      { transfer: { kind: 'refused', name: 'a.exe', finding: { code: 'file.program', params: { extension: 'pdf' }, severity: 'error' } } },
      { transfer: { kind: 'cut-off', name: 'a.pdf', size: 100, sent: 62, failure: new Failure('unavailable') } },
      { attachment: HELD, transfer: { kind: 'removing', name: HELD.name } },
    ];
    for (const state of states) {
      const slot = await aSlot(state);
      expect(wordsOf(slot)).to.contain('1. Văn bản đề nghị').and.contain('zip, 7z. Dung lượng tối đa: 25 MB');
      await expect(slot).to.be.accessible();
    }
  });

  it('takes a file that is dropped, and says so while it is carried over', async () => {
    const slot = await aSlot();
    const asks = asked(slot);
    const target = part(slot, '.target');
    target.dispatchEvent(new DragEvent('dragover', { dataTransfer: carrying(PDF), cancelable: true }));
    await slot.updateComplete;
    expect(wordsOf(part(slot, '.drop'))).to.equal('Thả ra để tải lên');

    target.dispatchEvent(new DragEvent('drop', { dataTransfer: carrying(PDF), cancelable: true }));
    expect(asks).to.have.length(1);
    expect(asks[0]).to.have.nested.property('file.name', PDF.name);
  });

  it('shows percent, bytes and time left, and can be stopped by keyboard', async () => {
    const slot = await aSlot({ transfer: { kind: 'sending', name: 'a.pdf', size: 14.6 * MIB, sent: 9.1 * MIB, secondsLeft: 17 } });
    const asks = asked(slot);
    expect(wordsOf(part(slot, '.file'))).to.equal('PDF a.pdf 9,1 MB / 14,6 MB, còn khoảng 20 giây 62% Dừng tải');
    expect((part(slot, 'progress') as HTMLProgressElement).value).to.equal(62);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(asks).to.deep.equal([{ kind: 'drop' }]);
  });

  it('speaks at a quarter, a half, three quarters and the end', async () => {
    const slot = await aSlot();
    const heard: string[] = [];
    for (const sent of [10, 24, 30, 40, 55, 80, 99]) {
      slot.transfer = { kind: 'sending', name: 'a.pdf', size: 100, sent, secondsLeft: undefined };
      await slot.updateComplete;
      if (heard.at(-1) !== spoken(slot)) heard.push(spoken(slot));
    }
    slot.transfer = undefined;
    slot.attachment = { ...HELD, name: 'a.pdf' };
    await slot.updateComplete;
    heard.push(spoken(slot));
    expect(heard).to.deep.equal(['', 'Đã tải 25 phần trăm a.pdf', 'Đã tải 50 phần trăm a.pdf', 'Đã tải 75 phần trăm a.pdf', 'Đã tải xong a.pdf.']);
  });

  it('shows the file it holds with what can be done to it', async () => {
    const slot = await aSlot({ attachment: HELD });
    const asks = asked(slot);
    expect(wordsOf(part(slot, '.file'))).to.equal('PDF da-ky.pdf 14,6 MB, 09:51 20/11/2026 Xem Thay file');
    for (const button of slot.shadowRoot!.querySelectorAll('button')) if (wordsOf(button) !== 'Thay file') button.click();
    expect(asks).to.deep.equal([{ kind: 'view' }, { kind: 'remove' }]);
  });

  it('keeps the focus when the button that was pressed goes away', async () => {
    const slot = await aSlot({ attachment: HELD });
    part(slot, '.icon-btn.danger').focus();
    slot.attachment = undefined;
    await slot.updateComplete;
    expect(wordsOf(slot.shadowRoot!.activeElement!)).to.equal('Tải văn bản đã ký');
  });
});
