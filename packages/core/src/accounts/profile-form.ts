/** What an account's holder may change of it: what pre-fills every wizard, asked for by the kinds of field that the wizard has. */
import { compileForm, type CompiledForm, type FormValues } from '../procedures/form.js';
import type { Account, AccountProfile } from '../records/account.js';
import type { FieldDefinition } from '../procedures/definition.js';
import type { FieldValues } from '../records/draft.js';

const letter: readonly FieldDefinition[] = [
  { id: 'parentAuthority', kind: 'text', label: 'parent-authority', span: 2 },
  { id: 'place', kind: 'text', label: 'place', maxLength: 60, span: 2 },
];

/** Ids are those of the recipient section of a letter. */
const recipient: readonly FieldDefinition[] = [
  { id: 'fullName', kind: 'text', label: 'full-name', span: 2, autocomplete: 'name' },
  { id: 'position', kind: 'text', label: 'position', span: 2, autocomplete: 'organization-title' },
  { id: 'mobile', kind: 'mobile', label: 'mobile', span: 2, autocomplete: 'tel-national' },
  { id: 'officialEmail', kind: 'official-email', label: 'official-email', span: 2, autocomplete: 'email' },
  { id: 'idNumber', kind: 'identity', label: 'id-number', span: 2 },
  { id: 'idIssuedOn', kind: 'day', label: 'id-issued-on' },
  { id: 'idIssuedBy', kind: 'text', label: 'id-issued-by' },
  { id: 'address', kind: 'text', label: 'address', maxLength: 300, span: 4 },
];

const signer: readonly FieldDefinition[] = [
  { id: 'capacities', kind: 'lines', label: 'capacities', hint: 'capacities.hint', span: 2 },
  { id: 'name', kind: 'text', label: 'signer-name', span: 2 },
];

/** Nothing is required: each wizard asks for what it needs. */
export const PROFILE_FORM: CompiledForm = compileForm({
  id: 'profile',
  sections: [
    { id: 'letter', title: 'letter', fields: letter },
    { id: 'recipient', title: 'recipient', hint: 'recipient.hint', fields: recipient },
    { id: 'signer', title: 'signer', fields: signer },
  ],
  rules: [{ rule: 'day-not-future', scope: 'recipient', args: { day: 'idIssuedOn' } }],
});

/** What the form begins with. */
export function profileValues({ organisation, recipient, signer }: Account): FormValues {
  const { parentAuthority, place } = organisation;
  const begun = PROFILE_FORM.begin();
  return { letter: { parentAuthority, place }, recipient: { ...begun['recipient'], ...known(recipient) }, signer: { ...signer } };
}

/** What it comes to; facts of the recipient that the form does not ask for stay as they were. */
export function profileOf({ letter = {}, recipient = {}, signer = {} }: FormValues, before: Account): AccountProfile {
  const said = Object.keys(recipient).map((id) => [id, text(recipient, id)] as const);
  return {
    parentAuthority: text(letter, 'parentAuthority'),
    place: text(letter, 'place'),
    recipient: { ...before.recipient, ...Object.fromEntries(said) },
    signer: { capacities: text(signer, 'capacities'), name: text(signer, 'name') },
  };
}

function known(recipient: Account['recipient']): FieldValues {
  return Object.fromEntries(Object.entries(recipient).filter(([id]) => PROFILE_FORM.field(['recipient', id]) !== undefined));
}

function text(values: FieldValues, id: string): string {
  const value = values[id];
  return typeof value === 'string' ? value : '';
}
