import { expect } from 'chai';
import { profile } from '../procedures/vn-2018/profile.js';
import { proposeDue } from './due.js';
import { VN_HOLIDAYS } from './holidays.js';
import { addWorkingDays, isWorkingDay, type HolidayCalendar } from './working-days.js';

const dueOn = (from: string, count: number, calendar: HolidayCalendar = VN_HOLIDAYS) => addWorkingDays(from, count, calendar).day;

describe('working days', () => {
  it('leave out Saturdays and Sundays, and the day that they are counted from', () => {
    expect(dueOn('2026-06-05', 1), 'from a Friday').to.equal('2026-06-08');
    expect(dueOn('2026-06-06', 1), 'from a Saturday').to.equal('2026-06-08');
    expect(dueOn('2026-06-08', 5), 'a week').to.equal('2026-06-15');
    expect(dueOn('2026-06-08', 0), 'none').to.equal('2026-06-08');
  });

  it('agree with the dossier of the manual: received on 04/02/2020, due on 25/02/2020', () => {
    expect(proposeDue(profile, 'issue-individuals', '2020-02-04', VN_HOLIDAYS)).to.deep.equal({ dueOn: '2020-02-25', workingDays: 15, certain: true });
  });

  it('pass over Tết as it was announced', () => {
    expect(dueOn('2025-01-24', 1), '2025: 27 to 31 January').to.equal('2025-02-03');
    expect(dueOn('2026-02-13', 1), '2026: 16 to 20 February').to.equal('2026-02-23');
    expect(dueOn('2024-02-06', 2), '2024: 8 to 14 February').to.equal('2024-02-15');
    expect(dueOn('2026-02-10', 15), 'fifteen days across it').to.equal('2026-03-10');
  });

  it('count a Saturday that is worked, and leave out the day that was given off for it', () => {
    expect(isWorkingDay('2026-08-22', VN_HOLIDAYS)).to.equal(true);
    expect(dueOn('2026-08-21', 1)).to.equal('2026-08-22');
    expect(isWorkingDay('2026-08-31', VN_HOLIDAYS)).to.equal(false);
    expect(dueOn('2026-08-28', 1)).to.equal('2026-09-03');
    expect(dueOn('2024-04-26', 3), '29 April off, 4 May worked').to.equal('2024-05-04');
  });

  it('say that they are not certain where a year was not announced, and leave out the holidays of the sun there', () => {
    expect(addWorkingDays('2026-12-25', 4, VN_HOLIDAYS)).to.deep.equal({ day: '2026-12-31', certain: true });
    expect(addWorkingDays('2026-12-25', 5, VN_HOLIDAYS), 'over New Year’s Day').to.deep.equal({ day: '2027-01-04', certain: false });
    expect(addWorkingDays('2031-04-29', 1, VN_HOLIDAYS), 'over 30 April and 1 May').to.deep.equal({ day: '2031-05-02', certain: false });
    expect(addWorkingDays('2031-09-01', 1, VN_HOLIDAYS).day, 'over 2 September').to.equal('2031-09-03');
  });

  it('go by the calendar that they are given', () => {
    expect(dueOn('2026-06-05', 1, { '2026': { off: ['2026-06-08'], worked: [] } })).to.equal('2026-06-09');
    expect(dueOn('2026-06-05', 1, { '2026': { off: [], worked: ['2026-06-06'] } })).to.equal('2026-06-06');
  });

  it('lie as many working days ahead as were asked for, from every day of the calendar', () => {
    for (const year of Object.keys(VN_HOLIDAYS).slice(0, -1)) {
      for (let time = Date.parse(`${year}-01-01`); time <= Date.parse(`${year}-12-31`); time += 86_400_000) {
        const from = new Date(time).toISOString().slice(0, 10);
        const day = dueOn(from, 15);
        let counted = 0;
        for (let at = time + 86_400_000; at <= Date.parse(day); at += 86_400_000) counted += Number(isWorkingDay(new Date(at).toISOString().slice(0, 10), VN_HOLIDAYS));
        expect([counted, isWorkingDay(day, VN_HOLIDAYS)], from).to.deep.equal([15, true]);
      }
    }
  });
});

describe('the calendar of holidays', () => {
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

  for (const [year, { off, worked }] of Object.entries(VN_HOLIDAYS)) {
    it(`names days of ${year}: off on weekdays, worked on weekends, each once and in order`, () => {
      for (const list of [off, worked]) {
        expect(list.filter((day) => !day.startsWith(`${year}-`))).to.deep.equal([]);
        expect([...new Set(list)].sort()).to.deep.equal(list);
      }
      expect(off.filter((day) => weekday(day) === 0 || weekday(day) === 6), 'days off').to.deep.equal([]);
      expect(worked.filter((day) => weekday(day) !== 0 && weekday(day) !== 6), 'days worked').to.deep.equal([]);
    });

    it(`gives ${year} the holidays that the law names`, () => {
      // Eleven days, of which those on a weekend are given on another day; Tết is five.
      expect(off.length).to.be.at.least(10);
      const winter = off.filter((day) => day > `${year}-01-15` && day < `${year}-02-28`);
      expect(winter.length, 'Tết').to.be.at.least(5);
      for (const fixed of ['01-01', '04-30', '05-01', '09-02']) {
        const day = `${year}-${fixed}`;
        if (weekday(day) !== 0 && weekday(day) !== 6) expect(off, day).to.include(day);
      }
    });
  }
});

describe('a proposal', () => {
  const law = { ...profile, processing: { 'issue-individuals': 3, '*': 10 } };

  it('goes by the procedure, and by the rest of the law for any other', () => {
    expect(proposeDue(law, 'issue-individuals', '2026-06-08', VN_HOLIDAYS)).to.deep.equal({ dueOn: '2026-06-11', workingDays: 3, certain: true });
    expect(proposeDue(law, 'revoke-certificates', '2026-06-08', VN_HOLIDAYS)).to.deep.equal({ dueOn: '2026-06-22', workingDays: 10, certain: true });
  });
});
