/** The subscribers of the fictitious province: a few whom the mock pages name, and a crowd made up by a fixed rule. */
import type { Subscriber, WorldCertificate, WorldOrganisation, WorldSubscriber } from '@ctso/core';

const ISSUER = 'Cục Cảnh sát QLHC về TTXH';

type Fact = Omit<Subscriber, 'organisation' | 'idIssuedBy' | 'province'>;

export interface Named extends Fact {
  /** Code of the organisation where the person works. */
  readonly at: string;
  readonly certificates: readonly WorldCertificate[];
}

export const NAMED: readonly Named[] = [
  {
    email: 'nguyenthihoa@lamgiang.gov.vn',
    at: 'H99.12',
    fullName: 'Nguyễn Thị Hoa',
    birthDate: '21/07/1985',
    idNumber: '030185004127',
    idIssuedOn: '22/06/2021',
    phone: '0987648487',
    position: 'Trưởng phòng',
    certificates: [
      { serial: '5401010463ce97bc376e362d88c2ee97', validFrom: '2022-06-18', validTo: '2027-06-18', state: 'active', device: { serial: '029708EF', kind: 'USB Token' } },
      { serial: '54010102a7be11dc9902f4ab316c0e55', validFrom: '2019-05-02', validTo: '2024-05-02', state: 'expired', device: { serial: '029708EF', kind: 'USB Token' } },
      { serial: '5401010077ab3c5e19d240f8136be2a9', validFrom: '2017-03-11', validTo: '2022-03-11', state: 'revoked', device: { serial: '017C20B4', kind: 'USB Token' } },
    ],
  },
  {
    email: 'quynhdn@snv.lamgiang.gov.vn',
    at: 'H99.12.08',
    fullName: 'Đặng Ngọc Quỳnh',
    birthDate: '28/12/1995',
    idNumber: '038195003316',
    idIssuedOn: '09/03/2023',
    phone: '0868220145',
    position: 'Chuyên viên chính',
    certificates: [{ serial: '54010103bb0912ef4d6a77c0125d1f30', validFrom: '2023-04-03', validTo: '2028-04-03', state: 'active', device: { serial: '8984C217', kind: 'SIM PKI' } }],
  },
  {
    email: 'vuongtq@snv.lamgiang.gov.vn',
    at: 'H99.12.02',
    fullName: 'Trần Quốc Vượng',
    birthDate: '14/02/1981',
    idNumber: '089081004410',
    idIssuedOn: '02/06/2021',
    phone: '0913450912',
    position: 'Trưởng phòng',
    certificates: [
      { serial: '54010103c2d91e07a4480b6f95ee0123', validFrom: '2021-11-02', validTo: '2026-11-02', state: 'expired', device: { serial: '02B90F12', kind: 'USB Token' } },
    ],
  },
  {
    email: 'tuyetlta@snv.lamgiang.gov.vn',
    at: 'H99.12.01',
    fullName: 'Lê Thị Ánh Tuyết',
    birthDate: '09/09/1990',
    idNumber: '091190007735',
    idIssuedOn: '15/08/2022',
    phone: '0905318224',
    position: 'Chuyên viên',
    certificates: [
      { serial: '54010103f81a60c95be3472d10de5512', validFrom: '2021-12-30', validTo: '2026-12-30', state: 'active', device: { serial: '02C4417A', kind: 'USB Token' } },
    ],
  },
  {
    email: 'nguyenthihoa@bd.lamgiang.gov.vn',
    at: 'H99.22.02',
    fullName: 'Nguyễn Thị Hòa',
    birthDate: '03/05/1979',
    idNumber: '089179001542',
    idIssuedOn: '18/10/2021',
    phone: '0913205118',
    position: 'Phó Trưởng phòng',
    certificates: [{ serial: '540101045d1f02a86c3b9e7714ab20f3', validFrom: '2023-01-09', validTo: '2028-01-09', state: 'active', device: { serial: '02D0B3E1', kind: 'USB Token' } }],
  },
];

export function toWorldSubscriber({ at, certificates, ...facts }: Named, organisations: ReadonlyMap<string, WorldOrganisation>, province: string): WorldSubscriber {
  const organisation = organisations.get(at);
  if (organisation === undefined) throw new TypeError(`the seed names an organisation that is not there: ${at}`);
  return {
    subscriber: { ...facts, idIssuedBy: ISSUER, organisation: { id: organisation.id, name: organisation.name }, province },
    certificates,
  };
}
