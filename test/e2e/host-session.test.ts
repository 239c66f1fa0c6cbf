/** A host that signs people in by itself: the library is handed that session, and none of its own account screens is needed. */
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { aDataFolder, launch, startDemo, type Demo } from './portal.js';

describe('a host with its own sign-in', function () {
  this.timeout(120_000);
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

  it('files on its own session, and leaves by its own way out', async () => {
    const page = await (await browser.newContext({ locale: 'vi' })).newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => { faults.push(message); });
    await page.goto(`${demo.url}/vneid`);
    await page.getByRole('button', { name: 'Sở Nội vụ tỉnh Lam Giang' }).click();
    await page.getByRole('button', { name: /Chuẩn bị/u }).first().click();
    await page.locator('ctso-wizard').getByRole('button', { name: 'Bước tiếp' }).waitFor();
    expect(await page.locator('ctso-sign-in').count()).to.equal(0);
    await page.getByRole('button', { name: 'Thoát khỏi cổng' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập bằng tài khoản định danh của tổ chức' }).waitFor();
    expect(await page.context().cookies()).to.deep.equal([]);
    expect(faults).to.deep.equal([]);
  });

  it('refuses a foreign page that would sign somebody in', async () => {
    const answer = await fetch(`${demo.url}/vneid/vao`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"index":0}' });
    expect([answer.status, answer.headers.get('set-cookie')]).to.deep.equal([403, null]);
  });
});
