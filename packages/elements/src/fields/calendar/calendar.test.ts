import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aField } from '../../testing/field-suite.js';
import { heard } from '../../testing/in-provider.js';
import type { CtsoDayField } from '../day-field.js';
import '../define.js';
import type { CtsoCalendar } from './calendar.js';
import { placeInWeek, plusDays, plusMonths, weeksOf } from './days.js';

const calendarOf = (field: CtsoDayField): CtsoCalendar | null => field.shadowRoot!.querySelector('ctso-calendar');
const buttonOf = (field: CtsoDayField): HTMLButtonElement => field.shadowRoot!.querySelector<HTMLButtonElement>('#calendar')!;
const inside = (field: CtsoDayField): ShadowRoot => calendarOf(field)!.shadowRoot!;
const reached = (field: CtsoDayField): string | undefined => (inside(field).activeElement as HTMLElement | null)?.dataset['day'];

async function opened(given: Partial<CtsoDayField> = {}): Promise<CtsoDayField> {
  const field = await aField<CtsoDayField>('ctso-day-field', { label: 'Ngày cấp', value: '20/11/2026', today: '2026-11-22', ...given });
  buttonOf(field).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => calendarOf(field) !== null && inside(field).activeElement !== null, 'the calendar opens with the focus in it');
  return field;
}

async function press(field: CtsoDayField, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const isShifted = key.startsWith('Shift+');
    if (isShifted) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: key.replace('Shift+', '') });
    if (isShifted) await sendKeys({ up: 'Shift' });
    await calendarOf(field)?.updateComplete;
  }
}

describe('the calendar of a day field', () => {
  it('opens from its button, in Vietnamese, weeks from Monday, with the focus on the day', async () => {
    const field = await opened();
    expect(reached(field)).to.equal('2026-11-20');
    expect(calendarOf(field)!.getAttribute('aria-label')).to.equal('Chọn ngày: Ngày cấp');
    expect(buttonOf(field).getAttribute('aria-expanded')).to.equal('true');
    const heads = [...inside(field).querySelectorAll('th')];
    expect(heads.map((head) => head.abbr)).to.deep.equal(['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật']);
    expect(inside(field).activeElement!.getAttribute('aria-label')).to.match(/^Thứ Sáu, 20 tháng 11/u);
    expect(inside(field).querySelector('[aria-current=date]')!.textContent).to.equal('22');
    await expect(field).to.be.accessible();
  });

  it('opens on today where there is no day', async () => {
    expect(reached(await opened({ value: '' }))).to.equal('2026-11-22');
    expect(reached(await opened({ value: '31/02/2024' }))).to.equal('2026-11-22');
  });

  const moves: readonly (readonly [string, string])[] = [
    ['ArrowLeft', '2026-11-19'],
    ['ArrowRight', '2026-11-21'],
    ['ArrowUp', '2026-11-13'],
    ['ArrowDown', '2026-11-27'],
    ['Home', '2026-11-16'],
    ['End', '2026-11-22'],
    ['PageUp', '2026-10-20'],
    ['PageDown', '2026-12-20'],
    ['Shift+PageUp', '2025-11-20'],
    ['Shift+PageDown', '2027-11-20'],
  ];
  for (const [key, day] of moves) {
    it(`${key} goes from 20/11/2026 to ${day}`, async () => {
      const field = await opened();
      await press(field, key);
      expect(reached(field)).to.equal(day);
    });
  }

  it('takes the day with Enter, closes, and hands the focus back to its button', async () => {
    const field = await opened();
    const changes = heard(field, 'ctso-change');
    const selects = heard(field, 'ctso-select');
    await press(field, 'ArrowRight', 'Enter');
    await field.updateComplete;
    expect(changes).to.deep.equal([{ path: ['s', 'f'], value: '21/11/2026' }]);
    expect(selects).to.deep.equal([]);
    expect(calendarOf(field)).to.equal(null);
    expect(field.shadowRoot!.activeElement).to.equal(buttonOf(field));
  });

  it('takes a day that is pressed, and today', async () => {
    const field = await opened();
    inside(field).querySelector<HTMLElement>('[data-day="2026-11-05"]')!.click();
    expect(field.value).to.equal('05/11/2026');
    const other = await opened();
    inside(other).querySelector<HTMLElement>('.foot button')!.click();
    expect(other.value).to.equal('22/11/2026');
  });

  it('closes with Escape, which it keeps to itself, without a choice', async () => {
    const field = await opened();
    const escapes: string[] = [];
    field.addEventListener('keydown', ({ key }) => { escapes.push(key); });
    await press(field, 'Escape');
    await field.updateComplete;
    expect([calendarOf(field), field.value, escapes]).to.deep.equal([null, '20/11/2026', []]);
    expect(field.shadowRoot!.activeElement).to.equal(buttonOf(field));
  });

  it('closes when the focus goes elsewhere', async () => {
    const field = await opened();
    field.focus();
    await field.updateComplete;
    expect(calendarOf(field)).to.equal(null);
    expect(field.shadowRoot!.activeElement!.id).to.equal('control');
  });

  it('turns to a month and a year that are chosen, and keeps the focus there', async () => {
    const field = await opened({ value: '31/10/2026' });
    const [month, year] = [...inside(field).querySelectorAll('select')];
    year!.focus();
    year!.value = '1985';
    year!.dispatchEvent(new Event('change'));
    await calendarOf(field)!.updateComplete;
    month!.value = '02';
    month!.dispatchEvent(new Event('change'));
    await calendarOf(field)!.updateComplete;
    expect(inside(field).querySelector<HTMLElement>('td[tabindex="0"]')!.dataset['day']).to.equal('1985-02-28');
    expect(inside(field).activeElement).to.equal(year);
  });

  it('does not touch the field before it is left', async () => {
    const field = await opened();
    const touches = heard(field, 'ctso-touch');
    await press(field, 'ArrowRight', 'Enter');
    await field.updateComplete;
    expect(touches).to.deep.equal([]);
    buttonOf(field).blur();
    expect(touches).to.deep.equal([{ path: ['s', 'f'] }]);
  });

  it('stands beneath the parts of a day on the sheet, too', async () => {
    const field = await opened({ look: 'parts' });
    await press(field, 'ArrowLeft', 'Enter');
    expect(field.value).to.equal('19/11/2026');
  });

  it('is not offered where the day is only to be read', async () => {
    const field = await aField<CtsoDayField>('ctso-day-field', { readOnly: true });
    expect(field.shadowRoot!.querySelector('#calendar')).to.equal(null);
  });
});

describe('days of a calendar', () => {
  it('keep the day of the month where the other month has it, or take its last', () => {
    expect(plusMonths('2026-01-31', 1)).to.equal('2026-02-28');
    expect(plusMonths('2024-02-29', 12)).to.equal('2025-02-28');
    expect(plusMonths('2026-01-15', -1)).to.equal('2025-12-15');
  });

  it('go over the ends of months and years and stop at the ends of what can be read', () => {
    expect(plusDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(plusDays('1800-01-01', -1)).to.equal('1800-01-01');
    expect(plusMonths('2199-12-01', 12)).to.equal('2199-12-31');
  });

  it('fill six weeks from Monday', () => {
    const weeks = weeksOf('2026-11-20');
    expect(weeks).to.have.length(6);
    expect(weeks[0]!.at(-1)).to.equal('2026-11-01');
    expect(weeks.flat().filter((day) => day !== undefined)).to.have.length(30);
    expect(placeInWeek('2026-11-22')).to.equal(6);
  });
});
