/** A world as plain data: what a backend of ours is filled with for a demo, a test or a first start. */
import type { Account } from './account.js';
import type { HeldCertificate } from './certificate.js';
import type { OrganisationFacts } from './organisation.js';
import type { Certificate, Subscriber } from './subscriber.js';

export interface WorldOrganisation extends OrganisationFacts {
  readonly id: string;
  readonly parentId: string | null;
}

export interface WorldCertificate extends Certificate {
  /** Where its key is kept; absent if that is not known. */
  readonly device?: HeldCertificate['device'];
}

export interface WorldSubscriber {
  readonly subscriber: Subscriber;
  readonly certificates: readonly WorldCertificate[];
}

/** What holds certificates and is no person: an organisation, or a device, a service, a program of one. */
export interface WorldHolder {
  readonly group: 'organisation' | 'device';
  readonly name: string;
  readonly officialEmail: string;
  /** Id of the organisation that it is or belongs to. */
  readonly organisation: string;
  readonly province: string;
  readonly taxCode?: string | undefined;
  readonly budgetCode?: string | undefined;
  readonly certificates: readonly WorldCertificate[];
}

export interface WorldAccount {
  readonly account: Account;
  /** In clear, since a world is invented. A backend keeps a hash of it. */
  readonly password: string;
}

/** An account may file for its organisation and everything below it; it sees the dossiers of its own organisation. */
export interface World {
  readonly organisations: readonly WorldOrganisation[];
  readonly subscribers: readonly WorldSubscriber[];
  readonly holders?: readonly WorldHolder[] | undefined;
  readonly accounts: readonly WorldAccount[];
}

/** Every certificate of a world as lists show it. Organisations bear the names that the world gives them. */
export function holdingsOf(world: World): readonly HeldCertificate[] {
  const names = new Map(world.organisations.map(({ id, name }) => [id, name]));
  const persons = world.subscribers.flatMap(({ subscriber, certificates }) => {
    const { email: officialEmail, fullName: name, organisation, province, idNumber, idIssuedOn, idIssuedBy } = subscriber;
    const facts = { group: 'individual' as const, name, officialEmail, organisation, province, idNumber, idIssuedOn, idIssuedBy };
    return certificates.map((certificate): HeldCertificate => ({ ...facts, ...certificate }));
  });
  const others = (world.holders ?? []).flatMap(({ certificates, organisation, ...facts }) => {
    const named = { ...facts, organisation: { id: organisation, name: names.get(organisation) ?? '' } };
    return certificates.map((certificate): HeldCertificate => ({ ...named, ...certificate }));
  });
  return [...persons, ...others];
}
