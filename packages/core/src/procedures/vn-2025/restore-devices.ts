/** Procedure 06 since 1 July 2025. */
import type { ProcedureDefinition } from '../definition.js';
import { restoreDevices as before } from '../vn-2024/restore-devices.js';
import { since2025 } from './two-levels.js';

export const restoreDevices: ProcedureDefinition = since2025(before);
