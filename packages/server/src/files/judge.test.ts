import { expect } from 'chai';
import { plainName } from './judge.js';

describe('the plain name of a file', () => {
  it('is what stands behind the last slash of either kind', () => {
    expect(['công văn.pdf', 'C:\\Hồ sơ\\công văn.pdf', '../../etc/passwd', 'a/b\\c.pdf'].map(plainName)).to.deep.equal(['công văn.pdf', 'công văn.pdf', 'passwd', 'c.pdf']);
  });

  it('has no letter that breaks a line or turns the order of the others', () => {
    expect(plainName('công văn\u202Efdp.exe')).to.equal('công vănfdp.exe');
    expect(plainName('a\r\nb\u0000\u2067.pdf ')).to.equal('ab.pdf');
  });
});
