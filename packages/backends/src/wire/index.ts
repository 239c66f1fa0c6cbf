/** How the contract travels over HTTP: routes, records and failures, the same table for client and server. */
export * from './codec.js';
export * from './problem.js';
export * from './routes.js';
