import { Failure } from '@ctso/core';
import { expect } from 'chai';
import { asFailure, isDuplicate } from './trouble.js';

/** As the query builder throws it: what the driver threw lies inside. */
const wrapped = (code: string): Error => new Error('Failed query', { cause: Object.assign(new Error(code), { code }) });

describe('trouble', () => {
  it('with the disk or the network is passing, not the caller’s fault', () => {
    for (const code of ['ENOSPC', 'EROFS', 'EIO', 'EACCES', 'ENOENT', 'EMFILE', 'ECONNREFUSED', '57P01', '08006']) expect(asFailure(wrapped(code)).code, code).to.equal('unavailable');
  });

  it('with what was sent is the caller’s', () => {
    for (const code of ['22021', '22P05', '22003', '22008', '54000']) expect(asFailure(wrapped(code)).code, code).to.equal('invalid');
  });

  it('between two at once is for trying again', () => {
    for (const code of ['40001', '40P01', '55P03', '53300']) expect(asFailure(wrapped(code)).code, code).to.equal('busy');
  });

  it('that nobody has a name for stays a fault of ours, and a failure stays what it is', () => {
    expect(asFailure(wrapped('42P01')).code).to.equal('unexpected');
    expect(asFailure(new TypeError('oops')).code).to.equal('unexpected');
    const failure = new Failure('forbidden');
    expect(asFailure(new Error('around', { cause: failure }))).to.equal(failure);
  });

  it('of a second row with one key is told from other trouble', () => {
    expect([isDuplicate(wrapped('23505')), isDuplicate(wrapped('23503')), isDuplicate(undefined)]).to.deep.equal([true, false, false]);
  });
});
