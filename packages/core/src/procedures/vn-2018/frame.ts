/** What the letters of the manual of 2023 have in common: their sections, written once, and the signed letter as an attachment. */
import type { BlockDefinition, NamedRuleUse, SectionDefinition, SlotDefinition } from '../definition.js';

/** Number and symbol, place and date, governing body and organisation. */
export const letter: SectionDefinition = {
  id: 'letter',
  layout: 'letterhead',
  title: 'letter',
  fields: [
    {
      id: 'parentAuthority',
      kind: 'text',
      label: 'letter.parent-authority',
      placeholder: 'letter.parent-authority.placeholder',
      upperCase: true,
      prefill: { from: 'account', fact: 'parentAuthority' },
    },
    {
      id: 'organisationName',
      kind: 'text',
      label: 'letter.organisation-name',
      upperCase: true,
      readOnly: true,
      prefill: { from: 'account', fact: 'organisationName' },
    },
    { id: 'symbol', kind: 'document-symbol', label: 'letter.symbol', placeholder: 'letter.symbol.placeholder', required: true },
    { id: 'place', kind: 'text', label: 'letter.place', required: true, maxLength: 60, prefill: { from: 'account', fact: 'place' } },
    { id: 'date', kind: 'day', label: 'letter.date', required: true, prefill: { from: 'today' } },
    { id: 'addressee', kind: 'lines', label: 'letter.addressee', readOnly: true, prefill: { from: 'addressee' } },
  ],
};

/** Who receives the certificates, or rather the devices that hold their keys. */
export const recipient: SectionDefinition = {
  id: 'recipient',
  layout: 'facts',
  title: 'recipient',
  hint: 'recipient.hint',
  fields: [
    {
      id: 'fullName',
      kind: 'text',
      label: 'recipient.full-name',
      required: true,
      prefill: { from: 'account-recipient', field: 'fullName' },
      autocomplete: 'name',
    },
    {
      id: 'idNumber',
      kind: 'identity',
      label: 'recipient.id-number',
      required: true,
      prefill: { from: 'account-recipient', field: 'idNumber' },
    },
    {
      id: 'idIssuedOn',
      kind: 'day',
      label: 'recipient.id-issued-on',
      required: true,
      prefill: { from: 'account-recipient', field: 'idIssuedOn' },
    },
    {
      id: 'idIssuedBy',
      kind: 'text',
      label: 'recipient.id-issued-by',
      required: true,
      prefill: { from: 'account-recipient', field: 'idIssuedBy' },
    },
    {
      id: 'position',
      kind: 'text',
      label: 'recipient.position',
      required: true,
      prefill: { from: 'account-recipient', field: 'position' },
      autocomplete: 'organization-title',
    },
    {
      id: 'mobile',
      kind: 'mobile',
      label: 'recipient.mobile',
      required: true,
      prefill: { from: 'account-recipient', field: 'mobile' },
      autocomplete: 'tel-national',
    },
    {
      id: 'officialEmail',
      kind: 'official-email',
      label: 'recipient.official-email',
      required: true,
      span: 2,
      prefill: { from: 'account-recipient', field: 'officialEmail' },
      autocomplete: 'email',
    },
    {
      id: 'address',
      kind: 'text',
      label: 'recipient.address',
      required: true,
      maxLength: 300,
      span: 4,
      prefill: { from: 'account-recipient', field: 'address' },
    },
  ],
};

export const recipientRules: readonly NamedRuleUse[] = [{ rule: 'day-not-future', scope: 'recipient', args: { day: 'idIssuedOn' } }];

/** Copies and signer; `footnote` is the mark of the signer's footnote, which each letter numbers in its own way. */
export function closing(footnote: string): SectionDefinition {
  return {
    id: 'closing',
    layout: 'closing',
    title: 'closing',
    fields: [
      {
        id: 'recipients',
        kind: 'lines',
        label: 'closing.recipients',
        hint: 'closing.recipients.hint',
        required: true,
        span: 2,
        prefill: { from: 'string', key: 'closing.recipients.default' },
      },
      {
        id: 'capacities',
        kind: 'lines',
        label: 'closing.capacities',
        footnote,
        span: 2,
        prefill: { from: 'account', fact: 'signerCapacities' },
      },
      { id: 'signer', kind: 'text', label: 'closing.signer', span: 2, prefill: { from: 'account', fact: 'signerName' } },
    ],
  };
}

export const commitment: SectionDefinition = {
  id: 'commitment',
  layout: 'commitment',
  title: 'commitment',
  fields: [{ id: 'agreed', kind: 'flag', label: 'commitment.agreed', required: true, span: 4 }],
};

/** The signed letter. Extensions and size: manual of 2023, step "Tải thành phần hồ sơ". */
export const signedLetter: SlotDefinition = {
  id: 'request',
  label: 'slot.request',
  required: true,
  extensions: ['doc', 'docx', 'xls', 'xlsx', 'pdf', 'png', 'jpg', 'jpeg', 'gif', 'bmp', 'txt', 'rar', 'zip', '7z'],
  maxSize: 25 * 1024 * 1024,
};

/** The letter with its recipient first and the list after it. */
export const recipientThenList: readonly BlockDefinition[] = [
  { block: 'letterhead' },
  { block: 'addressee' },
  { block: 'facts', section: 'recipient' },
  { block: 'table' },
  { block: 'footnotes' },
  { block: 'closing' },
];
