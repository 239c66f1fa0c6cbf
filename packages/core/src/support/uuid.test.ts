import { expect } from 'chai';
import { uuid } from './uuid.js';

describe('uuid', () => {
  it('makes a different version 4 UUID each time', () => {
    const made = Array.from({ length: 500 }, uuid);
    expect(new Set(made).size).to.equal(500);
    for (const one of made) expect(one).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });
});
