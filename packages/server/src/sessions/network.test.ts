import { expect } from 'chai';
import { networkOf } from './network.js';

describe('the network that limits count by', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
    ['2001:db8:1:2:3:4:5::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['10.0.0.1:50123', '10.0.0.1'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2::/64'],
    ['::1', '::1'],
    ['', ''],
    ['unknown', 'unknown'],
  ];

  for (const [address, network] of CASES) {
    it(`of “${address}” is “${network}”`, () => {
      expect(networkOf(address)).to.equal(network);
    });
  }
});
