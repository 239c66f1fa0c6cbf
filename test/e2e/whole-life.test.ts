/** The whole life of a dossier in two browsers: an account asked for and approved, a dossier filed, sent back, mended, received, returned. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { Clerk, HOA, HOA_RECIPIENT } from './clerk.js';
import { aDataFolder, axe, launch, startDemo, visit, type Demo, type SignIn } from './portal.js';

const NEWCOMER = { email: 'van.thu@stc.lamgiang.gov.vn', password: 'Hồ sơ tài chính 2026', organisation: 'Sở Tài chính tỉnh Lam Giang' } as const;
const SYMBOL = '15/STC-VP';
const RESULT = Buffer.from('%PDF-1.4\n% result\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

describe('the whole life of a dossier', () => {
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

  it('goes from the registration of an organisation to the result in its hands', async () => {
    const applicant = await visit(browser);
    const authority = await visit(browser);

    await registers(applicant.page);
    await follows(applicant.page, 'Xác nhận đăng ký tài khoản chứng thư số');
    await presses(applicant.page, 'Kích hoạt tài khoản', 'Yêu cầu kích hoạt tài khoản thành công');
    await signsIn(authority.page, deskAccount('officer'));
    await approves(authority.page);
    await follows(applicant.page, 'Tài khoản chứng thư số đã được phê duyệt');
    await setsPassword(applicant.page);

    await signsIn(applicant.page, NEWCOMER);
    await files(new Clerk(applicant.page, demo));
    await takesOn(authority.page);
    await sendsBack(authority.page);
    await mends(applicant.page);
    await takesOn(authority.page);
    await receives(authority.page);
    await entersLetter(authority.page.url());
    await returns(authority.page);
    expect((await downloads(applicant.page)).equals(RESULT)).to.equal(true);

    expect([...applicant.troubles, ...authority.troubles]).to.deep.equal([]);
    await applicant.context.close();
    await authority.context.close();
  });

  function deskAccount(role: 'officer' | 'clerk'): SignIn {
    const found = demo.accounts.find(({ desk }) => desk.includes(role));
    if (found === undefined) throw new Error(`the demo has no ${role}`);
    return found;
  }

  async function signsIn(page: Page, account: SignIn): Promise<void> {
    await page.goto(`${demo.url}/dang-nhap`);
    await page.getByLabel('Địa chỉ thư điện tử').fill(account.email);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(account.password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL((url) => url.pathname !== '/dang-nhap');
  }

  async function presses(within: Page | Locator, button: string, outcome: string | RegExp): Promise<void> {
    await within.getByRole('button', { name: button }).click();
    const page = 'page' in within && typeof within.page === 'function' ? within.page() : (within as Page);
    await page.getByText(outcome).first().waitFor();
  }

  async function registers(page: Page): Promise<void> {
    await page.goto(`${demo.url}/dang-ky`);
    await page.getByRole('combobox', { name: 'Chọn cơ quan tổ chức' }).fill('so tai chinh');
    await page.getByRole('option', { name: new RegExp(`^${NEWCOMER.organisation}`, 'u') }).first().click();
    await page.getByLabel('Số điện thoại liên hệ').first().fill('02963852345');
    await fillAddress(page, 'Địa chỉ cơ quan, tổ chức');
    await page.getByLabel('Họ tên').fill(HOA_RECIPIENT.fullName);
    await page.getByLabel('Số điện thoại liên hệ').nth(1).fill(HOA_RECIPIENT.mobile);
    await page.getByLabel('Địa chỉ thư điện tử công vụ').fill(HOA_RECIPIENT.officialEmail);
    await page.getByLabel('Số CMND, CCCD, Hộ chiếu').fill(HOA_RECIPIENT.idNumber);
    await page.getByRole('textbox', { name: 'Ngày cấp' }).fill(HOA_RECIPIENT.idIssuedOn);
    await page.getByLabel('Nơi cấp').fill(HOA_RECIPIENT.idIssuedBy);
    await fillAddress(page, 'Địa chỉ tiếp nhận chứng thư số');
    await page.getByRole('textbox', { name: 'Địa chỉ thư điện tử', exact: true }).fill(NEWCOMER.email);
    await page.getByRole('checkbox', { name: 'Tôi là người' }).click();
    await page.getByText('Đã xác nhận.').waitFor();
    await page.getByLabel('Cam kết các thông tin đăng ký trên là chính xác').check();
    expect(await axe(page)).to.deep.equal([]);
    await presses(page, 'Đăng ký tài khoản', `Đã gửi thư đến ${NEWCOMER.email}`);
  }

  async function fillAddress(page: Page, label: string): Promise<void> {
    const address = page.getByRole('group', { name: label });
    await address.getByLabel('Số nhà, tên đường').fill('Số 5 đường Lê Lợi');
    await address.getByLabel('Tỉnh, thành phố').selectOption({ label: 'tỉnh An Giang' });
    await address.getByRole('combobox', { name: 'Quận, huyện' }).fill('long xuyen');
    await page.getByRole('option', { name: /Long Xuyên/u }).first().click();
    await address.getByRole('combobox', { name: 'Phường, xã' }).fill('my binh');
    await page.getByRole('option', { name: /Mỹ Bình/u }).first().click();
  }

  /** Opens the newest mail of this subject in the development mailbox, which reads the files that the server wrote, and follows its link. */
  async function follows(page: Page, subject: string): Promise<void> {
    const mail = page.getByRole('link', { name: subject }).first();
    do await page.goto(`${demo.url}/thu`);
    while (!(await mail.isVisible()));
    await mail.click();
    await page.locator('pre a').first().click();
  }

  async function approves(page: Page): Promise<void> {
    await page.goto(`${demo.url}/ban-tiep-nhan/tai-khoan`);
    await page.getByRole('button', { name: NEWCOMER.organisation }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Duyệt tài khoản' }).click();
    expect(await axe(page)).to.deep.equal([]);
    await presses(page.getByRole('alertdialog'), 'Duyệt tài khoản', `Đã duyệt tài khoản cho ${NEWCOMER.organisation}`);
  }

  async function setsPassword(page: Page): Promise<void> {
    await page.getByRole('textbox', { name: 'Mật khẩu mới', exact: true }).fill(NEWCOMER.password);
    await page.getByRole('textbox', { name: 'Nhập lại mật khẩu mới' }).fill(NEWCOMER.password);
    await presses(page, 'Đặt mật khẩu', 'Đã đặt mật khẩu');
  }

  async function files(clerk: Clerk): Promise<void> {
    await clerk.begin();
    expect(await clerk.page.getByLabel('Họ và tên:').inputValue(), 'filled in from the registration').to.equal(HOA_RECIPIENT.fullName);
    await clerk.page.getByLabel('Số ký hiệu').fill(SYMBOL);
    await clerk.page.getByLabel('Chức vụ:').fill(HOA_RECIPIENT.position);
    await clerk.addSubscriber({ ...HOA, workplace: NEWCOMER.organisation });
    expect((await clerk.file(SYMBOL)).row).to.contain('Hồ sơ chờ tiếp nhận');
  }

  async function takesOn(page: Page): Promise<void> {
    await page.goto(`${demo.url}/ban-tiep-nhan`);
    await presses(page, `Nhận xử lý: ${NEWCOMER.organisation}, ${SYMBOL}`, /Đã nhận xử lý hồ sơ/u);
    await page.getByRole('link', { name: /01-Danh sách/u }).or(page.getByRole('button', { name: /01-Danh sách/u })).first().click();
    await page.getByText('Bạn đang giữ hồ sơ này').waitFor();
  }

  async function sendsBack(page: Page): Promise<void> {
    await remarks(page, 'Chức vụ', 'Chức vụ chưa khớp quyết định bổ nhiệm');
    await remarks(page, `Dòng 1, ${HOA.fullName}`, 'Người này đã chuyển công tác?');
    expect(await axe(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    const dialog = page.getByRole('dialog', { name: 'Yêu cầu bổ sung' });
    await dialog.getByText('Gửi kèm 2 ý kiến').waitFor();
    await presses(dialog, 'Yêu cầu bổ sung', 'Đã gửi yêu cầu bổ sung cho đơn vị.');
  }

  async function remarks(page: Page, place: string, text: string): Promise<void> {
    await page.getByRole('button', { name: `Ghi ý kiến: ${place}`, exact: true }).click();
    await page.getByRole('textbox', { name: `Nội dung ý kiến, ${place}` }).fill(text);
    await page.getByRole('button', { name: 'Xong' }).first().click();
  }

  async function chooses(page: Page, status: string, act: string): Promise<void> {
    await page.goto(`${demo.url}/ho-so`);
    await page.getByRole('row').filter({ hasText: status }).getByRole('button', { name: /Thao tác/u }).click();
    await page.getByRole('menuitem', { name: act }).click();
  }

  async function mends(page: Page): Promise<void> {
    await chooses(page, 'Hồ sơ chờ bổ sung', 'Chỉnh sửa lại hồ sơ');
    const panel = page.getByRole('region', { name: 'Ý kiến của cơ quan tiếp nhận' });
    await panel.getByRole('button', { name: 'Sửa chỗ này' }).first().click();
    await page.getByLabel('Chức vụ:').fill('Phó Giám đốc');
    await panel.getByText('Đã sửa').first().waitFor();
    await panel.getByRole('listitem').filter({ hasText: 'Dòng 1' }).getByRole('button', { name: 'Giữ nguyên và giải thích' }).click();
    await panel.getByLabel('Giải thích của đơn vị').fill('Vẫn công tác tại Sở Tài chính.');
    await panel.getByText('Đã xử lý hết các ý kiến.').first().waitFor();
    expect(await axe(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Bước tiếp' }).click();
    await page.getByRole('button', { name: 'Thay file' }).waitFor();
    await page.getByRole('button', { name: 'Bước tiếp' }).click();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await page.waitForURL('**/ho-so?*');
    await page.getByRole('row').filter({ hasText: 'Hồ sơ chờ tiếp nhận' }).waitFor();
  }

  async function receives(page: Page): Promise<void> {
    await page.getByText('Vẫn công tác tại Sở Tài chính.').first().waitFor();
    await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tiếp nhận hồ sơ' });
    expect(await dialog.getByRole('textbox', { name: 'Ngày hẹn trả' }).inputValue()).to.match(/^\d\d\/\d\d\/\d{4}$/u);
    await presses(dialog, 'Tiếp nhận hồ sơ', /mã biên nhận VGCA-\d{6}-\d{4}/u);
  }

  async function entersLetter(address: string): Promise<void> {
    const { page, context, troubles } = await visit(browser);
    await signsIn(page, deskAccount('clerk'));
    await page.goto(address);
    await page.getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vào sổ văn bản đến' });
    await dialog.getByLabel('Số đến').fill('1287/2026');
    await presses(dialog, 'Vào sổ văn bản đến', 'Đã vào sổ và chuyển xử lý.');
    expect(troubles).to.deep.equal([]);
    await context.close();
  }

  async function returns(page: Page): Promise<void> {
    await page.reload();
    await page.getByRole('button', { name: 'Trả kết quả' }).click();
    const dialog = page.getByRole('dialog', { name: 'Trả kết quả' });
    await dialog.locator('input[type=file]').first().setInputFiles({ name: 'kết quả.pdf', mimeType: 'application/pdf', buffer: RESULT });
    await dialog.getByText('Đã tải xong kết quả.pdf.').waitFor();
    await presses(dialog, 'Trả kết quả', 'Đã trả kết quả cho đơn vị.');
  }

  async function downloads(page: Page): Promise<Buffer> {
    await chooses(page, 'Hồ sơ đã trả kết quả', 'Xem chi tiết');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải về: kết quả.pdf' }).click()]);
    expect(await axe(page)).to.deep.equal([]);
    return readFileSync(await download.path());
  }
});
