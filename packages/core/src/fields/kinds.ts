/** Every field kind's module, by its name. */
import { address } from './address.js';
import { budgetCode } from './budget-code.js';
import { certificateSerial } from './certificate-serial.js';
import { choice } from './choice.js';
import { day } from './day.js';
import { deviceSerial } from './device-serial.js';
import { documentSymbol } from './document-symbol.js';
import { flag } from './flag.js';
import { identity } from './identity.js';
import type { FieldKind, FieldKindModule } from './kind.js';
import { lines } from './lines.js';
import { lookup } from './lookup.js';
import { mobile } from './mobile.js';
import { officialEmail } from './official-email.js';
import { organisation } from './organisation.js';
import { organisationCode } from './organisation-code.js';
import { phone } from './phone.js';
import { province } from './province.js';
import { serials } from './serials.js';
import { taxCode } from './tax-code.js';
import { text } from './text.js';

export const KINDS = {
  text,
  lines,
  'official-email': officialEmail,
  identity,
  mobile,
  phone,
  'tax-code': taxCode,
  'budget-code': budgetCode,
  'organisation-code': organisationCode,
  'certificate-serial': certificateSerial,
  'device-serial': deviceSerial,
  address,
  day,
  'document-symbol': documentSymbol,
  organisation,
  province,
  choice,
  flag,
  serials,
  lookup,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind has its own type of value; the table holds them all
} satisfies Record<FieldKind, FieldKindModule<any>>;

/** The module of a kind, for callers that hold a definition and therefore any kind of value. */
export function kindOf(kind: FieldKind): FieldKindModule {
  return KINDS[kind];
}
