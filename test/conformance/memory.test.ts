/** The memory backend, the executable specification, held to the contract. */
import { conformance } from '@ctso/conformance';
import { openMemory } from './open-memory.js';
import { kitProcedure } from './procedure.js';

conformance({ name: 'memory', open: () => openMemory(kitProcedure), procedure: kitProcedure, runner: { describe, it } });
