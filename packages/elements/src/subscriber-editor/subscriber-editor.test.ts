import { Failure, type Subscribers } from '@ctso/core';
import { aProcedure, aRow } from '@ctso/core/testing';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FieldElement } from '../fields/field-element.js';
import { aList, words, type List } from '../testing/a-list.js';
import { inProvider } from '../testing/in-provider.js';
import './define.js';
import type { CtsoSubscriberEditor, OpenEditorOptions } from './subscriber-editor.js';

const HOA = 'nguyenthihoa@lamgiang.gov.vn';
const OTHERS = 'nguyenthihoa@bd.lamgiang.gov.vn';

/** Everything but the e-mail, so that a row with it may be saved. */
const PERSON = {
  fullName: 'Trần Quốc Vượng', birthDate: '03/02/1990', phone: '0912345678', idNumber: '001090012345', idIssuedOn: '14/05/2021',
  idIssuedBy: 'Cục Cảnh sát', position: 'Chuyên viên', organisation: { id: 'pcds', name: 'Phòng Chuyển đổi số' }, province: '24',
};

interface Scene extends List {
  readonly editor: CtsoSubscriberEditor;
  /** Settles with what `open` answers. */
  closed: Promise<string | undefined>;
}

async function opened(options: OpenEditorOptions = {}, rows = [aRow({}, 'hoa')], check?: Subscribers['check'], list?: List): Promise<Scene> {
  const scene = list ?? (await aList(rows));
  const backend = check === undefined ? scene.backend : { ...scene.backend, subscribers: { check } };
  const editor = await inProvider<CtsoSubscriberEditor>(
    html`<ctso-subscriber-editor .store=${scene.store} .procedure=${aProcedure()}></ctso-subscriber-editor>`, { ...scene.given, backend });
  const closed = editor.open(options);
  await settle(editor);
  return { ...scene, editor, closed };
}

async function settle(editor: CtsoSubscriberEditor): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    await new Promise((resolve) => { setTimeout(resolve); });
    await editor.updateComplete;
  }
}

const part = (editor: CtsoSubscriberEditor, selector: string): HTMLElement => editor.shadowRoot!.querySelector<HTMLElement>(selector)!;
const has = (editor: CtsoSubscriberEditor, selector: string): boolean => editor.shadowRoot!.querySelector(selector) !== null;
const field = (editor: CtsoSubscriberEditor, id: string): FieldElement<never> => part(editor, `[data-field="${id}"]`) as unknown as FieldElement<never>;
const said = (editor: CtsoSubscriberEditor, id: string): string => words(field(editor, id).shadowRoot!.querySelector('#says'));
const isOpen = (editor: CtsoSubscriberEditor): boolean => (part(editor, 'dialog') as HTMLDialogElement).open;
const question = (editor: CtsoSubscriberEditor): HTMLElement => part(editor, 'ctso-question').shadowRoot!.querySelector('dialog')!;

/** As the field itself reports what was typed. */
function type(editor: CtsoSubscriberEditor, values: Readonly<Record<string, unknown>>): void {
  for (const [id, value] of Object.entries(values)) {
    const { path } = field(editor, id);
    field(editor, id).dispatchEvent(new CustomEvent('ctso-change', { detail: { path, value }, bubbles: true, composed: true }));
  }
}

async function press(editor: CtsoSubscriberEditor, selector: string): Promise<void> {
  part(editor, selector).click();
  await settle(editor);
}

