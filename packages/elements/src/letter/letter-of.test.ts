import type { Draft, Row } from '@ctso/core';
import { expect } from '@open-wc/testing';
import { locale, OPEN } from '../testing/world.js';
import { LetterMaker } from './letter-of.js';

describe('LetterMaker', () => {
  let read: string[];
  /** A row that notes when it is looked at. */
  const row = (id: string): Row => {
    const { values } = OPEN.beginRow(id);
    return { id, get values() { read.push(id); return values; } };
  };
  const draftOf = (rows: readonly Row[]): Draft => ({ sections: {}, rows });
  const language = locale().value;

  beforeEach(() => { read = []; });

  it('puts into words the rows that an edit changed, and no other', () => {
    const maker = new LetterMaker();
    const rows = ['r1', 'r2', 'r3'].map(row);
    maker.model(OPEN, draftOf(rows), language, undefined);
    read = [];
    const model = maker.model(OPEN, draftOf([rows[0]!, row('new'), rows[2]!]), language, undefined);
    expect([...new Set(read)]).to.deep.equal(['new']);
    const table = [...model.blocks, ...(model.annex?.blocks ?? [])].find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map(({ id, cells }) => [id, cells[0]])).to.deep.equal([['r1', '1'], ['new', '2'], ['r3', '3']]);
  });

  it('puts all of them into words again in another language', () => {
    const maker = new LetterMaker();
    const draft = draftOf([row('r1')]);
    maker.model(OPEN, draft, language, undefined);
    read = [];
    maker.model(OPEN, draft, locale().value, undefined);
    expect(read).to.include('r1');
  });

  it('lets the page have its turn while it makes a long letter ready for a file', async () => {
    const maker = new LetterMaker();
    const rows = Array.from({ length: 600 }, (_, index) => row(`r${index}`));
    let turns = 0;
    let going = true;
    const count = (): void => {
      turns += 1;
      if (going) setTimeout(count);
    };
    setTimeout(count);
    const model = await maker.stamped(OPEN, draftOf(rows), language, undefined);
    going = false;
    expect(turns).to.be.greaterThan(1);
    expect(model.stamp).to.not.equal(undefined);
  });
});
