/** "Đăng ký tài khoản cơ quan, tổ chức" (manual of 2023, three steps): what an organisation is asked before it gets an account. */
import { compileForm, type CompiledForm } from '../procedures/form.js';
import type { FieldDefinition } from '../procedures/definition.js';

const created = { equals: { field: 'isNew', value: true } } as const;

/** Whether it is a new one is asked first, above the search, as its label says; so nothing moves when it is ticked. */
const organisation: readonly FieldDefinition[] = [
  { id: 'isNew', kind: 'flag', label: 'is-new', span: 4 },
  { id: 'organisation', kind: 'organisation', label: 'organisation', placeholder: 'organisation.placeholder', required: true, span: 4, visible: { not: created } },
  { id: 'newName', kind: 'text', label: 'new-name', required: true, maxLength: 300, span: 2, visible: created },
  { id: 'newParent', kind: 'organisation', label: 'new-parent', hint: 'new-parent.hint', required: true, span: 2, visible: created },
  { id: 'phone', kind: 'phone', label: 'phone', hint: 'phone.hint', required: true, span: 2 },
  { id: 'taxCode', kind: 'tax-code', label: 'tax-code', hint: 'tax-code.hint' },
  { id: 'budgetCode', kind: 'budget-code', label: 'budget-code', hint: 'budget-code.hint' },
  { id: 'address', kind: 'address', label: 'address', required: true, span: 4 },
  { id: 'parentAuthority', kind: 'text', label: 'parent-authority', span: 4 },
];

const recipient: readonly FieldDefinition[] = [
  { id: 'fullName', kind: 'text', label: 'full-name', required: true, span: 2, autocomplete: 'name' },
  { id: 'position', kind: 'text', label: 'position', span: 2, autocomplete: 'organization-title' },
  { id: 'mobile', kind: 'mobile', label: 'mobile', required: true, span: 2, autocomplete: 'tel-national' },
  { id: 'officialEmail', kind: 'official-email', label: 'official-email', required: true, span: 2, autocomplete: 'email' },
  { id: 'idNumber', kind: 'identity', label: 'id-number', required: true, span: 2 },
  { id: 'idIssuedOn', kind: 'day', label: 'id-issued-on', required: true },
  { id: 'idIssuedBy', kind: 'text', label: 'id-issued-by', required: true },
  { id: 'address', kind: 'address', label: 'recipient-address', required: true, span: 4 },
];

const account: readonly FieldDefinition[] = [
  { id: 'email', kind: 'official-email', label: 'email', hint: 'email.hint', required: true, span: 2, autocomplete: 'email' },
  { id: 'committed', kind: 'flag', label: 'committed', required: true, span: 4 },
];

export const REGISTRATION_FORM: CompiledForm = compileForm({
  id: 'registration',
  sections: [
    { id: 'organisation', title: 'step-1', hint: 'step-1.hint', fields: organisation },
    { id: 'recipient', title: 'step-2', hint: 'step-2.hint', fields: recipient },
    { id: 'account', title: 'step-3', hint: 'step-3.hint', fields: account },
  ],
  rules: [{ rule: 'day-not-future', scope: 'recipient', args: { day: 'idIssuedOn' } }],
});
