/** The fields in every state and look. */
import type { Issue } from '@ctso/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { provinces } from '@ctso/units';
import { TODAY } from './world.js';

export default { title: 'Trường' } satisfies Meta;

const issue = (code: string, params: Issue['params'] = {}, severity: Issue['severity'] = 'error'): readonly Issue[] => [
  { path: ['x', 'y'], code, params, severity, source: 'field' },
];

/** View-only elements stand on a ground that is somebody else's. */
function stand(fields: TemplateResult, ground = 'ground'): TemplateResult {
  return html`<div class=${ground}>${fields}</div>`;
}

export const Text: StoryObj = {
  name: 'Một dòng chữ',
  render: () => stand(html`
    <ctso-text-field label="Họ và tên" value="Nguyễn Thị Hoa" required></ctso-text-field>
    <ctso-text-field label="Chức vụ" optional-note hint="Gợi ý luôn ở dưới ô."></ctso-text-field>
    <ctso-text-field label="Cơ quan chủ quản" placeholder="(Nhập cơ quan chủ quản)" upper-case value="UBND tỉnh Lam Giang"></ctso-text-field>
    <ctso-text-field label="Tên cơ quan" readonly value="SỞ NỘI VỤ"></ctso-text-field>
    <ctso-text-field label="Chưa dùng được" disabled value="Chọn tỉnh trước"></ctso-text-field>
  `),
};

export const Troubles: StoryObj = {
  name: 'Lỗi, nên xem lại, đang kiểm tra, ổn',
  render: () => stand(html`
    <ctso-text-field kind="identity" label="Số CMND, CCCD, Hộ chiếu" required value="34938493849" .issues=${issue('identity.length', { digits: 11 })}></ctso-text-field>
    <ctso-day-field label="Ngày sinh" value="15/11/1992" .issues=${issue('identity.birth-year-differs', { told: 1991, typed: 1992 }, 'warning')}></ctso-day-field>
    <ctso-text-field kind="official-email" label="Địa chỉ thư điện tử công vụ" footnote="1" value="vuongtq@snv.lamgiang.gov.vn" busy></ctso-text-field>
    <ctso-text-field kind="official-email" label="Địa chỉ thư điện tử công vụ" footnote="1" value="vuongtq@snv.lamgiang.gov.vn" ok-text="Thuê bao mới"></ctso-text-field>
  `),
};

export const Numbers: StoryObj = {
  name: 'Số định danh, điện thoại, số ký hiệu',
  render: () => stand(html`
    <ctso-text-field kind="identity" label="Số CMND/Thẻ CCCD/Hộ chiếu" value="030082110999" required></ctso-text-field>
    <ctso-text-field kind="mobile" label="Điện thoại di động" value="0987654321" required></ctso-text-field>
    <ctso-text-field kind="document-symbol" label="Số ký hiệu" value="125/SNV-VP" required></ctso-text-field>
  `),
};

export const Codes: StoryObj = {
  name: 'Mã số thuế, mã ngân sách, mã định danh, số hiệu',
  render: () => stand(html`
    <ctso-text-field kind="tax-code" label="Mã số thuế" value="0003948578-493" .issues=${issue('tax-code.check-digit', { digit: '8' }, 'warning')}></ctso-text-field>
    <ctso-text-field kind="budget-code" label="Mã quan hệ ngân sách" value="007800" .issues=${issue('budget-code.length', { digits: 6 })}></ctso-text-field>
    <ctso-text-field kind="organisation-code" label="Mã định danh" value="H55.242" required></ctso-text-field>
    <ctso-text-field kind="phone" label="Điện thoại" value="02437738668" required></ctso-text-field>
    <ctso-text-field kind="certificate-serial" label="Số hiệu chứng thư số" readonly value="5401010463ce97bc376e362d88c2ee97"></ctso-text-field>
    <ctso-text-field kind="device-serial" label="Số hiệu thiết bị lưu khóa bí mật" value="029708EF" required></ctso-text-field>
  `),
};

export const Masked: StoryObj = {
  name: 'Số định danh được che',
  render: () => stand(html`
    <ctso-text-field kind="identity" label="Số CMND/Thẻ CCCD/Hộ chiếu" value="030082110999" masked readonly></ctso-text-field>
    <ctso-text-field kind="identity" label="Số CMND/Thẻ CCCD/Hộ chiếu" value="030082110999" masked></ctso-text-field>
    <ctso-text-field id="shown" kind="identity" label="Số CMND/Thẻ CCCD/Hộ chiếu" value="030082110999" masked></ctso-text-field>
  `),
  play: ({ canvasElement }) => { canvasElement.querySelector('#shown')?.shadowRoot?.querySelector('button')?.click(); },
};

export const Calendar: StoryObj = {
  name: 'Lịch',
  render: () => stand(html`<ctso-day-field label="Ngày cấp" value="07/01/2022" today=${TODAY} required></ctso-day-field>`),
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('ctso-day-field');
    await field?.updateComplete;
    field?.shadowRoot?.querySelector<HTMLElement>('#calendar')?.click();
    for (let turn = 0; turn < 200 && field?.shadowRoot?.querySelector('ctso-calendar') === null; turn += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  },
};

export const Days: StoryObj = {
  name: 'Ngày',
  render: () => stand(html`
    <ctso-day-field label="Ngày cấp" value="07/01/2022" required hint="ngày/tháng/năm, ví dụ 21/07/1985"></ctso-day-field>
    <ctso-day-field label="Ngày sinh" value="31/02/2024" .issues=${issue('day.calendar', { typed: '31/02/2024' })}></ctso-day-field>
    <ctso-day-field label="Ngày của văn bản" look="parts" value="20/11/2026" required></ctso-day-field>
    <ctso-day-field label="Ngày hiệu lực" readonly value="01/01/2026"></ctso-day-field>
  `),
};

export const Choices: StoryObj = {
  name: 'Danh sách chọn và ô đánh dấu',
  render: () => stand(html`
    <ctso-select-field label="Tỉnh/Thành phố" footnote="2" required value="91" .options=${provinces.map(({ code, name }) => ({ value: code, label: name }))}></ctso-select-field>
    <ctso-select-field label="SIM PKI" footnote="3" placeholder="--Chọn nhà mạng--" .options=${[{ value: 'Viettel', label: 'Viettel' }]}></ctso-select-field>
    <ctso-select-field label="Tỉnh/Thành phố" required .issues=${issue('required.choice')}></ctso-select-field>
    <ctso-flag-field label="Cam kết những nội dung đăng ký đúng với khai báo của đơn vị." required></ctso-flag-field>
    <ctso-flag-field label="Cam kết những nội dung đăng ký đúng với khai báo của đơn vị." required .issues=${issue('required.flag')}></ctso-flag-field>
    <ctso-flag-field label="Chuyển số" disabled hint="Chọn nhà mạng trước."></ctso-flag-field>
  `),
};

export const OnTheSheet: StoryObj = {
  name: 'Trên trang giấy',
  render: () => stand(html`
    <ctso-text-field look="blank" label="Cơ quan chủ quản" value="UBND tỉnh Lam Giang" upper-case></ctso-text-field>
    <ctso-text-field look="blank" kind="document-symbol" label="Số ký hiệu:" placeholder="(Nhập số, ký hiệu)" required .issues=${issue('required.document-symbol')}></ctso-text-field>
    <ctso-lines-field look="blank" label="Nơi nhận:" required value=${'- Như trên;\n- UBND tỉnh;\n- Lưu: VT.'}></ctso-lines-field>
  `, 'ground sheet'),
};
