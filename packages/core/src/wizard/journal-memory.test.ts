import { JOURNAL_CASES } from '../testing/index.js';
import { memoryJournal } from './journal-memory.js';

describe('the journal in memory', () => {
  for (const { name, run } of JOURNAL_CASES) {
    it(name, () => {
      const journal = memoryJournal();
      return run(() => Promise.resolve(journal));
    });
  }
});
