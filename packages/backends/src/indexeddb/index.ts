/** What is kept on this device. */
export { eraseIndexedDb, indexedDb, type IndexedDbBackend, type IndexedDbOptions } from './indexeddb.js';
export { indexedDbJournal } from './journal.js';
