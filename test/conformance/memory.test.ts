/** The memory backend, the executable specification, held to the contract. */
import { conformance, openMemory } from '@ctso/conformance';
import { kitProcedure } from './procedure.js';

conformance({ name: 'memory', open: () => openMemory(kitProcedure), procedure: kitProcedure, runner: { describe, it } });
