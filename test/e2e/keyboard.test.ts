/** The whole of procedure 01 by keyboard alone: no pointer, no script that fills or focuses anything. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { Clerk, HOA } from './clerk.js';
import { aDataFolder, launch, startDemo, visit, type Demo } from './portal.js';

/** More stops than any screen has: who has not come to a control by then never will. */
const MOST_STOPS = 80;

describe('filing by keyboard alone', () => {
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

  it('goes from sign-in to the row in the dossier list', async function () {
    this.timeout(120_000);
    const { page, troubles } = await visit(browser);
    const hands = new Hands(page);
    const account = demo.accounts[0];
    await page.goto(`${demo.url}/dang-nhap`);
    await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();

    await hands.fill(/^Địa chỉ thư điện tử/u, account?.email ?? '');
    await hands.fill(/^Mật khẩu/u, account?.password ?? '');
    await hands.press(/^Đăng nhập/u);
    await page.waitForURL('**/dich-vu');
    await page.getByRole('button', { name: /Chuẩn bị.*01/u }).waitFor();
    await hands.press(/^Chuẩn bị.*01/u);
    await page.getByLabel('Số ký hiệu').waitFor();

    await hands.fill(/^Số ký hiệu/u, '09/CV-HDND');
    const download = page.waitForEvent('download');
    await hands.press(/^Xuất file đơn đăng ký/u, 'Shift+Tab');
    const pdf = await (await download).path();

    await hands.press(/^Thêm cá nhân/u);
    await page.getByRole('dialog').waitFor();
    expect(await hands.name(), 'the dialog opens in its first field').to.match(/^Địa chỉ thư điện tử công vụ/u);
    await page.keyboard.type(HOA.officialEmail);
    await hands.press(/^Kiểm tra thông tin thuê bao/u);
    await page.getByText('Thuê bao mới').first().waitFor();
    await hands.fill(/^Họ và tên/u, HOA.fullName);
    await hands.fill(/^Ngày sinh/u, HOA.birthDate);
    await hands.fill(/^Số điện thoại liên hệ/u, HOA.phone);
    await hands.fill(/^Số CMND, CCCD, Hộ chiếu/u, HOA.idNumber);
    await hands.fill(/^Ngày cấp/u, HOA.idIssuedOn);
    await hands.fill(/^Nơi cấp/u, HOA.idIssuedBy);
    await hands.fill(/^Cơ quan, tổ chức công tác/u, 'so noi vu');
    await page.getByRole('option', { name: new RegExp(`^${HOA.organisation}`, 'u') }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await hands.to(/^Tỉnh\/Thành phố/u);
    await page.keyboard.press('ArrowDown');
    await hands.fill(/^Chức vụ/u, HOA.position);
    await hands.press(/^Lưu lại/u);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await hands.isNowhere(), 'focus is kept when the dialog closes').to.equal(false);

    await hands.to(/^Cam kết/u);
    await page.keyboard.press('Space');
    await hands.press(/^Bước tiếp/u);
    await page.getByRole('button', { name: 'Tải văn bản đã ký' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await hands.press(/^Tải văn bản đã ký/u);
    await (await chooser).setFiles({ name: 'đã ký.pdf', mimeType: 'application/pdf', buffer: readFileSync(pdf) });
    await page.getByRole('button', { name: 'Thay file' }).waitFor();
    await hands.press(/^Bước tiếp/u);
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).waitFor();
    await hands.press(/^Nộp hồ sơ/u);

    await page.waitForURL('**/ho-so?*');
    const row = page.getByRole('row').filter({ hasText: '09/CV-HDND' });
    expect(await row.innerText()).to.contain('Hồ sơ chờ tiếp nhận');
    expect(troubles).to.deep.equal([]);
  });
});

describe('going through a form by Tab', () => {
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

  it('never leaves the focus beneath the bar at the foot', async function () {
    this.timeout(60_000);
    const { page, troubles } = await visit(browser, { viewport: { width: 1024, height: 600 } });
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await page.getByLabel('Số ký hiệu').focus();
    const hands = new Hands(page);
    const covered: string[] = [];
    while (!/^Cam kết/u.test(await hands.name())) {
      await page.keyboard.press('Tab');
      if (await hands.isBeneathBar()) covered.push(await hands.name());
    }
    expect(covered).to.deep.equal([]);
    expect(troubles).to.deep.equal([]);
  });
});

/** A person at the keyboard, who sees where the focus is. */
class Hands {
  constructor(readonly page: Page) {}

  /** Presses Tab until the focus stands on a control of this name. */
  async to(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const here = await this.name();
      if (name.test(here)) return;
      passed.push(here);
      await this.page.keyboard.press(key);
    }
    throw new Error(`never came to ${String(name)}; passed ${passed.join(' | ')}`);
  }

  async fill(name: RegExp, text: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  async press(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.to(name, key);
    await this.page.keyboard.press('Enter');
  }

  /** Name of what has the focus, through every shadow root: its label, else its words. */
  name(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!(active instanceof HTMLElement) || active === document.body) return '';
      const labels = 'labels' in active ? [...(active.labels as NodeListOf<HTMLElement>)].map((label) => label.innerText) : [];
      const words = active.getAttribute('aria-label') ?? (labels.length > 0 && active.tagName !== 'BUTTON' ? labels.join(' ') : active.textContent);
      return words.replace(/\s+/gu, ' ').trim();
    });
  }

  /** Whether the bar at the wizard's foot hides the middle of what has the focus, and is not itself in use. */
  isBeneathBar(): Promise<boolean> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const bar = document.querySelector('ctso-wizard')?.shadowRoot?.querySelector('.action-bar');
      if (!active || !bar || bar.contains(active)) return false;
      const { top, bottom } = active.getBoundingClientRect();
      return (top + bottom) / 2 > bar.getBoundingClientRect().top;
    });
  }

  isNowhere(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
  }
}
