/** From what an organisation holds to a row of its dossier: the facts that a procedure's row source names. */
import type { HeldCertificate } from '../records/certificate.js';
import type { FieldValue, Row } from '../records/draft.js';
import { fromIsoDay, showDay } from '../support/date.js';
import type { CompiledProcedure } from './compiled.js';
import type { HoldingFact, RowSource } from './definition.js';

/** One fact as a row holds it: days as `dd/MM/yyyy`, what is not known empty. */
export function holdingFact(held: HeldCertificate, fact: HoldingFact): FieldValue {
  switch (fact) {
    case 'validFrom':
    case 'validTo':
      return showDay(fromIsoDay(held[fact]));
    case 'deviceSerial':
      return held.device?.serial ?? '';
    case 'deviceKind':
      return held.device?.kind ?? '';
    default:
      return held[fact] ?? '';
  }
}

/** What tells certificates (or devices) apart, and one from the row that it became; compared in lower case. */
export function holdingKey(source: RowSource, held: HeldCertificate): string {
  return (source.from === 'devices' ? (held.device?.serial ?? '') : held.serial).toLowerCase();
}

/** The same of a row that was chosen earlier. */
export function chosenKey(source: RowSource, row: Row): string {
  const value = row.values[source.key];
  return typeof value === 'string' ? value.toLowerCase() : '';
}

/** A row as choosing begins it. */
export function rowOf(procedure: CompiledProcedure, source: RowSource, held: HeldCertificate, id: string): Row {
  const begun = procedure.beginRow(id);
  const known = Object.entries(source.fill).map(([field, fact]) => [field, holdingFact(held, fact)] as const);
  return { id, values: { ...begun.values, ...Object.fromEntries(known) } };
}