describe('<ctso-subscriber-editor>', () => {
  it('begins a copy without what must differ, and puts it behind the row that it was made of', async () => {
    const { editor, store, closed } = await opened({ copyOf: 'hoa' }, [aRow({ ...PERSON, officialEmail: HOA }, 'hoa'), aRow({ officialEmail: 'b@so.gov.vn', idNumber: '' }, 'last')]);
    expect([field(editor, 'officialEmail').value, field(editor, 'idNumber').value, field(editor, 'position').value]).to.deep.equal(['', '', 'Chuyên viên']);
    expect(words(part(editor, '.notice'))).to.equal('Đã chép từ dòng được chọn. Nhập những gì khác nhau.');
    type(editor, { officialEmail: 'vuong@so.lamgiang.gov.vn', idNumber: '001090012346' });
    await press(editor, '.save');
    expect(store.value.draft.rows.map(({ id }) => id)).to.deep.equal(['hoa', await closed, 'last']);
    expect(store.value.draft.rows[1]?.values['fullName']).to.equal('Trần Quốc Vượng');
  });

  it('is accessible new, with errors, and with certificates', async () => {
    const scene = await opened();
    await expect(scene.editor).to.be.accessible();
    await press(scene.editor, '.save');
    await expect(scene.editor).to.be.accessible();
    type(scene.editor, { officialEmail: HOA });
    await press(scene.editor, '.check-btn');
    await expect(scene.editor).to.be.accessible();
  });

  it('begins with the e-mail and says what it is for', async () => {
    const { editor } = await opened();
    expect(words(part(editor, 'h2'))).to.equal('Thêm mới');
    expect((editor.shadowRoot!.activeElement as HTMLElement).dataset['field']).to.equal('officialEmail');
    expect(words(part(editor, '.check-btn'))).to.equal('Kiểm tra thông tin thuê bao và danh sách chứng thư số hiện có');
  });

  describe('the check of the e-mail', () => {
    it('fills in a known subscriber with its certificates', async () => {
      const { editor } = await opened();
      type(editor, { officialEmail: HOA });
      await press(editor, '.check-btn');
      expect(said(editor, 'officialEmail')).to.equal('Thuê bao đã tồn tại trong hệ thống');
      expect(field(editor, 'fullName').value).to.equal('Nguyễn Thị Hoa');
      expect(field(editor, 'organisation').value).to.deep.equal({ id: 'pcds', name: 'Phòng Chuyển đổi số' });
      expect(words(part(editor, '.panel header'))).to.equal('Chứng thư số hiện có: 3 Ghi vào cột “Số hiệu chứng thư số cũ (nếu có)”');
      expect(words(part(editor, '.panel tbody tr'))).to.equal('5401010463ce97bc376e362d88c2ee9718/06/2027 Đang hoạt động');
    });

    it('starts by itself 600 ms after typing ended, and only for an address that may be right', async () => {
      const asked: string[] = [];
      const { editor, clock } = await opened({}, [], ({ emails: [email = ''] }) => { asked.push(email); return Promise.resolve({ items: [{ email, outcome: 'new' }] }); });
      type(editor, { officialEmail: 'a@gmail.com' });
      await clock.pass(2_000);
      type(editor, { officialEmail: 'vuong@snv.gov.v' });
      await clock.pass(300);
      type(editor, { officialEmail: 'vuong@snv.gov.vn' });
      await clock.pass(599);
      expect(asked).to.be.empty;
      await clock.pass(1);
      await settle(editor);
      expect(asked).to.deep.equal(['vuong@snv.gov.vn']);
      expect(said(editor, 'officialEmail')).to.equal('Thuê bao mới');
    });

    it('never locks the field and drops the answer about an older address', async () => {
      const answers: (() => void)[] = [];
      const { editor } = await opened({}, [], ({ emails: [email = ''] }) => new Promise((resolve) => {
        answers.push(() => { resolve({ items: [{ email, outcome: email.startsWith('cu') ? 'elsewhere' : 'new' }] }); });
      }));
      type(editor, { officialEmail: 'cu@snv.gov.vn' });
      await press(editor, '.check-btn');
      expect(said(editor, 'officialEmail')).to.equal('Đang kiểm tra… Cứ nhập tiếp.');
      expect(field(editor, 'officialEmail').disabled || field(editor, 'officialEmail').readOnly).to.equal(false);
      type(editor, { officialEmail: 'moi@snv.gov.vn' });
      await press(editor, '.check-btn');
      answers[0]?.();
      await settle(editor);
      expect(said(editor, 'officialEmail')).to.equal('Đang kiểm tra… Cứ nhập tiếp.');
      answers[1]?.();
      await settle(editor);
      expect(said(editor, 'officialEmail')).to.equal('Thuê bao mới');
    });

    it('refuses the address of another organisation and says the way out', async () => {
      const { editor, store } = await opened({}, []);
      type(editor, { officialEmail: OTHERS, ...PERSON });
      await press(editor, '.check-btn');
      expect(said(editor, 'officialEmail')).to.match(/^Email đã tồn tại ở Cơ quan, tổ chức không thuộc danh sách được cấp quyền đăng ký/u);
      expect(words(part(editor, '.dialog-body > .banner'))).to.match(/04 - thay đổi thông tin/u);
      expect(part(editor, '.save').ariaDisabled).to.equal('true');
      await press(editor, '.save');
      expect(store.value.draft.rows).to.be.empty;
      expect((editor.shadowRoot!.activeElement as HTMLElement).dataset['field']).to.equal('officialEmail');
      expect(field(editor, 'fullName').value).to.equal('Trần Quốc Vượng');
    });

    it('does not overwrite what was typed, and offers what the system has', async () => {
      const { editor } = await opened();
      type(editor, { officialEmail: HOA, fullName: 'Nguyễn Thị Hoà', position: 'Chánh Thanh tra' });
      await press(editor, '.check-btn');
      expect(field(editor, 'position').value).to.equal('Chánh Thanh tra');
      expect(field(editor, 'phone').value).to.equal('0987648487');
      expect(words(part(editor, '.offer p'))).to.equal('Hệ thống đang ghi khác ở 2 mục: Họ và tên, Chức vụ. Điều đã nhập được giữ nguyên.');
      await press(editor, '.offer .btn');
      expect(field(editor, 'position').value).to.equal('Trưởng phòng');
      expect(has(editor, '.offer')).to.equal(false);
    });

    it('takes back what it had filled in when the address turns out to be another person’s', async () => {
      const { editor } = await opened();
      type(editor, { officialEmail: HOA });
      await press(editor, '.check-btn');
      type(editor, { officialEmail: 'moi@snv.gov.vn', position: 'Chuyên viên' });
      await press(editor, '.check-btn');
      expect(field(editor, 'fullName').value).to.equal('');
      expect(field(editor, 'position').value).to.equal('Chuyên viên');
      expect(has(editor, '.panel')).to.equal(false);
    });

    it('lets one save when it failed, and says so', async () => {
      const { editor, store, closed } = await opened({}, [], () => Promise.reject(new Failure('unavailable')));
      type(editor, { officialEmail: 'vuong@snv.gov.vn', ...PERSON });
      await press(editor, '.check-btn');
      expect(words(part(editor, '.check-failed p'))).to.equal('Chưa kiểm tra được hộp thư này. Vẫn lưu được; danh sách sẽ ghi “Chưa kiểm tra”.');
      await press(editor, '.save');
      const made = await closed;
      expect(store.row(made ?? '')?.values).to.deep.include({ officialEmail: 'vuong@snv.gov.vn', lookup: null });
    });

    it('puts an answer that comes after saving into the row in the list', async () => {
      let answer: () => void = () => undefined;
      const { editor, store, closed } = await opened({}, [], () => new Promise((resolve) => { answer = () => { resolve({ items: [{ email: OTHERS, outcome: 'elsewhere' }] }); }; }));
      type(editor, { officialEmail: OTHERS, ...PERSON });
      await press(editor, '.save');
      const made = (await closed) ?? '';
      answer();
      await settle(editor);
      expect(store.issues.row(made).map((issue) => issue.code)).to.deep.equal(['lookup.elsewhere']);
    });
  });

  describe('saving', () => {
    it('says how many places are wrong and puts the caret into the first', async () => {
      const { editor, store } = await opened({}, []);
      type(editor, { ...PERSON, officialEmail: 'huynhpd@gmail.com', idNumber: '34938493849' });
      expect(said(editor, 'idNumber')).to.equal('');
      await press(editor, '.save');
      expect(words(part(editor, '.banner.danger'))).to.equal('Chưa lưu được: còn 2 chỗ cần sửa. Con trỏ đã ở chỗ đầu tiên.');
      expect((editor.shadowRoot!.activeElement as HTMLElement).dataset['field']).to.equal('officialEmail');
      expect(said(editor, 'officialEmail')).to.match(/gmail/u);
      expect(said(editor, 'idNumber')).to.match(/^Có 11 chữ số\./u);
      expect(store.value.draft.rows).to.be.empty;
    });

    it('adds a new row at the end, tidied, and answers its id', async () => {
      const { editor, store, closed } = await opened();
      type(editor, { officialEmail: ' Vuong@SNV.gov.vn ', ...PERSON, fullName: '  Trần   Quốc Vượng' });
      await press(editor, '.check-btn');
      await press(editor, '.save');
      const made = await closed;
      expect(isOpen(editor)).to.equal(false);
      expect(store.value.draft.rows.map((row) => row.id)).to.deep.equal(['hoa', made]);
      expect(store.row(made ?? '')?.values).to.deep.include({ officialEmail: 'vuong@snv.gov.vn', fullName: 'Trần Quốc Vượng', lookup: { email: 'vuong@snv.gov.vn', outcome: 'new' } });
      expect(store.value.unfinished).to.be.empty;
    });

    it('sets only what was changed in a row of the list', async () => {
      const { editor, store, desk } = await opened({ rowId: 'hoa', field: 'position' });
      expect(words(part(editor, 'h2'))).to.equal('Chỉnh sửa');
      expect((editor.shadowRoot!.activeElement as HTMLElement).dataset['field']).to.equal('position');
      type(editor, { position: 'Giám đốc' });
      await press(editor, '.save');
      await store.flush();
      expect(desk.dossiers.saves.flatMap((save) => save.edits)).to.deep.equal([{ kind: 'set', path: ['rows', 'hoa', 'position'], value: 'Giám đốc' }]);
    });

    it('keeps organisation and province for the next person and goes back to the e-mail', async () => {
      const { editor, store } = await opened({}, []);
      type(editor, { officialEmail: 'vuong@snv.gov.vn', ...PERSON });
      await press(editor, '.check-btn');
      await press(editor, '.save-next');
      expect(store.value.draft.rows).to.have.length(1);
      expect(isOpen(editor)).to.equal(true);
      expect(words(part(editor, '[role=status]'))).to.equal('Đã thêm Trần Quốc Vượng vào danh sách. Mời nhập người tiếp theo.');
      expect([field(editor, 'officialEmail').value, field(editor, 'fullName').value, field(editor, 'province').value]).to.deep.equal(['', '', '24']);
      expect(field(editor, 'organisation').value).to.deep.equal({ id: 'pcds', name: 'Phòng Chuyển đổi số' });
      expect((editor.shadowRoot!.activeElement as HTMLElement).dataset['field']).to.equal('officialEmail');
    });

    it('knows an address that another row has', async () => {
      const { editor } = await opened({}, [aRow({ officialEmail: 'vuong@snv.gov.vn' }, 'a')]);
      type(editor, { officialEmail: 'VUONG@snv.gov.vn', ...PERSON });
      await press(editor, '.save');
      expect(words(part(editor, '.banner.danger'))).to.match(/còn 1 chỗ/u);
      expect(said(editor, 'officialEmail')).to.match(/1/u);
    });
  });

  it('lets the number be moved only to a chosen operator and shows what is printed', async () => {
    const { editor } = await opened();
    expect(field(editor, 'keepNumber').disabled).to.equal(true);
    expect(said(editor, 'keepNumber')).to.equal('chọn nhà mạng trước');
    type(editor, { phone: '0905771230', simOperator: 'Viettel', keepNumber: true });
    await settle(editor);
    expect(field(editor, 'keepNumber').disabled).to.equal(false);
    expect(words(part(editor, '.printed'))).to.equal('In ra: Viettel/cs. Số: 0905771230');
  });

  describe('leaving', () => {
    it('asks nothing when nothing was typed', async () => {
      const { editor, closed } = await opened();
      await press(editor, '.first');
      expect(await closed).to.equal(undefined);
      expect(isOpen(editor)).to.equal(false);
    });

    for (const [way, leave] of [
      ['Escape', () => sendKeys({ press: 'Escape' })],
      ['the scrim', async ({ editor }: Scene) => { part(editor, 'dialog').dispatchEvent(new MouseEvent('mousedown', { bubbles: true })); }],
      ['"Hủy bỏ"', async ({ editor }: Scene) => { part(editor, '.first').click(); }],
    ] as const) {
      it(`asks before it throws away what was typed, by ${way}`, async () => {
        const scene = await opened();
        const { editor, store } = scene;
        type(editor, { fullName: 'V' });
        await leave(scene);
        await settle(editor);
        expect(words(question(editor).querySelector('h2'))).to.equal('Bỏ những gì vừa nhập?');
        question(editor).querySelector<HTMLElement>('.no')!.click();
        await settle(editor);
        expect(isOpen(editor)).to.equal(true);
        expect(field(editor, 'fullName').value).to.equal('V');

        await leave(scene);
        await settle(editor);
        question(editor).querySelector<HTMLElement>('.yes')!.click();
        await settle(editor);
        expect(isOpen(editor)).to.equal(false);
        expect(store.value.unfinished).to.be.empty;
      });
    }

    it('gives the focus back to what opened it', async () => {
      const list = await aList();
      const opener = document.createElement('button');
      document.body.append(opener);
      const { editor } = await opened({ opener }, [], undefined, list);
      await press(editor, '.first');
      expect(document.activeElement).to.equal(opener);
      opener.remove();
    });

    it('asks the list that opened it to focus the row that was made', async () => {
      const focused: string[] = [];
      const opener = Object.assign(document.createElement('div'), { focusRow: (id: string) => { focused.push(id); return Promise.resolve(true); } });
      const { editor, closed } = await opened({ opener }, []);
      type(editor, { officialEmail: 'vuong@snv.gov.vn', ...PERSON });
      await press(editor, '.save');
      expect(focused).to.deep.equal([await closed]);
    });
  });

  it('keeps what is typed from the first keystroke, also over a reload, and goes on with it', async () => {
    const list = await aList();
    const first = await opened({}, [], undefined, list);
    type(first.editor, { fullName: 'Võ Hoàng' });
    await list.clock.pass(0);
    const reloaded = await list.desk.again();
    const kept = reloaded.value.unfinished[0];
    expect(kept?.values).to.deep.include({ fullName: 'Võ Hoàng' });

    const second = await opened({ rowId: kept?.id ?? '' }, [], undefined, { ...list, store: reloaded });
    expect(words(part(second.editor, 'h2'))).to.equal('Thêm mới');
    expect(words(part(second.editor, '[role=status]'))).to.equal('Đang nhập tiếp điều đã gõ lần trước.');
    expect(field(second.editor, 'fullName').value).to.equal('Võ Hoàng');
  });

  it('shows the organisation tree in its own place and comes back with the choice', async () => {
    const { editor } = await opened();
    field(editor, 'organisation').shadowRoot!.querySelector<HTMLElement>('.tree-btn')!.click();
    await settle(editor);
    const tree = editor.shadowRoot!.querySelector('ctso-organisation-tree')!;
    expect(words(part(editor, 'h2'))).to.equal('Danh sách cây tổ chức');
    expect(part(editor, '.part').hidden).to.equal(true);
    tree.shadowRoot!.querySelector<HTMLElement>('[data-id="organisation-1"]')!.click();
    await press(editor, '.dialog-foot .primary:not(.save)');
    expect(field(editor, 'organisation').value).to.deep.equal({ id: 'organisation-1', name: 'Sở Nội vụ' });
    expect((editor.shadowRoot!.activeElement as HTMLElement).dataset['field']).to.equal('organisation');
    expect(words(part(editor, 'h2'))).to.equal('Thêm mới');
  });

  it('puts its own buttons away while a missing organisation is made in the tree, and goes on with it once it is', async () => {
    const { editor } = await opened();
    field(editor, 'organisation').shadowRoot!.querySelector<HTMLElement>('.tree-btn')!.click();
    await settle(editor);
    const tree = editor.shadowRoot!.querySelector('ctso-organisation-tree')!;
    const foot = part(editor, '.tree-part > .dialog-foot');
    expect(getComputedStyle(foot).display).to.equal('flex');
    tree.shadowRoot!.querySelector<HTMLElement>('.make')!.click();
    await settle(editor);
    expect(getComputedStyle(foot).display).to.equal('none');
    const form = tree.shadowRoot!.querySelector('ctso-organisation-form')!;
    const name = form.shadowRoot!.querySelector('[data-field="name"]')!.shadowRoot!.querySelector<HTMLInputElement>('#control')!;
    name.value = 'Phòng Tổ chức';
    name.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle(editor);
    form.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click();
    await settle(editor);
    expect(field(editor, 'organisation').value).to.deep.include({ name: 'Phòng Tổ chức' });
    expect(has(editor, 'ctso-organisation-tree')).to.equal(false);
    expect((editor.shadowRoot!.activeElement as HTMLElement).dataset['field']).to.equal('organisation');
  });
});
