import type { Language, OwnSource } from '@ctso/core';
import { expect } from 'chai';
import { Speech } from './speech.js';

const words: Readonly<Record<Language, string>> = { vi: 'xin chào', en: 'hello' };

/** A source that answers when told to. */
function aSource(asked: Language[] = []): OwnSource {
  return (language) => {
    asked.push(language);
    return Promise.resolve([{ namespace: 'p/x', strings: { greeting: words[language] } }]);
  };
}

describe('what a page speaks', () => {
  it('is Vietnamese at first, without the words of lists', () => {
    const { translate, language } = new Speech().page.value;
    expect([language, translate('wizard.again'), translate('services.title')]).to.deep.equal(['vi', 'Thử lại ngay', 'services.title']);
  });

  it('has the words of lists once it speaks fully', async () => {
    const speech = new Speech();
    await speech.speak('vi');
    expect(speech.page.value.translate('services.title')).to.equal('Đăng ký dịch vụ');
  });

  it('learns what a procedure brings, for the page and for letters, and tells who listens', async () => {
    const speech = new Speech();
    let told = 0;
    speech.page.subscribe(() => { told += 1; });
    await speech.learn(aSource());
    expect(speech.page.value.translate('p/x:greeting')).to.equal('xin chào');
    expect(speech.letter.value.translate('p/x:greeting')).to.equal('xin chào');
    expect(told).to.equal(1);
  });

  it('asks for another language only when it is spoken; letters stay Vietnamese', async () => {
    const speech = new Speech();
    const asked: Language[] = [];
    await speech.learn(aSource(asked));
    expect(asked).to.deep.equal(['vi']);
    await speech.speak('en');
    expect(speech.page.value.translate('p/x:greeting')).to.equal('hello');
    expect(speech.letter.value.translate('p/x:greeting')).to.equal('xin chào');
    expect(speech.letter.value.language).to.equal('vi');
  });

  it('loses no words when the language changes while a procedure is loading', async () => {
    const speech = new Speech();
    await Promise.all([speech.learn(aSource()), speech.speak('en')]);
    expect(speech.page.value.translate('p/x:greeting')).to.equal('hello');
    const other = new Speech();
    await Promise.all([other.speak('en'), other.learn(aSource())]);
    expect(other.page.value.translate('p/x:greeting')).to.equal('hello');
  });

  it('speaks on as before when a language cannot be loaded', async () => {
    const speech = new Speech();
    await speech.learn((language) => (language === 'vi' ? aSource()(language) : Promise.reject(new TypeError('Failed to fetch'))));
    let failed = false;
    await speech.speak('en').catch(() => { failed = true; });
    expect([failed, speech.page.value.language, speech.page.value.translate('p/x:greeting')]).to.deep.equal([true, 'vi', 'xin chào']);
  });

  it('takes the last wish', async () => {
    const speech = new Speech();
    await Promise.all([speech.speak('en'), speech.speak('vi')]);
    expect(speech.page.value.language).to.equal('vi');
  });
});
