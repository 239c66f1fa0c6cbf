/** The contract in the browser: memory, IndexedDB, and the HTTP client over the handler. */
import { conformance } from '@ctso/conformance';
import { openHttpOverHandler } from './http-over-handler.js';
import { openIndexedDb } from './open-indexeddb.js';
import { openMemory } from './open-memory.js';
import { kitProcedure } from './procedure.js';

const runner = { describe, it };

conformance({ name: 'memory', open: () => openMemory(kitProcedure), procedure: kitProcedure, runner });
conformance({ name: 'IndexedDB', open: () => openIndexedDb(kitProcedure), procedure: kitProcedure, runner });
conformance({ name: 'HTTP over the handler', open: () => openHttpOverHandler(kitProcedure), procedure: kitProcedure, runner });
