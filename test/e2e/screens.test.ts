/** Every screen of the demo, at three widths and in the dark: nothing for axe to find, no policy violation, no sideways scroll. */
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { Clerk } from './clerk.js';
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
      const one = await visit(browser, { viewport: { width: look.width, height: 900 } });
      await one.context.addInitScript((dark) => { localStorage.setItem('portal-scheme', dark ? 'dark' : 'light'); }, look.dark);
      const found: string[] = [];
      await walk(one, demo, async (screen) => {
        found.push(...(await axe(one.page)).map((line) => `${screen}: ${line}`));
        const overflow = await sidewaysScroll(one.page);
        if (overflow > 0) found.push(`${screen}: scrolls ${overflow} px sideways`);
      });
      expect(found).to.deep.equal([]);
      expect(one.troubles).to.deep.equal([]);
    });
  }
});

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
