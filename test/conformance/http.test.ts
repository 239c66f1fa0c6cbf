/** The HTTP backend, through the wire and the handler, held to the contract. */
import { conformance } from '@ctso/conformance';
import { openHttpOverHandler } from './http-over-handler.js';
import { kitProcedure } from './procedure.js';

conformance({ name: 'HTTP over the handler', open: () => openHttpOverHandler(kitProcedure), procedure: kitProcedure, runner: { describe, it } });
