/** The network that limits count by: whoever has one line of IPv6 has a block of more addresses than could ever be counted. */
import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address that name the line; what follows its owner chooses at will. */
const GROUPS = 4;

/** An IPv4 address as it is, also where it comes dressed up as IPv6; the first 64 bits of an IPv6 address; anything else as it is. */
export function networkOf(address: string): string {
  // Some proxies name the port too, which is another one for each connection.
  const host = address.replace(/^\[(.+)\](?::\d+)?$/u, '$1').replace(/^([\d.]+):\d+$/u, '$1');
  const bare = host.split('%', 1)[0] ?? '';
  if (!isIPv6(bare)) return host;
  const dressed = /^::ffff:([\d.]+)$/iu.exec(bare)?.[1];
  if (dressed !== undefined) return dressed;
  const [head = [], tail = []] = bare.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const gap = Array.from({ length: Math.max(0, GROUPS - head.length - Math.max(0, tail.length - GROUPS)) }, () => '0');
  const network = [...head, ...gap, ...tail].slice(0, GROUPS).map((group) => Number.parseInt(group, 16));
  // Nobody's line: the machine itself, and IPv4 in other dresses.
  return network.every((group) => group === 0) ? bare : `${network.map((group) => group.toString(16)).join(':')}::/64`;
}
