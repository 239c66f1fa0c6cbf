/** The main job: the manual's own example filed from sign-in to the row in the dossier list, against the real server. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { readDocx, readPdf } from '../documents/read-back.js';
import { squeezed } from '../documents/words.js';
import { Clerk, HOA, HOA_RECIPIENT } from './clerk.js';
import { aDataFolder, launch, startDemo, visit, type Demo } from './portal.js';

/** Every word of the letter that the clerk typed, chose, or was given by the form. */
const WORDS = [
  'UBND TỈNH LAM GIANG', 'SỞ NỘI VỤ TỈNH LAM GIANG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 09/CV-HDND',
  'V/v đề nghị cấp chứng thư số cho cá nhân', 'Kính gửi:', 'Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ',
  '1. Thông tin người tiếp nhận chứng thư số (thiết bị lưu khóa bí mật):', '2. Số lượng và danh sách đăng ký: 1, gồm:',
  HOA_RECIPIENT.fullName, HOA_RECIPIENT.idNumber, HOA_RECIPIENT.idIssuedOn, HOA_RECIPIENT.idIssuedBy, HOA_RECIPIENT.position, HOA_RECIPIENT.mobile,
  HOA_RECIPIENT.officialEmail, HOA_RECIPIENT.address,
  HOA.fullName, HOA.birthDate, `${HOA.idNumber}; ${HOA.idIssuedOn}; ${HOA.idIssuedBy}`, HOA.officialEmail, HOA.organisation, HOA.province, HOA.position, HOA.phone,
  'Nơi nhận:', '- Như trên;', '- UBND tỉnh;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn An',
];

describe('filing the manual’s own example', () => {
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

  it('goes from sign-in through form, both documents, upload and review to “Hồ sơ chờ tiếp nhận”', async () => {
    const { page, troubles } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await clerk.fillForm();

    const pdf = await (await clerk.export('Xuất file đơn đăng ký')).path();
    const docx = await (await clerk.export('Xuất file Word')).path();
    const printedPdf = squeezed((await readPdf(new Blob([readFileSync(pdf)]))).pages.flatMap((words) => words.map(({ text }) => text)));
    const printedDocx = squeezed((await readDocx(new Blob([readFileSync(docx)]))).paragraphs);
    expect(WORDS.filter((words) => !printedDocx.includes(squeezed([words])))).to.deep.equal([]);
    expect(WORDS.filter((words) => !printedPdf.includes(squeezed([words])))).to.deep.equal([]);

    await clerk.next();
    await page.locator('input[type=file]').setInputFiles({ name: '09-CV-HDND_đã ký.pdf', mimeType: 'application/pdf', buffer: readFileSync(pdf) });
    await page.getByText('09-CV-HDND_đã ký.pdf').waitFor();
    await page.getByRole('button', { name: 'Thay file' }).waitFor();
    await clerk.next();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();

    await page.waitForURL('**/ho-so?*');
    await page.getByText(/Đã nộp hồ sơ lúc \d\d:\d\d \d\d\/\d\d\/\d{4}\./u).waitFor();
    const row = page.getByRole('row').filter({ hasText: '09/CV-HDND' });
    expect(await row.innerText()).to.contain('Hồ sơ chờ tiếp nhận').and.contain('01-Danh sách đề nghị cấp mới chứng thư số cho cá nhân');
    expect(troubles).to.deep.equal([]);
  });

  it('puts a dossier aside as “Dự thảo” and takes it up again with everything in it', async () => {
    const { page, troubles } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await clerk.fillForm();
    await page.getByLabel('Số ký hiệu').fill('77/SNV-VP');
    await clerk.next();
    await page.getByRole('button', { name: 'Lưu lại & nộp sau' }).click();
    await page.waitForURL('**/ho-so?*');
    const row = page.getByRole('row').filter({ hasText: '77/SNV-VP' });
    expect(await row.innerText()).to.contain('Dự thảo');

    await row.getByRole('button', { name: /Thao tác/u }).click();
    await page.getByRole('menuitem', { name: 'Chỉnh sửa lại hồ sơ' }).click();
    await page.getByText('Nguyễn Thị Hoa').first().waitFor();
    expect(await page.getByLabel('Số ký hiệu').inputValue()).to.equal('77/SNV-VP');
    expect(await page.getByLabel('Họ và tên:').inputValue()).to.equal(HOA_RECIPIENT.fullName);
    expect(troubles).to.deep.equal([]);
  });

  it('refuses the 11-digit identity number and the gmail address of the manual at their fields', async () => {
    const { page } = await visit(browser);
    const clerk = new Clerk(page, demo);
    await clerk.signIn();
    await clerk.begin();
    await page.getByLabel('Địa chỉ thư điện tử công vụ:').fill('nguyenvanhoa@gmail.com');
    await page.getByLabel('Số CMND/Thẻ CCCD/Hộ chiếu').fill('34938493849');
    await page.getByLabel('Số ký hiệu').focus();
    await page.getByText('Không dùng thư gmail.').waitFor();
    await page.getByText('Có 11 chữ số. Thẻ CCCD có 12, CMND có 9 chữ số.').waitFor();
    expect(await saysOf(page.getByLabel('Địa chỉ thư điện tử công vụ:'))).to.contain('Không dùng thư gmail.');
    expect(await saysOf(page.getByLabel('Số CMND/Thẻ CCCD/Hộ chiếu'))).to.contain('Có 11 chữ số.');
    await clerk.next();
    await page.getByRole('alert').getByRole('heading', { name: /Còn \d+ chỗ cần sửa/u }).waitFor();
    expect(page.url()).to.match(/\/don$/u);
  });
});

/** What a screen reader says after the field's name: the text that `aria-describedby` points at, in the same shadow root. */
function saysOf(field: Locator): Promise<string> {
  return field.evaluate((input) => {
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
    const root = input.getRootNode() as ShadowRoot;
    return `${input.getAttribute('aria-invalid') ?? ''} ${ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ')}`;
  });
}
