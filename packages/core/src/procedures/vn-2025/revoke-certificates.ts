/** Procedure 05 since 1 July 2025. */
import type { ProcedureDefinition } from '../definition.js';
import { revokeCertificates as before } from '../vn-2024/revoke-certificates.js';
import { since2025 } from './two-levels.js';

export const revokeCertificates: ProcedureDefinition = since2025(before);
