/** Every screen of the demo, at three widths and in the dark: nothing for axe to find, no policy violation, no sideways scroll. */
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { Clerk, HOA } from './clerk.js';
import { aDataFolder, axe, launch, startDemo, visit, type Demo, type Visit } from './portal.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

interface Look {
  readonly name: string;
  readonly width: number;
  readonly dark: boolean;
}

/** 320 CSS pixels is also what a page of 1280 shows at 400 % zoom. */
const LOOKS: readonly Look[] = [
  { name: 'at 1280', width: 1280, dark: false },
  { name: 'at 360', width: 360, dark: false },
  { name: 'at 320, as at 400 % zoom', width: 320, dark: false },
  { name: 'in the dark at 1280', width: 1280, dark: true },
  { name: 'in the dark at 360', width: 360, dark: true },
];

describe('screens of the demo', () => {
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

  for (const look of LOOKS) {
    it(`are sound ${look.name}`, async function () {
      this.timeout(180_000);
      const one = await dressed(look);
      const found: string[] = [];
      await walk(one, demo, judge(one.page, found));
      expect(found).to.deep.equal([]);
      expect(one.troubles).to.deep.equal([]);
    });
  }

  for (const look of LOOKS.filter(({ name }) => ['at 320, as at 400 % zoom', 'in the dark at 1280'].includes(name))) {
    it(`of accounts, of the desk and of a supplement are sound ${look.name}`, async function () {
      this.timeout(120_000);
      const applicant = await dressed(look);
      const authority = await dressed(look);
      const found: string[] = [];
      await walkAccounts(applicant.page, demo, judge(applicant.page, found));
      await walkLists(new Clerk(applicant.page, demo), judge(applicant.page, found));
      await walkDesk(new Clerk(authority.page, demo), judge(authority.page, found));
      await walkSupplement(applicant.page, demo, judge(applicant.page, found));
      expect(found).to.deep.equal([]);
      expect([...applicant.troubles, ...authority.troubles]).to.deep.equal([]);
      await applicant.context.close();
      await authority.context.close();
    });
  }

  it('show the words of their main buttons in forced colours', async () => {
    const { page, context } = await visit(browser, { forcedColors: 'active' });
    await page.goto(`${demo.url}/mat-khau`);
    const look = await page.getByRole('button', { name: 'Gửi liên kết' }).evaluate((button) => {
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(button) as CSSStyleDeclaration & { readonly forcedColorAdjust: string };
      return { color, backgroundColor, forcedColorAdjust };
    });
    expect(look.forcedColorAdjust, 'nothing is drawn behind the words').to.equal('none');
    expect(look.color).not.to.equal(look.backgroundColor);
    await context.close();
  });

  async function dressed({ width, dark }: Look): Promise<Visit> {
    const one = await visit(browser, { viewport: { width, height: 900 } });
    await one.context.addInitScript((isDark) => { localStorage.setItem('portal-scheme', isDark ? 'dark' : 'light'); }, dark);
    return one;
  }
});

type Judge = (screen: string) => Promise<void>;

function judge(page: Page, found: string[]): Judge {
  return async (screen) => {
    found.push(...(await axe(page)).map((line) => `${screen}: ${line}`));
    const overflow = await sidewaysScroll(page);
    if (overflow > 0) found.push(`${screen}: scrolls ${overflow} px sideways`);
  };
}

async function walkAccounts(page: Page, demo: Demo, look: Judge): Promise<void> {
  await page.goto(`${demo.url}/dang-ky`);
  await page.getByLabel('Số CMND, CCCD, Hộ chiếu').fill('12345678901');
  await page.getByRole('button', { name: 'Đăng ký tài khoản' }).click();
  await page.getByRole('heading', { name: /Còn \d+ chỗ cần sửa/u }).waitFor();
  await look('registration with errors');
  await page.goto(`${demo.url}/kich-hoat`);
  await page.getByRole('heading', { name: 'Chưa có liên kết kích hoạt' }).waitFor();
  await look('activation without a link');
  await page.goto(`${demo.url}/mat-khau`);
  await page.getByRole('button', { name: 'Gửi liên kết' }).waitFor();
  await look('password forgotten');
  await page.goto(`${demo.url}/vneid`);
  await page.getByText('Thoát khỏi cổng').or(page.getByRole('button').first()).first().waitFor();
  await look('the other portal');
  await page.goto(`${demo.url}/thu`);
  await look('mailbox');
}

