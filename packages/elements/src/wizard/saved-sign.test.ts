import { Failure, type SaveState } from '@ctso/core';
import { expect, html } from '@open-wc/testing';
import { clock, wordsOf, type Clock } from '../testing/a-wizard.js';
import { inProvider } from '../testing/in-provider.js';
import type { CtsoSavedSign } from './saved-sign.js';

const AT = '2026-11-20T02:42:00Z';

async function aSign(state: SaveState, environment: Clock = clock()): Promise<CtsoSavedSign> {
  return inProvider<CtsoSavedSign>(html`<ctso-saved-sign .state=${state} .environment=${environment}></ctso-saved-sign>`);
}

async function turnTo(sign: CtsoSavedSign, state: SaveState): Promise<void> {
  sign.state = state;
  await sign.updateComplete;
}

const shown = (sign: CtsoSavedSign): string => { const seen = sign.shadowRoot!.querySelector('.saved'); return seen === null ? '' : wordsOf(seen); };
const spoken = (sign: CtsoSavedSign): string => wordsOf(sign.shadowRoot!.querySelector('[role="status"]')!);

describe('<ctso-saved-sign>', () => {
  it('says each state in words', async () => {
    const unavailable = new Failure('unavailable');
    const cases: readonly (readonly [SaveState, string])[] = [
      [{ kind: 'untouched' }, ''],
      [{ kind: 'saved', at: AT }, 'Đã lưu lúc 09:42'],
      [{ kind: 'saved', at: '2026-11-18T17:30:00Z' }, 'Đã lưu lúc 00:30 19/11/2026'],
      [{ kind: 'offline', at: AT }, 'Mất mạng. Đã giữ trên máy này lúc 09:42'],
      [{ kind: 'failed', failure: unavailable, kept: true }, 'Chưa lưu được lên máy chủ. Đang thử lại'],
      [{ kind: 'failed', failure: new Failure('forbidden'), kept: true }, 'Chưa lưu được lên máy chủ. Đã giữ trên máy này'],
      [{ kind: 'failed', failure: unavailable, kept: false }, 'Chưa lưu được, kể cả trên máy này. Đừng đóng trang'],
    ];
    for (const [state, words] of cases) {
      const sign = await aSign(state);
      expect(shown(sign)).to.equal(words);
      await expect(sign).to.be.accessible();
    }
  });

  it('says that it is saving only after a second', async () => {
    const time = clock();
    const sign = await aSign({ kind: 'saved', at: AT }, time);
    await turnTo(sign, { kind: 'saving' });
    time.pass(999);
    await sign.updateComplete;
    expect(shown(sign)).to.equal('Đã lưu lúc 09:42');
    time.pass(1);
    await sign.updateComplete;
    expect(shown(sign)).to.equal('Đang lưu…');
  });

  it('speaks when its kind changes and not at each save', async () => {
    const sign = await aSign({ kind: 'saved', at: AT });
    await turnTo(sign, { kind: 'saved', at: '2026-11-20T02:50:00Z' });
    expect(shown(sign)).to.equal('Đã lưu lúc 09:50');
    expect(spoken(sign)).to.equal('Đã lưu lúc 09:42');
    await turnTo(sign, { kind: 'offline', at: AT });
    expect(spoken(sign)).to.equal('Mất mạng. Đã giữ trên máy này lúc 09:42');
  });
});
