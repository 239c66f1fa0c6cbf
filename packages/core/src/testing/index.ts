/** What tests and stories of every package build their records from. No part of the library's public surface. */
export * from './clock.js';
export * from './dossiers.js';
export * from './frozen.js';
export * from './journal-cases.js';
export * from './records.js';
export * from './wizard.js';
