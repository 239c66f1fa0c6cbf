import { expect } from 'chai';
import { agentOf } from './agent.js';

const SAID: Readonly<Record<string, string>> = {
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36': 'Chrome 109, Windows',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0': 'Edge 131, Windows',
  'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/103.0.0 Chrome/97.0 Safari/537.36': 'Cốc Cốc 103, Windows',
  'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0': 'Firefox 128, Linux',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15': 'Safari 17, macOS',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1': 'Safari 17, iOS',
  'Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.6367.82 Mobile Safari/537.36': 'Chrome 124, Android',
  'node': '',
  '': '',
};

describe('what a browser calls itself', () => {
  for (const [said, short] of Object.entries(SAID)) {
    it(`is kept as ${short === '' ? 'nothing' : short}`, () => {
      expect(agentOf(said)).to.equal(short);
    });
  }

  it('is bounded, whatever is sent', () => {
    expect(agentOf(null)).to.equal('');
    expect(agentOf(`${'x '.repeat(100_000)}Chrome/109`)).to.equal('');
    expect(agentOf(`Windows Chrome/${'9'.repeat(5000)}`)).to.equal('Chrome 9999, Windows');
  });
});
