/** The rows that the manual of 2023 shows as examples: as it prints them, with what the rules say of it, and put right. */
import { allOf, ROWS, vn2018, type CompiledProcedure, type FieldValues, type Settings } from '@ctso/core';
import { expect } from 'chai';

const settings: Settings = { ...vn2018.profile.settings, today: '2020-02-05' };
const procedures = await allOf(vn2018);
const SERIAL = '5401010463ce97bc376e362d88c2ee97';
const organisation = (name: string) => ({ id: name, name });

function procedure(code: string): CompiledProcedure {
  const found = procedures.find(({ definition }) => definition.code === code);
  if (found === undefined) throw new Error(`no procedure ${code}`);
  return found;
}

/** What is wrong in these rows: number of the row and field, in order. */
function wrong(code: string, rows: readonly FieldValues[]): readonly string[] {
  const compiled = procedure(code);
  const listed = rows.map((values, index) => ({ id: String(index + 1), values: { ...compiled.beginRow('').values, ...values } }));
  const issues = [...listed.flatMap((row) => compiled.checkRow(row, settings)), ...compiled.checkAcrossRows(listed, settings)];
  return issues.filter(({ severity, path }) => severity === 'error' && path[0] === ROWS).map(({ path, code: said }) => `${path.slice(1).join(' ')}: ${said}`);
}

const hoa: FieldValues = {
  officialEmail: 'nguyenthihoa.br@gov.vn',
  fullName: 'Nguyễn Thị Hoa',
  birthDate: '21/07/1965',
  phone: '0987648487',
  idNumber: '34938493849',
  idIssuedOn: '22/06/2018',
  idIssuedBy: 'BRVT',
  organisation: organisation('HĐND Bà Rịa'),
  province: '77',
  position: 'Trưởng Phòng',
  lookup: { email: 'nguyenthihoa.br@gov.vn', outcome: 'new' },
};

const council: FieldValues = {
  organisation: organisation('HĐND tỉnh Bà Rịa - Vũng Tàu'),
  address: {
    scheme: 'vn-2018',
    detail: '34 đường Phạm Hùng',
    province: { code: '77', name: 'tỉnh Bà Rịa - Vũng Tàu' },
    district: { code: '', name: 'thành phố Bà Rịa' },
    commune: { code: '', name: 'phường Phước Trung' },
  },
  taxCode: '0003948578493',
  budgetCode: '0007800',
  officialEmail: 'tochuc.dtt@gmail.com',
};

const renamed: FieldValues = { serial: SERIAL, name: 'HĐND Bà Rịa', changeName: true, newName: 'HĐND Bà Rịa' };
const thanh: FieldValues = {
  serial: SERIAL,
  name: 'Nguyễn Văn Thành',
  officialEmail: 'nguyenvanthanh-vt@brvt.gov',
  organisation: organisation('HĐND Bà Rịa'),
  changeName: true,
  newName: 'Nguyễn Văn Thành',
  changeOrganisation: true,
  newOrganisation: organisation('HĐND Tân thành'),
  extend: true,
  validFrom: '05/02/2020',
  validTo: '05/02/2023',
};

describe('the examples of the manual', () => {
  it('01: eleven digits are no paper; twelve are', () => {
    expect(wrong('01', [hoa])).to.deep.equal(['1 idNumber: identity.length']);
    expect(wrong('01', [{ ...hoa, idNumber: '077165004127' }])).to.deep.equal([]);
  });

  it('02: a private mailbox is refused; an official one may be filed', () => {
    expect(wrong('02', [council])).to.deep.equal(['1 officialEmail: official-email.free-mail']);
    expect(wrong('02', [{ ...council, officialEmail: 'tochuc.dtt@baria-vungtau.gov.vn' }])).to.deep.equal([]);
  });

  it('04: the same name is no change, and one certificate stands in one row; with true changes it may be filed', () => {
    expect(wrong('04', [renamed, thanh])).to.deep.equal(['1 newName: value.same', '2 newName: value.same', '1 serial: rows.same-certificate', '2 serial: rows.same-certificate']);
    const right = [{ ...renamed, newName: 'HĐND thành phố Bà Rịa' }, { ...thanh, serial: `${SERIAL.slice(0, -1)}8`, changeName: false }];
    expect(wrong('04', right)).to.deep.equal([]);
  });

  it('05: retired and lost are reasons that the list offers', () => {
    const revoked = { serial: SERIAL, name: 'Nguyễn Thị Hoa', group: 'individual', officialEmail: 'nguyenthihoa.br@gov.vn', deviceSerial: '029708EF' };
    expect(wrong('05', [{ ...revoked, reason: 'retired' }, { ...revoked, serial: `${SERIAL.slice(0, -1)}8`, reason: 'device-lost' }])).to.deep.equal([]);
    expect(wrong('05', [revoked])).to.deep.equal(['1 reason: required.choice']);
  });

  it('06: the manual names three devices alike; each may stand once, by its own serial or by its certificate’s', () => {
    const device = { deviceSerial: SERIAL, name: 'Nguyễn Thị Hoa', organisation: organisation('HĐND Bà Rịa'), officialEmail: 'nguyenthihoa.br@gov.vn' };
    expect(wrong('06', [device, device, device])).to.have.lengthOf(3);
    expect(wrong('06', [device, { ...device, deviceSerial: '029708EF' }])).to.deep.equal([]);
  });
});
