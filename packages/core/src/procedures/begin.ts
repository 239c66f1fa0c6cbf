/** What a new dossier and a new row start with. */
import { kindOf } from '../fields/kinds.js';
import type { Settings } from '../fields/kind.js';
import type { Account } from '../records/account.js';
import type { Draft, FieldValue, Row } from '../records/draft.js';
import { fromIsoDay, showDay } from '../support/date.js';
import type { FieldDefinition, OwnKey, Prefill, ProcedureDefinition, RowsDefinition } from './definition.js';

interface Sources {
  readonly account: Account;
  readonly settings: Settings;
  /** The definition's own string in the language in force. */
  readonly say: (own: OwnKey) => string;
}

interface PrefillSources extends Sources {
  readonly addressee: string;
}

export function beginDraft(definition: ProcedureDefinition, sources: Sources): Draft {
  const addressee = sources.settings.addressees?.[definition.id] ?? sources.say(definition.addressee);
  const sections = definition.sections.map((section) => {
    const values = section.fields.map((field) => [field.id, startingValue(field, { ...sources, addressee })] as const);
    return [section.id, Object.fromEntries(values)] as const;
  });
  return { sections: Object.fromEntries(sections), rows: [] };
}

export function beginRow(definition: RowsDefinition, id: string, previous: Row | undefined): Row {
  const values = definition.fields.map((field) => {
    const carried = definition.carryOver.includes(field.id) ? previous?.values[field.id] : undefined;
    return [field.id, carried ?? kindOf(field.kind).empty] as const;
  });
  return { id, values: Object.fromEntries(values) };
}

function startingValue(field: FieldDefinition, sources: PrefillSources): FieldValue {
  return field.prefill === undefined ? kindOf(field.kind).empty : prefilled(field.prefill, sources);
}

function prefilled(prefill: Prefill, { account, settings, say, addressee }: PrefillSources): string {
  switch (prefill.from) {
    case 'account':
      return accountFact(account, prefill.fact);
    case 'account-recipient':
      return account.recipient[prefill.field] ?? '';
    case 'today':
      return showDay(fromIsoDay(settings.today));
    case 'addressee':
      return addressee;
    case 'string':
      return say(prefill.key);
  }
}

function accountFact(account: Account, fact: Extract<Prefill, { from: 'account' }>['fact']): string {
  switch (fact) {
    case 'parentAuthority':
      return account.organisation.parentAuthority;
    case 'organisationName':
      return account.organisation.name;
    case 'place':
      return account.organisation.place;
    case 'signerCapacities':
      return account.signer.capacities;
    case 'signerName':
      return account.signer.name;
  }
}
