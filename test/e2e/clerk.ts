/** What a clerk does, in the words that stand on the screen. */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { readDocx, readPdf } from '../documents/read-back.js';
import { squeezed } from '../documents/words.js';
import type { Demo, SignIn } from './portal.js';

/** The manual's own example; her e-mail and papers corrected where the manual's break the rules. */
export const HOA = {
  officialEmail: 'nguyenthihoa.br@baria-vungtau.gov.vn',
  fullName: 'Nguyễn Thị Hoa',
  birthDate: '21/07/1965',
  phone: '0987648487',
  idNumber: '077165004127',
  idIssuedOn: '22/06/2021',
  idIssuedBy: 'BRVT',
  organisation: 'Sở Nội vụ tỉnh Lam Giang',
  province: 'tỉnh An Giang',
  position: 'Trưởng Phòng',
} as const;

/** The manual's recipient; his gmail address and card corrected. */
export const HOA_RECIPIENT = {
  fullName: 'Nguyễn Văn Hòa',
  idNumber: '030082110999',
  idIssuedOn: '07/01/2022',
  idIssuedBy: 'BR-VT',
  position: 'Giám Đốc',
  mobile: '0987654321',
  officialEmail: 'nguyenvanhoa@baria-vungtau.gov.vn',
  address: '76 Khu phố 4, phường Nguyễn An Ninh, tỉnh Bà Rịa - Vũng Tàu',
} as const;

export class Clerk {
  constructor(
    readonly page: Page,
    readonly demo: Demo,
  ) {}

  async signIn(account: SignIn | undefined = this.demo.accounts[0]): Promise<void> {
    if (account === undefined) throw new Error('the demo has no account');
    await this.page.goto(`${this.demo.url}/dang-nhap`);
    await this.page.getByLabel('Địa chỉ thư điện tử').fill(account.email);
    await this.page.getByLabel('Mật khẩu', { exact: true }).or(this.page.getByRole('textbox', { name: 'Mật khẩu' })).first().fill(account.password);
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await this.page.waitForURL('**/dich-vu');
  }

  async begin(code = '01', title = 'CẤP CHỨNG THƯ SỐ CHO CÁ NHÂN'): Promise<void> {
    await this.page.goto(`${this.demo.url}/dich-vu`);
    await this.page.getByRole('button', { name: new RegExp(`Chuẩn bị.*${code}$`, 'u') }).click();
    await this.page.getByRole('heading', { name: title, exact: true }).waitFor();
  }

  /** `address`: the label of the address, which revocation calls by another name. */
  async fillRecipient(recipient: typeof HOA_RECIPIENT = HOA_RECIPIENT, address = 'Địa chỉ tiếp nhận:'): Promise<void> {
    const { page } = this;
    await page.getByLabel('Họ và tên:').fill(recipient.fullName);
    await page.getByLabel('Số CMND/Thẻ CCCD/Hộ chiếu').fill(recipient.idNumber);
    await page.getByRole('textbox', { name: 'Ngày cấp:' }).fill(recipient.idIssuedOn);
    await page.getByLabel('Nơi cấp:').fill(recipient.idIssuedBy);
    await page.getByLabel('Chức vụ:').fill(recipient.position);
    await page.getByLabel('Điện thoại di động:').fill(recipient.mobile);
    await page.getByLabel('Địa chỉ thư điện tử công vụ:').fill(recipient.officialEmail);
    await page.getByLabel(address).fill(recipient.address);
  }

  async openEditor(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Thêm cá nhân' }).click();
    const editor = this.page.getByRole('dialog', { name: 'Thêm mới' });
    await editor.waitFor();
    return editor;
  }

  /** Fills the editor for somebody whom the authority does not know yet, and saves. */
  async addSubscriber({ workplace = HOA.organisation, ...person }: typeof HOA & { readonly workplace?: string } = HOA): Promise<void> {
    const editor = await this.openEditor();
    await editor.getByLabel('Địa chỉ thư điện tử công vụ').fill(person.officialEmail);
    await editor.getByRole('button', { name: 'Kiểm tra thông tin thuê bao và danh sách chứng thư số hiện có' }).click();
    await editor.getByText('Thuê bao mới').waitFor();
    await editor.getByLabel('Họ và tên').fill(person.fullName);
    await editor.getByRole('textbox', { name: 'Ngày sinh' }).fill(person.birthDate);
    await editor.getByLabel('Số điện thoại liên hệ').fill(person.phone);
    await editor.getByLabel('Số CMND, CCCD, Hộ chiếu').fill(person.idNumber);
    await editor.getByRole('textbox', { name: 'Ngày cấp' }).fill(person.idIssuedOn);
    await editor.getByLabel('Nơi cấp').fill(person.idIssuedBy);
    await editor.getByRole('combobox', { name: 'Cơ quan, tổ chức công tác' }).fill(workplace);
    await this.page.getByRole('option', { name: new RegExp(`^${workplace}`, 'u') }).first().click();
    await editor.getByLabel('Tỉnh/Thành phố').selectOption({ label: person.province });
    await editor.getByLabel('Chức vụ').fill(person.position);
    await editor.getByRole('button', { name: 'Lưu lại' }).click();
    await editor.waitFor({ state: 'hidden' });
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Bước tiếp' }).click();
  }

  async export(button: 'Xuất file đơn đăng ký' | 'Xuất file Word'): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByRole('button', { name: button }).click()]);
    return download;
  }

  /** A form that may go on: symbol, recipient, one subscriber, commitment. */
  async fillForm(): Promise<void> {
    await this.page.getByLabel('Số ký hiệu').fill('09/CV-HDND');
    await this.fillRecipient();
    await this.addSubscriber();
    await this.page.getByLabel(/Cam kết những nội dung/u).check();
  }

  /** From a form that may go on to the row in the list of dossiers; answers the words of both documents and of the row. */
  async file(symbol: string): Promise<{ readonly pdf: string; readonly docx: string; readonly row: string }> {
    const { page } = this;
    await page.getByLabel(/Cam kết những nội dung/u).check();
    const pdf = readFileSync(await (await this.export('Xuất file đơn đăng ký')).path());
    const docx = readFileSync(await (await this.export('Xuất file Word')).path());
    await this.next();
    await page.locator('input[type=file]').setInputFiles({ name: 'đã ký.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: 'Thay file' }).waitFor();
    await this.next();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await page.waitForURL('**/ho-so?*');
    const row = page.getByRole('row').filter({ hasText: symbol });
    await row.waitFor();
    return {
      pdf: squeezed((await readPdf(new Blob([pdf]))).pages.flatMap((words) => words.map(({ text }) => text))),
      docx: squeezed((await readDocx(new Blob([docx]))).paragraphs),
      row: await row.innerText(),
    };
  }

  /** Waits until the sign at the foot says that the server has everything. */
  async saved(): Promise<void> {
    await this.page.getByText(/Đã lưu lúc \d\d:\d\d/u).first().waitFor();
  }
}
