/** The law that dossiers are filed under: the portal's choice for new ones, each dossier's own for those that were begun. */
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { Clerk } from './clerk.js';
import { aDataFolder, axe, launch, startDemo, visit, type Demo, type Visit } from './portal.js';

describe('the law that dossiers are filed under', () => {
  const data = aDataFolder();
  let demo: Demo;
  let browser: Browser;
  let clerk: Clerk;
  let here: Visit;

  before(async () => {
    [demo, browser] = await Promise.all([startDemo(data.path), launch()]);
    here = await visit(browser);
    clerk = new Clerk(here.page, demo);
    await clerk.signIn();
  });
  after(async () => {
    await browser.close();
    await demo.close();
    data.remove();
  });

  it('is that of today where the portal chooses none', async () => {
    const { page } = here;
    await page.getByLabel('Căn cứ pháp lý').selectOption('');
    await page.goto(`${demo.url}/dich-vu`);
    await page.getByText('01-Danh sách đề nghị cấp mới chứng thư chữ ký số cho cá nhân').waitFor();
    await page.getByText('Căn cứ: Nghị định 68/2024/NĐ-CP ngày 25/6/2024').waitFor();
    expect(await page.getByRole('row').count()).to.equal(7);
    expect(await axe(page)).to.deep.equal([]);
  });

  it('may be chosen: the list follows at once', async () => {
    const { page } = here;
    await page.getByLabel('Căn cứ pháp lý').selectOption('vn-2018');
    await page.getByText('01-Danh sách đề nghị cấp mới chứng thư số cho cá nhân').waitFor();
    await page.reload();
    await page.getByText('01-Danh sách đề nghị cấp mới chứng thư số cho cá nhân').waitFor();
  });

  it('stays with a draft that was begun, which goes over to the law in force when the clerk says so', async () => {
    const { page } = here;
    await clerk.begin();
    await page.getByLabel('Số ký hiệu:').fill('125/SNV-VP');
    await page.getByLabel('Số ký hiệu:').blur();
    await page.getByText(/^Đã lưu lúc/u).first().waitFor();
    const address = page.url();
    await page.getByLabel('Căn cứ pháp lý').selectOption('');
    await page.getByText('Hồ sơ lập theo Nghị định 130/2018/NĐ-CP; từ ngày 01/07/2025 áp dụng').waitFor();
    expect(await page.getByText('V/v đề nghị cấp chứng thư số cho cá nhân').count()).to.equal(1);

    await page.getByRole('button', { name: 'Xem điểm khác' }).click();
    await page.getByText('“Số CMND, CCCD, Hộ chiếu” nay ghi là “Số định danh cá nhân”.').waitFor();
    expect(await axe(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Chuyển sang quy định mới' }).click();
    await page.getByText('Đã chuyển sang quy định mới.').waitFor();
    await page.getByText('V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân').waitFor();
    expect(await page.getByLabel('Số ký hiệu:').inputValue()).to.equal('125/SNV-VP');
    expect(page.url()).to.not.equal(address);
    expect(await axe(page)).to.deep.equal([]);

    await page.goto(address);
    await page.getByText('V/v đề nghị cấp chứng thư số cho cá nhân').waitFor();
    expect(await page.getByLabel('Số ký hiệu:').inputValue()).to.equal('125/SNV-VP');
    expect(here.troubles).to.deep.equal([]);
  });
});
