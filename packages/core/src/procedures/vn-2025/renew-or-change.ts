/** Procedure 04 since 1 July 2025. */
import type { ProcedureDefinition } from '../definition.js';
import { renewOrChange as before } from '../vn-2024/renew-or-change.js';
import { since2025 } from './two-levels.js';

export const renewOrChange: ProcedureDefinition = since2025(before);
