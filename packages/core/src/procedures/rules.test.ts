import { expect } from 'chai';
import type { FieldValues } from '../records/draft.js';
import { RULES } from './rules.js';
import { settingsOf } from './settings.js';
import { vn2018 } from './vn-2018/index.js';

const settings = settingsOf(vn2018.profile, {}, '2026-11-22');

/** Binds each argument to a field of the same name. */
function said(rule: string, values: FieldValues): unknown {
  const named = RULES[rule];
  const found = named?.check(values, Object.fromEntries(named.args.map((name) => [name, name])), settings, { days: 60 });
  return found === undefined ? undefined : [found.severity, found.code, found.params];
}

const hoa = { identity: '030185004127', birthDate: '21/07/1985' };

describe('rules across fields', () => {
  const cases: readonly (readonly [string, FieldValues, unknown])[] = [
    ['birth-year-matches-identity', hoa, undefined],
    [
      'birth-year-matches-identity',
      { ...hoa, birthDate: '15/11/1992' },
      ['warning', 'identity.birth-year-differs', { told: 1985, typed: 1992 }],
    ],
    ['birth-year-matches-identity', { identity: '030 305 004 127', birthDate: '1/1/2005' }, undefined],
    [
      'birth-year-matches-identity',
      { identity: '030085004127', birthDate: '1/1/2085' },
      ['warning', 'identity.birth-year-differs', { told: 1985, typed: 2085 }],
    ],
    ['birth-year-matches-identity', { ...hoa, identity: 'B1234567', birthDate: '15/11/1992' }, undefined],
    ['birth-year-matches-identity', { ...hoa, birthDate: 'hôm qua' }, undefined],
    ['issued-after-birth', { issuedOn: '22/06/2021', birthDate: '21/07/1985' }, undefined],
    [
      'issued-after-birth',
      { issuedOn: '21/07/1985', birthDate: '21/07/1985' },
      ['error', 'day.before-birth', { typed: '21/07/1985', birth: '21/07/1985' }],
    ],
    ['issued-after-birth', { issuedOn: '', birthDate: '21/07/1985' }, undefined],
    ['day-not-future', { day: '22/11/2026' }, undefined],
    ['day-not-future', { day: '23/11/2026' }, ['error', 'day.future', { typed: '23/11/2026', today: '22/11/2026' }]],
    ['day-not-future', { day: '30/02/2027' }, undefined],
    ['age-in-range', { birthDate: '22/11/2008' }, undefined],
    ['age-in-range', { birthDate: '23/11/2008' }, ['warning', 'day.age', { age: 17 }]],
    ['age-in-range', { birthDate: '01/01/1900' }, ['warning', 'day.age', { age: 126 }]],
    ['lookup-current', { email: '', lookup: null }, undefined],
    ['lookup-current', { email: 'An@lamgiang.gov.vn', lookup: { email: 'an@LAMGIANG.gov.vn', outcome: 'new' } }, undefined],
    ['lookup-current', { email: 'an@lamgiang.gov.vn', lookup: null }, ['warning', 'lookup.missing', { email: 'an@lamgiang.gov.vn' }]],
    [
      'lookup-current',
      { email: 'an@lamgiang.gov.vn', lookup: { email: 'anh@lamgiang.gov.vn', outcome: 'elsewhere' } },
      ['warning', 'lookup.stale', { email: 'an@lamgiang.gov.vn', asked: 'anh@lamgiang.gov.vn' }],
    ],
    [
      'lookup-current',
      { email: 'an@lamgiang.gov.vn', lookup: { email: 'an@lamgiang.gov.vn', outcome: 'elsewhere' } },
      ['error', 'lookup.elsewhere', { email: 'an@lamgiang.gov.vn' }],
    ],
    ['differs', { value: 'Nguyễn Thị Hoa', present: 'Nguyễn Thị Hoà' }, undefined],
    ['differs', { value: ' Nguyễn  Thị Hoa', present: 'Nguyễn Thị Hoa' }, ['error', 'value.same', undefined]],
    ['differs', { value: '', present: '' }, undefined],
    ['differs', { value: { id: 'o1', name: 'Sở Nội vụ' }, present: { id: 'o1', name: 'SỞ NỘI VỤ' } }, ['error', 'value.same', undefined]],
    ['differs', { value: { id: 'o2', name: 'Sở Nội vụ' }, present: { id: 'o1', name: 'Sở Nội vụ' } }, undefined],
    ['validity-left', { until: '21/01/2027', wanted: true }, undefined],
    ['validity-left', { until: '20/01/2027', wanted: true }, ['warning', 'certificate.validity-left', { left: 59, days: 60, until: '20/01/2027' }]],
    ['validity-left', { until: '20/01/2027', wanted: false }, undefined],
    ['validity-left', { until: '', wanted: true }, undefined],
  ];

  for (const [rule, values, expected] of cases) {
    it(`${rule} says ${expected === undefined ? 'nothing' : 'its piece'} about ${JSON.stringify(values)}`, () => {
      expect(said(rule, values)).to.deep.equal(expected);
    });
  }
});