/** From the account's own page to a dossier that is filed, by way of the row table, the preview and the selector. */
async function walkLists(clerk: Clerk, look: Judge): Promise<void> {
  const { page, demo } = clerk;
  await clerk.signIn();
  await page.goto(`${demo.url}/tai-khoan`);
  await page.getByLabel('Họ tên người ký').waitFor();
  await page.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor();
  await look('account');
  await clerk.begin('04', 'GIA HẠN, THAY ĐỔI THÔNG TIN CHỨNG THƯ SỐ');
  await page.getByRole('button', { name: 'Chọn chứng thư số' }).click();
  await page.getByRole('dialog').getByRole('checkbox').nth(1).check();
  await look('certificate selector');
  await clerk.begin();
  await clerk.fillForm();
  await page.locator('ctso-row-table').getByRole('checkbox', { name: HOA.fullName }).check();
  await look('rows chosen');
  await page.getByRole('button', { name: `Thao tác khác với ${HOA.fullName}` }).click();
  await page.getByRole('menuitem').first().waitFor();
  await look('menu of a row');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText(/Trang 1 \/ \d/u).waitFor();
  await look('preview');
  await page.keyboard.press('Escape');
  await clerk.next();
  await page.locator('input[type=file]').setInputFiles({ name: 'văn bản.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByRole('button', { name: 'Thay file' }).waitFor();
  await clerk.next();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await page.getByText(/Đã nộp hồ sơ lúc/u).waitFor();
  await page.getByRole('button', { name: 'Tìm kiếm nâng cao' }).click();
  await look('dossiers, search unfolded');
}

async function walkDesk({ page, demo }: Clerk, look: Judge): Promise<void> {
  const officer = demo.accounts.find(({ desk }) => desk.includes('officer'));
  await page.goto(`${demo.url}/dang-nhap`);
  await page.getByLabel('Địa chỉ thư điện tử').fill(officer?.email ?? '');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(officer?.password ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: /^Nhận xử lý/u }).first().waitFor();
  await look('desk');
  await page.getByRole('button', { name: /^Nhận xử lý/u }).first().click();
  await page.getByText(/Đã nhận xử lý hồ sơ/u).first().waitFor();
  await page.goto(`${demo.url}/ban-tiep-nhan?whose=me`);
  await page.getByRole('button', { name: /^01-Danh sách/u }).first().click();
  await page.getByRole('button', { name: 'Ghi ý kiến: Chức vụ', exact: true }).click();
  await page.getByRole('textbox', { name: 'Nội dung ý kiến, Chức vụ' }).fill('Chức vụ chưa khớp');
  await look('review with a remark');
  await page.getByRole('button', { name: 'Xong' }).first().click();
  await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  const dialog = page.getByRole('dialog', { name: 'Yêu cầu bổ sung' });
  await dialog.getByText('Gửi kèm 1 ý kiến').waitFor();
  await look('sending back');
  await dialog.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await page.getByText('Đã gửi yêu cầu bổ sung cho đơn vị.').first().waitFor();
  await page.goto(`${demo.url}/ban-tiep-nhan/tai-khoan`);
  await page.getByText('Không có yêu cầu nào chờ duyệt.').waitFor();
  await look('requests for accounts');
}

async function walkSupplement(page: Page, demo: Demo, look: Judge): Promise<void> {
  await page.goto(`${demo.url}/ho-so?status=supplement`);
  await page.getByRole('button', { name: /^01-Danh sách/u }).first().click();
  await page.getByRole('button', { name: 'Bổ sung hồ sơ' }).waitFor();
  await look('dossier sent back');
  await page.getByRole('button', { name: 'Bổ sung hồ sơ' }).click();
  const panel = page.getByRole('region', { name: 'Ý kiến của cơ quan tiếp nhận' });
  await panel.getByRole('button', { name: 'Giữ nguyên và giải thích' }).first().click();
  await panel.getByLabel('Giải thích của đơn vị').fill('Chức vụ đúng.');
  await panel.getByText('Đã xử lý hết các ý kiến.').first().waitFor();
  await look('supplement');
}

/** Goes through every screen and the states on the way that a clerk is sure to meet. */
async function walk({ page }: Visit, demo: Demo, look: (screen: string) => Promise<void>): Promise<void> {
  const clerk = new Clerk(page, demo);
  await page.goto(`${demo.url}/`);
  await look('home');
  await page.goto(`${demo.url}/huong-dan`);
  await look('guide');
  await page.goto(`${demo.url}/dang-nhap`);
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  await look('sign-in');
  await clerk.signIn();
  await page.getByText('02-Danh sách đề nghị').first().waitFor();
  await look('services');
  await clerk.begin();
  await look('form');
  await clerk.next();
  await page.getByRole('heading', { name: /Còn \d+ chỗ cần sửa/u }).waitFor();
  await look('form with errors');
  await page.getByRole('button', { name: 'Thêm cá nhân' }).click();
  const editor = page.getByRole('dialog', { name: 'Thêm mới' });
  await editor.getByRole('button', { name: 'Lưu lại' }).click();
  await editor.getByText(/Chưa lưu được/u).first().waitFor();
  await look('editor with errors');
  await editor.getByRole('button', { name: 'Mở cây tổ chức' }).click();
  await page.getByRole('treeitem').first().waitFor();
  await look('tree');
  await page.reload();
  await page.getByLabel('Số ký hiệu').waitFor();
  await clerk.fillForm();
  await look('form with a row');
  await clerk.next();
  await page.getByRole('button', { name: 'Tải văn bản đã ký' }).waitFor();
  await look('upload');
  await page.locator('input[type=file]').setInputFiles({ name: 'văn bản.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a document') });
  await page.getByText(/Tên file ghi pdf/u).waitFor();
  await look('upload refused');
  await page.locator('input[type=file]').setInputFiles({ name: 'văn bản.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByRole('button', { name: 'Thay file' }).waitFor();
  await look('uploaded');
  await clerk.next();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).waitFor();
  await look('review');
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await page.getByText(/Đã nộp hồ sơ lúc/u).waitFor();
  await look('dossiers');
  await page.getByRole('button', { name: /Thao tác/u }).first().click();
  await page.getByRole('menuitem', { name: 'Xem chi tiết' }).waitFor();
  await look('menu');
  await page.getByRole('menuitem', { name: 'Xem chi tiết' }).click();
  await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  await look('dossier');
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
