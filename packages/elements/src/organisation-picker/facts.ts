/** What is asked of an organisation, in the order of its form: one entry a fact, checked by the kind that forms of procedures use too. */
import type { FieldKind, OrganisationFacts } from '@ctso/core';

export type FactId = keyof OrganisationFacts;

export interface Fact {
  readonly id: FactId;
  readonly kind: FieldKind;
  readonly required?: boolean;
  /** Takes the whole width of the form. */
  readonly wide?: boolean;
}

export const FACTS: readonly Fact[] = [
  { id: 'name', kind: 'text', required: true, wide: true },
  { id: 'code', kind: 'organisation-code' },
  { id: 'province', kind: 'province' },
  { id: 'address', kind: 'address', wide: true },
  { id: 'taxCode', kind: 'tax-code' },
  { id: 'budgetCode', kind: 'budget-code' },
  { id: 'officialEmail', kind: 'official-email' },
  { id: 'phone', kind: 'phone' },
];
