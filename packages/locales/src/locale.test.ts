import { expect } from 'chai';
import { locale, vietnamese } from './index.js';

const own = [{ namespace: 'vn-2018/some-procedure', strings: { title: '2. Danh sách: {{count}}, gồm:' } }];

describe('a locale', () => {
  it('says the sentence of a key with its blanks filled', () => {
    expect(vietnamese().translate('issue.identity.length', { digits: 11 })).to.equal('Có 11 chữ số. Thẻ CCCD có 12, CMND có 9 chữ số.');
  });

  it('says what a procedure brings, under its namespace, and its own sentences in the language asked for', async () => {
    expect(vietnamese(own).translate('vn-2018/some-procedure:title', { count: 5000 })).to.equal('2. Danh sách: 5000, gồm:');
    expect((await locale('en')).translate('issue.identity.length', { digits: 11 })).to.match(/^11 digits|11/u).and.not.contain('chữ số');
  });

  it('takes what fills a blank as it is: blanks and markup in it stay text', () => {
    expect(vietnamese(own).translate('vn-2018/some-procedure:title', { count: '{{count}} <b>$&' })).to.equal('2. Danh sách: {{count}} <b>$&, gồm:');
  });

  it('shows an unknown key, and a blank that nothing fills, instead of hiding them', () => {
    expect(vietnamese().translate('no.such.key')).to.equal('no.such.key');
    expect(vietnamese(own).translate('vn-2018/some-procedure:title')).to.equal('2. Danh sách: {{count}}, gồm:');
  });
});
