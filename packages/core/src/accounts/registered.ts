/** What an approved registration becomes: the account, and the organisation where it is a new one. */
import { kindOf } from '../fields/kinds.js';
import type { AccountProfile } from '../records/account.js';
import type { Address, FieldValue, FieldValues, OrganisationRef } from '../records/draft.js';
import type { OrganisationFacts } from '../records/organisation.js';
import type { RegistrationAnswers } from '../records/registration.js';
import type { Translate } from '../support/translate.js';

/** The organisation that it names: one that stands, or a new one under a parent that does. */
export type RegisteredOrganisation =
  | { readonly kind: 'standing'; readonly id: string; readonly name: string }
  | { readonly kind: 'new'; readonly parentId: string; readonly facts: OrganisationFacts };

/** Answers are taken to be checked. */
export function registeredOrganisation({ organisation = {} }: RegistrationAnswers): RegisteredOrganisation {
  if (organisation['isNew'] !== true) {
    const { id, name } = reference(organisation['organisation']);
    return { kind: 'standing', id, name };
  }
  return { kind: 'new', parentId: reference(organisation['newParent']).id, facts: { name: text(organisation, 'newName'), ...registeredFacts(organisation) } };
}

/** The same with the name that the organisation, or a new one's parent, bears: what was sent beside the id may say that it is another. */
export function withNameBorne(answers: RegistrationAnswers, name: string): RegistrationAnswers {
  const { organisation = {} } = answers;
  const field = organisation['isNew'] === true ? 'newParent' : 'organisation';
  return { ...answers, organisation: { ...organisation, [field]: { id: reference(organisation[field]).id, name } } };
}

/** Facts said of it, those left blank left out. */
export function registeredFacts(organisation: FieldValues): Omit<OrganisationFacts, 'name'> {
  const address = addressIn(organisation);
  const said = { phone: text(organisation, 'phone'), taxCode: text(organisation, 'taxCode'), budgetCode: text(organisation, 'budgetCode') };
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
    ...(address === null ? {} : { address, province: address.province?.code ?? '' }),
  };
}

export function registeredEmail({ account = {} }: RegistrationAnswers): string {
  return text(account, 'email').toLowerCase();
}

/** `translate` puts the address of delivery into words. */
export function registeredProfile({ organisation = {}, recipient = {} }: RegistrationAnswers, translate: Translate): AccountProfile {
  const words = { translate, provinceName: (code: string) => code };
  const facts = ['fullName', 'position', 'mobile', 'officialEmail', 'idNumber', 'idIssuedOn', 'idIssuedBy'].map((id) => [id, text(recipient, id)] as const);
  const place = addressIn(organisation)?.province?.name ?? '';
  return {
    parentAuthority: text(organisation, 'parentAuthority'),
    place: place.replace(/^(?:tỉnh|thành phố) /iu, ''),
    recipient: { ...Object.fromEntries(facts), address: kindOf('address').toText(addressIn(recipient), words) },
    signer: { capacities: '', name: '' },
  };
}

function text(values: FieldValues, id: string): string {
  const value = values[id];
  return typeof value === 'string' ? value : '';
}

function addressIn(values: FieldValues): Address | null {
  const value = values['address'];
  return isObject(value) && 'scheme' in value ? value : null;
}

function reference(value: FieldValue | undefined): OrganisationRef {
  return isObject(value) && 'id' in value ? value : { id: '', name: '' };
}

function isObject(value: FieldValue | undefined): value is Extract<FieldValue, object> {
  return typeof value === 'object' && value !== null;
}
