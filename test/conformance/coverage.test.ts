/** Every operation of the table has a case of its own, and the case really calls it. */
import { CASES, play } from '@ctso/conformance';
import { OPERATION_LIST, type Backend } from '@ctso/core';
import { expect } from 'chai';
import { openMemory } from './open-memory.js';
import { kitProcedure } from './procedure.js';

type Call = (...args: unknown[]) => unknown;

/** The backend, noting which of its operations are called and answer. */
function noting(backend: Backend, answered: Set<string>): Backend {
  const copy = { ...backend } as unknown as Record<string, Record<string, Call>>;
  for (const { capability, name } of OPERATION_LIST) {
    const operation = copy[capability]?.[name];
    if (operation === undefined) continue;
    const noted: Call = async (...args) => {
      const answer = await operation(...args);
      answered.add(`${capability}.${name}`);
      return answer;
    };
    copy[capability] = { ...copy[capability], [name]: noted };
  }
  return copy as unknown as Backend;
}

describe('the kit', () => {
  for (const { capability, name } of OPERATION_LIST) {
    const operation = `${capability}.${name}`;
    it(`has a case in which ${operation} answers`, async () => {
      const answered = new Set<string>();
      const open = async () => {
        const opened = await openMemory(kitProcedure);
        return { ...opened, backend: noting(opened.backend, answered), session: async () => noting(await opened.session(), answered) };
      };
      for (const each of CASES) if (each.operation === operation) await play(each, { open, procedure: kitProcedure });
      expect([...answered]).to.include(operation);
    });
  }

  it('names no operation that the table does not have', () => {
    const known = new Set(OPERATION_LIST.map(({ capability, name }) => `${capability}.${name}`));
    expect(CASES.map(({ operation }) => operation).filter((operation) => !known.has(operation))).to.deep.equal([]);
  });
});
