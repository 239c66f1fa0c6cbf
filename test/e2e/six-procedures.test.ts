/** Each procedure filed as the manual does it, from the list of services to the row in the dossier list, on the real server. */
import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import { squeezed } from '../documents/words.js';
import { Clerk } from './clerk.js';
import { aDataFolder, launch, startDemo, visit, type Demo } from './portal.js';

describe('each of the six procedures', () => {
  const folder = aDataFolder();
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    demo = await startDemo(folder.path);
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await demo.close();
    folder.remove();
  });

  /** Signs in, files what `fill` fills in, and holds the row and both documents to `words`. */
  async function files(code: string, title: string, listed: string, words: readonly string[], fill: (page: Page, clerk: Clerk) => Promise<void>): Promise<void> {
    const { page, troubles, context } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin(code, title);
    const symbol = `${code}/CV-HDND`;
    await page.getByLabel('Số ký hiệu').fill(symbol);
    await fill(page, clerk);
    const { pdf, docx, row } = await clerk.file(symbol);
    expect(row).to.contain('Hồ sơ chờ tiếp nhận').and.contain(listed);
    for (const [name, printed] of [['pdf', pdf], ['docx', docx]] as const) {
      expect(words.filter((one) => !printed.includes(squeezed([one]))), name).to.deep.equal([]);
    }
    expect(troubles).to.deep.equal([]);
    await context.close();
  }

  async function editor(page: Page, name = 'Thêm mới'): Promise<Locator> {
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    return dialog;
  }

  async function choose(page: Page, dialog: Locator, label: string, typed: string, option: string): Promise<void> {
    await dialog.getByRole('combobox', { name: label }).fill(typed);
    await page.getByRole('option', { name: new RegExp(`^${option}`, 'u') }).first().click();
  }

  it('02: an organisation, its address and codes filled in from the tree', async () => {
    await files('02', 'CẤP CHỨNG THƯ SỐ CHO CƠ QUAN, TỔ CHỨC', '02-Danh sách', ['Định danh của thuê bao', 'Sở Nội vụ tỉnh Lam Giang', '0007800'], async (page, clerk) => {
      await clerk.fillRecipient();
      await page.getByRole('button', { name: 'Thêm cơ quan, tổ chức' }).click();
      const dialog = await editor(page);
      await choose(page, dialog, 'Chọn cơ quan, tổ chức', 'so noi vu', 'Sở Nội vụ tỉnh Lam Giang');
      await dialog.getByLabel('Mã quan hệ ngân sách').fill('0007800');
      await dialog.getByLabel('Địa chỉ thư công vụ').fill('vanphong@snv.lamgiang.gov.vn');
      await dialog.getByRole('button', { name: 'Lưu lại' }).click();
      await dialog.waitFor({ state: 'hidden' });
    });
  });

  it('03: a piece of software', async () => {
    await files('03', 'CẤP CHỨNG THƯ SỐ CHO THIẾT BỊ, DỊCH VỤ, PHẦN MỀM', '03-Danh sách', ['Một cửa điện tử', 'Phần mềm', 'motcua.lamgiang.gov.vn'], async (page, clerk) => {
      await clerk.fillRecipient();
      await page.getByRole('button', { name: 'Thêm thiết bị, dịch vụ, phần mềm' }).click();
      const dialog = await editor(page);
      await dialog.getByLabel('Tên thiết bị, dịch vụ, phần mềm').fill('Một cửa điện tử');
      await dialog.getByLabel('Loại (thiết bị/dịch vụ/phần mềm)').selectOption({ label: 'Phần mềm' });
      await dialog.getByLabel('Tên miền hoặc địa chỉ IP').fill('motcua.lamgiang.gov.vn');
      await choose(page, dialog, 'Cơ quan, tổ chức quản lý', 'so noi vu', 'Sở Nội vụ tỉnh Lam Giang');
      await dialog.getByLabel('Địa chỉ thư điện tử công vụ').fill('motcua@snv.lamgiang.gov.vn');
      await dialog.getByLabel('Tỉnh/Thành phố').selectOption({ label: 'tỉnh An Giang' });
      await dialog.getByRole('button', { name: 'Lưu lại' }).click();
      await dialog.waitFor({ state: 'hidden' });
    });
  });

  it('04: one certificate renewed and its holder’s name changed; nothing chosen is an error', async () => {
    await files('04', 'GIA HẠN, THAY ĐỔI THÔNG TIN CHỨNG THƯ SỐ', '04-Đề nghị', ['Dịch vụ yêu cầu (4)', 'Nguyễn Thị Hoa Mai', 'Tên chứng thư số'], async (page, clerk) => {
      await clerk.fillRecipient();
      const selector = await choosing(page, 'Chọn chứng thư số', 'nguyen thi hoa');
      await selector.getByRole('checkbox', { name: /^Chọn Nguyễn Thị Hoa, / }).first().check();
      await selector.getByRole('button', { name: 'Chọn chứng thư số (1)' }).click();
      await selector.waitFor({ state: 'hidden' });
      await page.getByText('Chưa chọn dịch vụ nào.').waitFor();
      await page.getByRole('button', { name: /^Sửa .*Nguyễn Thị Hoa/u }).click();
      const dialog = await editor(page, 'Chỉnh sửa');
      await dialog.getByLabel('Thay đổi tên chứng thư số').check();
      await dialog.getByRole('textbox', { name: 'Tên chứng thư số' }).fill('Nguyễn Thị Hoa Mai');
      await dialog.getByRole('checkbox', { name: 'Gia hạn chứng thư số' }).check();
      await dialog.getByRole('button', { name: 'Lưu lại' }).click();
      await dialog.waitFor({ state: 'hidden' });
    });
  });

  it('05: a certificate revoked with its reason', async () => {
    await files('05', 'THU HỒI CHỨNG THƯ SỐ', '05-Thu hồi', ['Lý do thu hồi', 'Nghỉ hưu', 'Nguyễn Thị Hoa'], async (page, clerk) => {
      await clerk.fillRecipient(undefined, 'Địa chỉ thu hồi:');
      const selector = await choosing(page, 'Chọn chứng thư số', 'nguyen thi hoa');
      await selector.getByRole('checkbox', { name: /^Chọn Nguyễn Thị Hoa, / }).first().check();
      await selector.getByLabel('Lý do thu hồi').selectOption({ label: 'Nghỉ hưu' });
      await selector.getByRole('button', { name: 'Chọn chứng thư số (1)' }).click();
      await selector.waitFor({ state: 'hidden' });
    });
  });

  it('06: two devices restored, with the contact person', async () => {
    await files('06', 'KHÔI PHỤC THIẾT BỊ LƯU KHÓA BÍ MẬT', '06-Khôi phục', ['Thông tin của thuê bao', '02963852345', 'Nguyễn Văn Hòa'], async (page) => {
      await page.getByLabel('Số điện thoại cơ quan:').fill('0296 385 2345');
      const selector = await choosing(page, 'Chọn thiết bị lưu khóa bí mật', '');
      await selector.getByRole('checkbox', { name: /số hiệu/u }).nth(0).check();
      await selector.getByRole('checkbox', { name: /số hiệu/u }).nth(1).check();
      await selector.getByRole('button', { name: 'Chọn thiết bị lưu khóa bí mật (2)' }).click();
      await selector.waitFor({ state: 'hidden' });
    });
  });

  async function choosing(page: Page, button: string, text: string): Promise<Locator> {
    await page.getByRole('button', { name: button }).click();
    const selector = page.getByRole('dialog', { name: /^CHỌN /u });
    await selector.getByRole('searchbox').fill(text);
    await selector.getByText(/Danh sách có \d+ mục/u).waitFor();
    return selector;
  }
});
