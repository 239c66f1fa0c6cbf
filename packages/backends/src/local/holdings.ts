/** The certificates of a world, made ready once to be searched and sorted: certificate by certificate, and device by device. */
import { fold, holdingsOf, serialKey, type CertificateQuery, type HeldCertificate, type World } from '@ctso/core';

export interface Holding {
  readonly certificate: HeldCertificate;
  readonly name: string;
  readonly officialEmail: string;
  readonly serial: string;
  /** Empty where the device is not known. */
  readonly deviceSerial: string;
}

export type View = CertificateQuery['view'];
export type Sorting = NonNullable<CertificateQuery['sort']>;

export interface Holdings {
  /** Rising, ties by serial. Sorted at the first wish. */
  sorted(view: View, by: Sorting): readonly Holding[];
  /** By `serialKey` of the certificate or of the device. */
  find(view: View, key: string): HeldCertificate | undefined;
}

export function indexHoldings(world: World): Holdings {
  const all = holdingsOf(world).map(ready);
  const views: Readonly<Record<View, readonly Holding[]>> = { certificates: all, devices: byDevice(all) };
  const keys: Readonly<Record<View, ReadonlyMap<string, HeldCertificate>>> = {
    certificates: new Map(all.map((holding) => [holding.serial, holding.certificate])),
    devices: new Map(views.devices.map((holding) => [holding.deviceSerial, holding.certificate])),
  };
  const lists = new Map<string, readonly Holding[]>();
  return {
    sorted(view, by) {
      const key = `${view} ${by}`;
      const list = lists.get(key) ?? [...views[view]].sort((a, b) => ORDERS[by](a, b) || plain(a.certificate.serial, b.certificate.serial));
      lists.set(key, list);
      return list;
    },
    find: (view, key) => keys[view].get(key),
  };
}

const alphabet = new Intl.Collator('vi');

const ORDERS: Readonly<Record<Sorting, (a: Holding, b: Holding) => number>> = {
  name: (a, b) => alphabet.compare(a.certificate.name, b.certificate.name),
  officialEmail: (a, b) => plain(a.officialEmail, b.officialEmail),
  validTo: (a, b) => plain(a.certificate.validTo, b.certificate.validTo),
};

function ready(certificate: HeldCertificate): Holding {
  return {
    certificate,
    name: fold(certificate.name),
    officialEmail: fold(certificate.officialEmail),
    serial: serialKey(certificate.serial),
    deviceSerial: serialKey(certificate.device?.serial ?? ''),
  };
}

/** Each device once, with the certificate that it got last. */
function byDevice(all: readonly Holding[]): readonly Holding[] {
  const devices = new Map<string, Holding>();
  for (const holding of all) {
    if (holding.deviceSerial === '') continue;
    const standing = devices.get(holding.deviceSerial);
    if (standing === undefined || later(holding, standing)) devices.set(holding.deviceSerial, holding);
  }
  return [...devices.values()];
}

function later(a: Holding, b: Holding): boolean {
  return (plain(a.certificate.validFrom, b.certificate.validFrom) || plain(a.certificate.serial, b.certificate.serial)) > 0;
}

function plain(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
