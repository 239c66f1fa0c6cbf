/** Addresses: Back, Forward, reload and a pasted link land where one expects; a restart keeps the data; the README's page works when pasted. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { Clerk } from './clerk.js';
import { aDataFolder, launch, startDemo, visit, type Demo } from './portal.js';

describe('addresses of the demo', () => {
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

  it('give each wizard step its own, for Back, Forward, reload and a pasted link', async () => {
    const { context, page, troubles } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await clerk.fillForm();
    const form = page.url();
    expect(form).to.match(/\/nop\/[\w-]+\/[\w-]+\/don$/u);
    await clerk.next();
    await page.getByRole('button', { name: 'Tải văn bản đã ký' }).waitFor();
    const upload = page.url();
    expect(upload).to.match(/\/thanh-phan$/u);

    await page.goBack();
    await page.getByLabel('Số ký hiệu').waitFor();
    expect(page.url()).to.equal(form);
    expect(await page.getByLabel('Số ký hiệu').inputValue()).to.equal('09/CV-HDND');
    await page.goForward();
    await page.getByRole('button', { name: 'Tải văn bản đã ký' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Tải văn bản đã ký' }).waitFor();

    await clerk.saved();
    const pasted = await context.newPage();
    await pasted.goto(upload);
    await pasted.getByRole('button', { name: 'Tải văn bản đã ký' }).waitFor();
    await page.goto(form);
    await page.getByLabel('Số ký hiệu').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Tải văn bản đã ký' }).waitFor();
    expect(troubles).to.deep.equal([]);
  });

  it('leave nothing behind when a wizard is opened and left untouched, and go back to the list of services', async () => {
    const { page } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn(demo.accounts[2]);
    await clerk.begin();
    await page.getByLabel('Số ký hiệu').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Đăng ký dịch vụ' }).waitFor();
    await page.goto(`${demo.url}/ho-so`);
    await page.getByText(/Chưa có hồ sơ|0 hồ sơ/u).first().waitFor();
  });

  it('ask whoever is signed out to sign in, and then show what was asked for', async () => {
    const { page } = await visit(browser);
    await page.goto(`${demo.url}/ho-so`);
    await page.waitForURL('**/dang-nhap?*');
    await page.getByLabel('Địa chỉ thư điện tử').fill(demo.accounts[0]?.email ?? '');
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demo.accounts[0]?.password ?? '');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL('**/ho-so');
    await page.getByRole('heading', { name: 'DANH SÁCH HỒ SƠ' }).waitFor();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL('**/dang-nhap');
  });

  it('ask before Back takes what was typed about the account, and stay where that is wished', async () => {
    const { page, troubles } = await visit(browser);
    await new Clerk(page, demo).signIn();
    await page.getByRole('link', { name: 'TÀI KHOẢN' }).click();
    const signer = page.getByLabel('Họ tên người ký');
    await signer.fill('Trần Thị Bình');
    await page.goBack();
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    await page.waitForURL('**/tai-khoan');
    expect(await signer.inputValue()).to.equal('Trần Thị Bình');
    expect(troubles).to.deep.equal([]);
  });

  it('keep what stands on the screen when the language is switched', async () => {
    const { page, troubles } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await page.getByLabel('Số ký hiệu').fill('55/SNV-VP');
    await page.getByLabel('Ngôn ngữ').selectOption('en');
    await page.getByRole('button', { name: 'Next' }).waitFor();
    expect(await page.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).to.include('55/SNV-VP');
    await page.getByLabel('Ngôn ngữ').selectOption('vi');
    await page.getByRole('button', { name: 'Bước tiếp' }).waitFor();
    expect(await page.getByLabel('Số ký hiệu').inputValue()).to.equal('55/SNV-VP');
    expect(troubles).to.deep.equal([]);
  });

  it('hold the same dossiers after the server was stopped and started again', async () => {
    const { page } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await page.getByLabel('Số ký hiệu').fill('66/SNV-VP');
    await clerk.saved();
    const port = Number(new URL(demo.url).port);
    await demo.close();
    demo = await startDemo(folder.path, port);

    await page.goto(`${demo.url}/ho-so`);
    await page.getByRole('row').filter({ hasText: '66/SNV-VP' }).waitFor();
  });

  it('serve the page of the README as it stands there', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const html = /```html\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '';
    expect(html.trim().split('\n').length).to.be.at.most(10);
    const { page, troubles } = await visit(browser);
    await new Clerk(page, demo).signIn();
    const policy = (await page.goto(`${demo.url}/`))?.headers()['content-security-policy'] ?? '';
    await page.route('**/site/thu.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': policy }, body: html }));
    await page.goto(`${demo.url}/site/thu.html`);
    // It names no law, so it files under the one of today.
    await page.getByRole('heading', { name: 'CẤP CHỨNG THƯ CHỮ KÝ SỐ CHO CÁ NHÂN' }).waitFor();
    await page.getByLabel('Số ký hiệu').fill('88/SNV-VP');
    await page.getByText(/Đã lưu lúc/u).first().waitFor();
    expect(troubles).to.deep.equal([]);
  });
});
