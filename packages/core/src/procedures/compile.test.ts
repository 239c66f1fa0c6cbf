import { expect } from 'chai';
import type { Account } from '../records/account.js';
import type { Draft, FieldValue, FieldValues, Row } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import { pathKey } from '../support/path.js';
import { compile } from './compile.js';
import type { ProcedureDefinition, RuleUse } from './definition.js';
import { settingsOf } from './settings.js';
import { vn2018 } from './vn-2018/index.js';
import { issueIndividuals } from './vn-2018/issue-individuals.js';

const procedure = compile(issueIndividuals, vn2018.profile);
const settings = settingsOf(vn2018.profile, {}, '2026-11-22');
const filled = new Set(['request']);
const vi = issueIndividuals.strings;
const say = (key: string): string => vi[key.slice(key.indexOf(':') + 1)] ?? key;

const account: Account = {
  id: 'a1',
  email: 'van.thu@snv.lamgiang.gov.vn',
  organisation: { id: 'o1', name: 'Sở Nội vụ', parentAuthority: 'UBND tỉnh Lam Giang', place: 'Lam Giang', province: '79' },
  recipient: {
    fullName: 'Nguyễn Văn Hòa',
    idNumber: '030082110999',
    idIssuedOn: '07/01/2022',
    idIssuedBy: 'Cục Cảnh sát QLHC về TTXH',
    position: 'Chánh Văn phòng',
    mobile: '0987654321',
    officialEmail: 'nguyenvanhoa@snv.lamgiang.gov.vn',
    address: '76 Trần Hưng Đạo',
  },
  signer: { capacities: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', name: 'Nguyễn Văn An' },
};

/** Nguyễn Thị Hoa of the manual, her e-mail and papers corrected. */
function aRow(values: FieldValues = {}, id = 'r1'): Row {
  const hoa: FieldValues = {
    officialEmail: 'nguyenthihoa@lamgiang.gov.vn',
    fullName: 'Nguyễn Thị Hoa',
    birthDate: '21/07/1985',
    phone: '0987648487',
    idNumber: '030185004127',
    idIssuedOn: '22/06/2021',
    idIssuedBy: 'Cục Cảnh sát QLHC về TTXH',
    organisation: { id: 'o1', name: 'Sở Nội vụ' },
    province: '79',
    position: 'Trưởng phòng',
    lookup: { email: 'nguyenthihoa@lamgiang.gov.vn', outcome: 'new' },
  };
  return { id, values: { ...procedure.beginRow(id).values, ...hoa, ...values } };
}

function aDraft(rows: readonly Row[] = [aRow()], letter: FieldValues = { symbol: '125/SNV-VP' }): Draft {
  const draft = procedure.begin(account, settings, say);
  return { sections: { ...draft.sections, letter: { ...draft.sections['letter'], ...letter }, commitment: { agreed: true } }, rows };
}

function brief(issues: readonly Issue[]): readonly string[] {
  return issues.map((issue) => `${pathKey(issue.path)} ${issue.severity} ${issue.code}`);
}

const rowSays = (values: FieldValues, inForce = settings): readonly string[] => brief(procedure.checkRow(aRow(values), inForce));

describe('a compiled procedure', () => {
  it('begins with what the account, the day and the definition know', () => {
    const { sections, rows } = procedure.begin(account, settings, say);
    expect(rows).to.deep.equal([]);
    expect(sections['letter']).to.deep.equal({
      parentAuthority: 'UBND tỉnh Lam Giang',
      organisationName: 'Sở Nội vụ',
      symbol: '',
      place: 'Lam Giang',
      date: '22/11/2026',
      addressee: 'Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ',
    });
    expect(sections['recipient']).to.deep.equal(account.recipient);
    expect(sections['closing']).to.deep.equal({
      recipients: '- Như trên;\n- UBND tỉnh;\n- Lưu: VT.',
      capacities: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
      signer: 'Nguyễn Văn An',
    });
    expect(sections['commitment']).to.deep.equal({ agreed: false });
  });

  it('is addressed to whom the host names for it, and to whom the definition names otherwise', () => {
    const department = 'Sở Khoa học và Công nghệ tỉnh Lam Giang';
    const addressed = (addressees: Readonly<Record<string, string>>): unknown =>
      procedure.begin(account, settingsOf(vn2018.profile, { addressees }, settings.today), say).sections['letter']?.['addressee'];
    expect(addressed({ [issueIndividuals.id]: department })).to.equal(department);
    expect(addressed({ other: department })).to.equal(say(procedure.key('addressee')));
  });

  it('begins the next row with organisation and province only', () => {
    const { values } = procedure.beginRow('r2', aRow());
    expect(values).to.deep.equal({ ...procedure.beginRow('r2').values, organisation: { id: 'o1', name: 'Sở Nội vụ' }, province: '79' });
  });

  it('finds nothing in a dossier that is right', () => {
    expect(procedure.check(aDraft(), filled, settings)).to.deep.equal([]);
  });

  it('finds all that is missing in an empty dossier, in reading order', () => {
    const empty: Draft = { sections: {}, rows: [] };
    expect(brief(procedure.check(empty, new Set(), settings))).to.deep.equal([
      'letter/symbol error required.document-symbol',
      'letter/place error required',
      'letter/date error required.day',
      ...['fullName', 'idNumber'].map((field) => `recipient/${field} error required`),
      'recipient/idIssuedOn error required.day',
      ...['idIssuedBy', 'position', 'mobile', 'officialEmail', 'address'].map((field) => `recipient/${field} error required`),
      'closing/recipients error required',
      'commitment/agreed error required.flag',
      'rows error rows.min',
      'slots/request error slot.required',
    ]);
  });

  it('refuses the gmail address and the number of 11 digits that stand in the manual', () => {
    const draft = aDraft([aRow({ idNumber: '34938493849', birthDate: '21/07/1965' })]);
    const recipient = { ...draft.sections['recipient'], officialEmail: 'nguyenvanhoa@gmail.com' };
    expect(brief(procedure.check({ ...draft, sections: { ...draft.sections, recipient } }, filled, settings))).to.deep.equal([
      'recipient/officialEmail error official-email.free-mail',
      'rows/r1/idNumber error identity.length',
    ]);
  });

  it('says one thing at a time at one place', () => {
    expect(rowSays({ officialEmail: 'hoa@gmail.com' })).to.deep.equal(['rows/r1/officialEmail error official-email.free-mail']);
    expect(rowSays({ idIssuedOn: '23/11/2026', birthDate: '24/11/2026' })).to.deep.equal([
      'rows/r1/birthDate error day.future',
      'rows/r1/idIssuedOn error day.future',
    ]);
  });

  it('holds texts to their length and choices to what is offered', () => {
    expect(rowSays({ position: 'a'.repeat(201), simOperator: 'Beeline' })).to.deep.equal(['rows/r1/position error text.length', 'rows/r1/simOperator error choice.unlisted']);
    expect(rowSays({ position: 'a'.repeat(200), simOperator: 'MobiFone' })).to.deep.equal([]);
  });

  it('wants at least one row and at most as many as a dossier takes', () => {
    expect([0, 1, 10_000, 10_001].map((count) => brief(procedure.checkCount(count, settings)))).to.deep.equal([['rows error rows.min'], [], [], ['rows error rows.max']]);
  });

  it('says what it finds in the order of the fields, rules among them', () => {
    expect(rowSays({ birthDate: '15/11/1992', position: '', lookup: null })).to.deep.equal([
      'rows/r1/officialEmail warning lookup.missing',
      'rows/r1/birthDate warning identity.birth-year-differs',
      'rows/r1/position error required',
    ]);
  });

  it('checks what stands there as it will be tidied', () => {
    expect(
      rowSays({
        idNumber: ' 030 185 004 127',
        phone: '+84 987.648.487',
        birthDate: '210785',
        officialEmail: ' NguyenThiHoa@LamGiang.gov.vn ',
      }),
    ).to.deep.equal([]);
  });

  it('neither checks nor carries a field that does not apply', () => {
    const complete = (simOperator: string): FieldValue | undefined =>
      procedure.completeSchema(settings, filled).parse(aDraft([aRow({ simOperator, keepNumber: true })])).rows[0]?.values['keepNumber'];
    expect([complete('Viettel'), complete('')]).to.deep.equal([true, undefined]);
  });

  it('knows its fields by path', () => {
    expect(procedure.field(['letter', 'symbol'])?.label).to.equal('vn-2018/issue-individuals:letter.symbol');
    expect(procedure.field(['rows', 'any', 'idNumber'])?.definition.kind).to.equal('identity');
    for (const path of [
      [],
      ['letter'],
      ['letter', 'idNumber'],
      ['rows', 'r1'],
      ['rows', 'r1', 'symbol'],
      ['rows', 'idNumber'],
      ['slots', 'request'],
    ]) {
      expect(procedure.field(path)).to.equal(undefined);
    }
  });
});

describe('rows that must differ', () => {
  const twins = [
    aRow({}, 'r1'),
    aRow({ officialEmail: 'an@lamgiang.gov.vn', idNumber: 'B1234567' }, 'r2'),
    aRow({ idNumber: '030 185 004 127' }, 'r3'),
  ];

  it('name each other by number, whatever the spelling', () => {
    const rows = [...twins, aRow({ officialEmail: 'NGUYENTHIHOA@lamgiang.gov.vn', idNumber: 'B7654321' }, 'r4')];
    const found = procedure.checkAcrossRows(rows, settings).map(({ path, code, params }) => `${pathKey(path)} ${code} ${params['other']}`);
    expect(found).to.deep.equal([
      'rows/r1/officialEmail rows.same-email 3',
      'rows/r3/officialEmail rows.same-email 1',
      'rows/r4/officialEmail rows.same-email 1',
      'rows/r1/idNumber rows.same-identity 3',
      'rows/r3/idNumber rows.same-identity 1',
    ]);
  });

  it('may all be empty', () => {
    expect(procedure.checkAcrossRows([procedure.beginRow('r1'), procedure.beginRow('r2')], settings)).to.deep.equal([]);
  });
});

describe('severities', () => {
  const strict: RuleUse = {
    rule: 'birth-year-matches-identity',
    scope: 'rows',
    args: { identity: 'idNumber', birthDate: 'birthDate' },
    severity: 'error',
  };
  const differing = aRow({ birthDate: '21/07/1986' });
  const with1 = compile({ ...issueIndividuals, rules: [strict] }, vn2018.profile);
  const lenient = {
    ...vn2018.profile,
    settings: { ...vn2018.profile.settings, severities: { 'identity.birth-year-differs': 'warning' as const } },
  };
  const host = { severities: { 'identity.birth-year-differs': 'off' as const } };

  it('come from the rule, then its use, then the profile, then the host', () => {
    expect(procedure.checkRow(differing, settings).map(({ severity }) => severity)).to.deep.equal(['warning']);
    expect(with1.checkRow(differing, settings).map(({ severity }) => severity)).to.deep.equal(['error']);
    expect(with1.checkRow(differing, settingsOf(lenient, {}, '2026-11-22')).map(({ severity }) => severity)).to.deep.equal(['warning']);
    expect(with1.checkRow(differing, settingsOf(lenient, host, '2026-11-22'))).to.deep.equal([]);
  });

  it('may be set for every rule, those of fields, lists and slots too', () => {
    const codes = ['official-email.free-mail', 'identity.length', 'required', 'rows.min', 'slot.required', 'rows.same-email'];
    const inForce = settingsOf(
      vn2018.profile,
      { severities: Object.fromEntries(codes.map((code) => [code, 'off' as const])) },
      '2026-11-22',
    );
    expect(
      rowSays(
        { officialEmail: 'hoa@gmail.com', idNumber: '34938493849', position: '', lookup: { email: 'hoa@gmail.com', outcome: 'new' } },
        inForce,
      ),
    ).to.deep.equal([]);
    expect(procedure.check(aDraft([]), new Set(), inForce)).to.deep.equal([]);
    expect(procedure.checkAcrossRows([aRow({ idNumber: 'B1' }, 'r1'), aRow({}, 'r2')], inForce)).to.deep.equal([]);
  });
});

describe('the schemas of a procedure', () => {
  it('a half-filled draft passes the first', () => {
    for (const draft of [
      procedure.begin(account, settings, say),
      { sections: {}, rows: [] },
      aDraft([aRow({ idNumber: 'còn đang gõ', birthDate: '3' })]),
    ]) {
      expect(procedure.draftSchema.safeParse(draft).success).to.equal(true);
    }
  });

  it('unknown fields, wrong types and repeated rows do not', () => {
    const bad: readonly unknown[] = [
      aDraft([aRow({ colour: 'đỏ' })]),
      aDraft([aRow({ fullName: true })]),
      aDraft([aRow(), aRow()]),
      aDraft([aRow({}, '__proto__/x')]),
      aDraft([], { fullName: 'An' }),
      { ...aDraft(), sections: { other: {} } },
      { ...aDraft(), note: 'x' },
      null,
    ];
    for (const draft of bad) expect(procedure.draftSchema.safeParse(draft).success, JSON.stringify(draft)).to.equal(false);
  });

  it('the second turns a right draft into what it means', () => {
    const complete = procedure.completeSchema(settings, filled).parse(aDraft([aRow({ birthDate: '21/7/85', phone: '+84 987 648 487' })]));
    expect(complete.sections['letter']?.['date']).to.equal('2026-11-22');
    expect(complete.rows[0]?.values).to.deep.include({ birthDate: '1985-07-21', phone: '0987648487', idIssuedOn: '2021-06-22' });
  });

  it('the second reports errors with our issues in them, and lets warnings pass', () => {
    const schema = procedure.completeSchema(settings, filled);
    expect(schema.safeParse(aDraft([aRow({ lookup: null })])).success).to.equal(true);
    const { error } = schema.safeParse(aDraft([aRow({ idNumber: '34938493849' })]));
    expect(error?.issues.map(({ path, message }) => [path, message])).to.deep.equal([[['rows', 'r1', 'idNumber'], 'identity.length']]);
    expect(error?.issues[0]).to.have.nested.property('params.issue.params.digits', 11);
  });
});

describe('compiling a definition with a mistake', () => {
  const broken =
    (change: Partial<ProcedureDefinition>): (() => unknown) =>
    () =>
      compile({ ...issueIndividuals, ...change }, vn2018.profile);

  it('says so at once', () => {
    expect(broken({ profile: 'vn-1945' })).to.throw('vn-1945');
    expect(broken({ rules: [{ rule: 'no-such-rule', scope: 'rows', args: {} }] })).to.throw('no-such-rule');
    expect(broken({ rules: [{ rule: 'day-not-future', scope: 'rows', args: { day: 'noSuchField' } }] })).to.throw('day-not-future');
    expect(broken({ rules: [{ rule: 'day-not-future', scope: 'nowhere', args: { day: 'birthDate' } }] })).to.throw('nowhere');
    expect(broken({ rows: { ...issueIndividuals.rows, unique: [{ field: 'noSuchField', code: 'x' }] } })).to.throw('noSuchField');
  });
});
