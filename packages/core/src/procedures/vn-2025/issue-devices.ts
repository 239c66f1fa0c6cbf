/** Procedure 03 since 1 July 2025. */
import type { ProcedureDefinition } from '../definition.js';
import { issueDevices as before } from '../vn-2024/issue-devices.js';
import { since2025 } from './two-levels.js';

export const issueDevices: ProcedureDefinition = since2025(before);
