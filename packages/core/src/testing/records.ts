/** Builders of records for tests and stories: valid by default, each fact may be another. */
import { compile } from '../procedures/compile.js';
import type { CompiledProcedure } from '../procedures/compiled.js';
import { settingsOf } from '../procedures/settings.js';
import { issueIndividuals } from '../procedures/vn-2018/issue-individuals.js';
import { profile } from '../procedures/vn-2018/profile.js';
import type { Settings } from '../fields/kind.js';
import type { Account } from '../records/account.js';
import type { Attachment } from '../records/attachment.js';
import type { Dossier } from '../records/dossier.js';
import type { Draft, FieldValue, FieldValues, Row } from '../records/draft.js';
import { permitted } from '../dossier/lifecycle.js';

/** The day on which everything here happens. */
export const TODAY = '2026-11-22';

let compiled: CompiledProcedure | undefined;

/** Issue of certificates to individuals under profile `vn-2018`, compiled once. */
export function aProcedure(): CompiledProcedure {
  compiled ??= compile(issueIndividuals, profile);
  return compiled;
}

export function theSettings(today = TODAY): Settings {
  return settingsOf(profile, {}, today);
}

export function anAccount(facts: Partial<Account> = {}): Account {
  return {
    id: 'account-1',
    email: 'vanthu@noivu.lamgiang.gov.vn',
    organisation: {
      id: 'organisation-1',
      name: 'Sở Nội vụ',
      parentAuthority: 'Ủy ban nhân dân tỉnh Lam Giang',
      place: 'Lam Giang',
      province: '77',
    },
    recipient: RECIPIENT,
    signer: { capacities: 'GIÁM ĐỐC', name: 'Trần Văn Bình' },
    ...facts,
  };
}

/** The manual's recipient; its gmail address and its card of someone born in 2027 corrected. */
const RECIPIENT: Readonly<Record<string, string>> = {
  fullName: 'Nguyễn Văn Hòa',
  idNumber: '030068110999',
  idIssuedOn: '07/01/2020',
  idIssuedBy: 'BR-VT',
  position: 'Giám Đốc',
  mobile: '0987654321',
  officialEmail: 'nguyenvanhoa@baria-vungtau.gov.vn',
  address: '76 Khu phố 4, phường Nguyễn An Ninh, thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu',
};

/** The manual's subscriber; its identity number of 11 digits corrected, the same serial not said three times. */
const SUBSCRIBER = {
  officialEmail: 'nguyenthihoa.br@gov.vn',
  fullName: 'Nguyễn Thị Hoa',
  birthDate: '21/07/1965',
  phone: '0987648487',
  idNumber: '077165004127',
  idIssuedOn: '22/06/2018',
  idIssuedBy: 'BRVT',
  organisation: { id: 'organisation-2', name: 'HĐND Bà Rịa' },
  province: '77',
  position: 'Trưởng Phòng',
  simOperator: '',
  keepNumber: false,
  previousSerials: ['5401010463ce97bc376e362d88c2ee97'],
} satisfies FieldValues;

/** The manual's own row unless told otherwise. The lookup answers for the row's address as an existing one. */
export function aRow(values: FieldValues = {}, id = 'row-1'): Row {
  const all: FieldValues = { ...SUBSCRIBER, ...values };
  return { id, values: { ...all, lookup: values['lookup'] ?? { email: textOf(all['officialEmail']).toLowerCase(), outcome: 'existing' } } };
}

/** Valid rows `row-1` to `row-n`, each another person. */
export function rowsOf(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return aRow(
      {
        officialEmail: `canbo${String(number)}@noivu.lamgiang.gov.vn`,
        fullName: `Nguyễn Thị Hoa ${String(number)}`,
        idNumber: `077165${String(number).padStart(6, '0')}`,
        phone: `09${String(10_000_000 + number)}`,
      },
      `row-${String(number)}`,
    );
  });
}

/** A draft that may be filed once its slot is filled: the manual's own example, with the given rows. */
export function aDraft({ rows = [aRow()], sections = {} }: { rows?: readonly Row[]; sections?: Readonly<Record<string, FieldValues>> } = {}): Draft {
  const begun = aProcedure().begin(anAccount(), theSettings(), (key) => key);
  const filled: Record<string, FieldValues> = { ...begun.sections, commitment: { agreed: true } };
  filled['letter'] = { ...filled['letter'], symbol: '125/SNV-VP' };
  filled['closing'] = { ...filled['closing'], recipients: 'Như trên;\nLưu: VT, VP.' };
  for (const [id, values] of Object.entries(sections)) filled[id] = { ...filled[id], ...values };
  return { sections: filled, rows };
}

/** Nguyễn Thị Hoa and the recipient Nguyễn Văn Hòa, as in the manual, with what the rules refuse there corrected. */
export function manualExample(): Draft {
  return aDraft();
}

export function anAttachment(facts: Partial<Attachment> = {}): Attachment {
  const slot = aProcedure().definition.slots[0]?.id ?? '';
  return { id: 'attachment-1', slot, name: 'Công văn.pdf', size: 48_213, type: 'application/pdf', uploadedAt: '2026-11-22T02:00:00.000Z', ...facts };
}

export function aDossier(facts: Partial<Dossier> = {}): Dossier {
  const { definition } = aProcedure();
  const draft = facts.draft ?? aDraft();
  const status = facts.status ?? 'draft';
  return {
    id: 'dossier-1',
    procedure: { id: definition.id, profile: definition.profile },
    status,
    organisation: { id: 'organisation-1', name: 'Sở Nội vụ' },
    rowCount: draft.rows.length,
    symbol: textOf(draft.sections['letter']?.['symbol']),
    revision: 1,
    createdAt: '2026-11-22T01:00:00.000Z',
    updatedAt: '2026-11-22T01:00:00.000Z',
    permitted: permitted(status),
    draft,
    attachments: [],
    ...facts,
  };
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
