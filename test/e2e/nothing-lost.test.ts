/** Nothing that was typed is lost: the page is killed after random edits, the network goes, the session ends, a second tab writes. */
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Clerk } from './clerk.js';
import { aDataFolder, launch, startDemo, visit, type Demo } from './portal.js';

const FIELDS = ['Số ký hiệu', 'Họ và tên:', 'Nơi cấp:', 'Chức vụ:', 'Địa chỉ tiếp nhận:', 'Họ và tên người ký', 'Nơi nhận:'] as const;
const SYLLABLES = ['Nguyễn', 'Thị', 'Hòa', 'đường', 'Trần', 'Ễ', 'ượng', '125/', 'SNV', 'Ậ', '76'];

describe('nothing typed is lost', () => {
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

  for (const seed of [1, 2, 3]) {
    it(`when the page is killed at any moment after random edits (${seed})`, async () => {
      const { context, page } = await visit(browser);
      const clerk = new Clerk(page, demo);
      await clerk.signIn();
      await clerk.begin();
      const typed = await typeAtRandom(page, seed);
      const address = page.url();
      await kill(page);

      const again = await reopen(context, address);
      for (const [label, text] of typed) expect(await again.getByRole('textbox', { name: label }).inputValue(), label).to.equal(text);
    });
  }

  it('when the page is killed while a subscriber is half typed in the dialog', async () => {
    const { context, page } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    const editor = await clerk.openEditor();
    await editor.getByLabel('Họ và tên').fill('Trần Quốc Vượng');
    await editor.getByLabel('Chức vụ').pressSequentially('Chuyên vi');
    const address = page.url();
    await kill(page);

    const again = await reopen(context, address);
    const dialog = again.getByRole('dialog');
    await again.getByText('Đang nhập dở: Trần Quốc Vượng.').waitFor();
    await again.getByRole('button', { name: /Nhập tiếp/u }).click();
    await dialog.waitFor();
    expect(await dialog.getByLabel('Họ và tên').inputValue()).to.equal('Trần Quốc Vượng');
    expect(await dialog.getByLabel('Chức vụ').inputValue()).to.equal('Chuyên vi');
  });

  it('when the network is gone from the first keystroke to a reload after it came back', async () => {
    const { context, page } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await context.setOffline(true);
    await page.getByLabel('Số ký hiệu').fill('31/SNV-VP');
    await page.getByText(/Mất mạng\. Đã giữ trên máy này lúc \d\d:\d\d/u).first().waitFor();
    await context.setOffline(false);
    await clerk.saved();

    await page.goto(`${demo.url}/ho-so`);
    await page.getByRole('row').filter({ hasText: '31/SNV-VP' }).waitFor();
  });

  it('when the session ends meanwhile: one signs in again in the same place and goes on', async () => {
    const { context, page } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await page.getByLabel('Số ký hiệu').fill('32/SNV-VP');
    await clerk.saved();
    await context.clearCookies();
    await page.getByLabel('Số ký hiệu').fill('33/SNV-VP');
    await page.getByText('Phiên làm việc đã hết.').waitFor();
    const account = demo.accounts[0];
    await page.getByLabel('Địa chỉ thư điện tử', { exact: false }).and(page.locator('[type=email], [autocomplete=username]')).first().fill(account?.email ?? '');
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(account?.password ?? '');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Phiên làm việc đã hết.').waitFor({ state: 'hidden' });
    await clerk.saved();
    expect(await page.getByLabel('Số ký hiệu').inputValue()).to.equal('33/SNV-VP');
  });

  it('when two tabs write the same dossier: the second is shown both versions and chooses', async () => {
    const { context, page } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await page.getByLabel('Số ký hiệu').fill('41/SNV-VP');
    await clerk.saved();
    const other = await reopen(context, page.url());
    await other.getByLabel('Số ký hiệu').fill('42/SNV-VP');
    await new Clerk(other, demo).saved();
    await page.getByLabel('Số ký hiệu').fill('43/SNV-VP');
    await page.getByText(/Hồ sơ đã được sửa ở nơi khác/u).waitFor();
    await page.getByRole('button', { name: 'Xem hai bản' }).click();
    const both = page.getByRole('region', { name: /Hai bản của hồ sơ khác nhau/u });
    expect(await both.innerText()).to.contain('42/SNV-VP').and.contain('43/SNV-VP');
  });
});

/** The same edits for the same seed; the last text of each field. */
async function typeAtRandom(page: Page, seed: number): Promise<Map<string, string>> {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const typed = new Map<string, string>();
  for (let edit = 0; edit < 6 + next(8); edit += 1) {
    const label = FIELDS[next(FIELDS.length)] ?? FIELDS[0];
    const words = Array.from({ length: 1 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join(' ');
    await page.getByRole('textbox', { name: label }).fill(words);
    typed.set(label, words);
  }
  return typed;
}

/** Ends the renderer at once: no event of leaving reaches the page. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function reopen(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel('Số ký hiệu').waitFor();
  return page;
}
