import { expect } from 'chai';
import type { HeldCertificate } from '../records/certificate.js';
import { compile } from './compile.js';
import { chosenKey, holdingKey, rowOf } from './holding.js';
import { profile } from './vn-2018/profile.js';
import { renewOrChange } from './vn-2018/renew-or-change.js';
import { restoreDevices } from './vn-2018/restore-devices.js';

const held: HeldCertificate = {
  serial: '5401010463CE97bc376e362d88c2ee97',
  name: 'Nguyễn Thị Hoa',
  group: 'individual',
  officialEmail: 'nguyenthihoa@lamgiang.gov.vn',
  organisation: { id: 'o1', name: 'Sở Nội vụ' },
  province: '91',
  validFrom: '2022-01-05',
  validTo: '2027-01-05',
  state: 'active',
  device: { serial: '029708EF', kind: 'USB Token' },
};

describe('a row of what is held', () => {
  const renewal = compile(renewOrChange, profile);
  const restoring = compile(restoreDevices, profile);

  it('starts with the facts that the source names, days as they are typed, and asks for nothing else yet', () => {
    const source = renewal.definition.rows.source;
    const row = source && rowOf(renewal, source, held, 'r1');
    expect(row?.values).to.deep.include({
      serial: held.serial, name: held.name, newName: held.name, newOrganisation: held.organisation, validTo: '05/01/2027', extend: false, changeName: false,
    });
    expect(row && renewal.draftSchema.safeParse({ sections: {}, rows: [row] }).success).to.equal(true);
  });

  it('is found again by its serial, or by that of the device, whatever the case', () => {
    for (const [procedure, key] of [[renewal, held.serial.toLowerCase()], [restoring, '029708ef']] as const) {
      const { source } = procedure.definition.rows;
      if (source === undefined) throw new Error('no source');
      expect(holdingKey(source, held)).to.equal(key);
      expect(chosenKey(source, rowOf(procedure, source, held, 'r1'))).to.equal(key);
    }
  });
});
