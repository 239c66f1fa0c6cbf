/** Procedure 01 since 1 July 2025. */
import type { ProcedureDefinition } from '../definition.js';
import { issueIndividuals as before } from '../vn-2024/issue-individuals.js';
import { since2025 } from './two-levels.js';

export const issueIndividuals: ProcedureDefinition = since2025(before);
