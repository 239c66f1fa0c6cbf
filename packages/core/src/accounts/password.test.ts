import { expect } from 'chai';
import { checkPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.js';

const codesOf = (password: string, email = 'van.thu@snv.lamgiang.gov.vn') => checkPassword(password, email, 'password').map(({ code }) => code);

describe('a password', () => {
  it('may be a sentence, in any letters', () => {
    for (const good of ['Mưa rơi trên mái ngói', 'correct horse battery', 'T7#kq!29xw', '1 2 3 4 5 6 7 8 con cá']) expect(codesOf(good), good).to.deep.equal([]);
  });

  it('is refused when it is missing, short or endless, at the place that was named', () => {
    expect(codesOf('')).to.deep.equal(['password.required']);
    const [short] = checkPassword('ngắn quá', '', 'next');
    expect(short).to.deep.include({ path: ['next'], code: 'password.short', params: { count: 8, least: SHORTEST_PASSWORD }, severity: 'error' });
    expect(codesOf('dài '.repeat(LONGEST_PASSWORD))).to.deep.equal(['password.long']);
  });

  it('is counted by its letters, however they are composed', () => {
    expect(codesOf('đường phố'.normalize('NFD')), 'nine letters of more parts').to.deep.equal(['password.short']);
    expect(codesOf('🌧️'.repeat(3))).to.deep.equal(['password.short']);
  });

  it('is refused when everybody tries it first, dressed up or not', () => {
    for (const common of ['1234567890', 'password12', 'P@ssword2026!'.replace('@', 'a'), 'Mật khẩu 1234', 'Chứng thư số 1', 'qwertyuiop', 'Admin-2026!']) {
      expect(codesOf(common), common).to.deep.equal(['password.common']);
    }
  });

  it('is refused when it is little more than the name of the mailbox', () => {
    expect(codesOf('van.thu-2026')).to.deep.equal(['password.email']);
    expect(codesOf('Văn thư 2026')).to.deep.equal(['password.email']);
    expect(codesOf('Văn thư viết bằng bút chì')).to.deep.equal([]);
    expect(codesOf('abc-1234-!!', 'abc@x.gov.vn'), 'a short name says little').to.deep.equal([]);
  });
});
