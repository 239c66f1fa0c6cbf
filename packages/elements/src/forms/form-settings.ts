/** The settings that a form outside of a dossier is checked by: those of the law that is offered, as a backend has them. */
import { vietnamDay, type Environment, type Settings } from '@ctso/core';
import { ContextConsumer } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { offerContext, portsContext, unitsContext, type Offer, type Ports, type Units } from '../context/contexts.js';
import { pageClock } from '../controllers/page-clock.js';

/** Outside a provider with ports nothing is known of domains, so nothing is refused or doubted for them. */
const NO_SETTINGS: Omit<Settings, 'today'> = { officialEmail: { refused: [], trusted: [] }, severities: {}, addresses: 'vn-2025', operators: [] };
const NO_UNITS: Units = { provinces: [] };

export class FormSettings {
  #offer: Offer | undefined;
  #ports: Ports | undefined;
  units: Units = NO_UNITS;

  constructor(host: ReactiveElement) {
    const again = (): void => { host.requestUpdate(); };
    new ContextConsumer(host, { context: offerContext, subscribe: true, callback: (offer) => { this.#offer = offer; again(); } });
    new ContextConsumer(host, { context: portsContext, subscribe: true, callback: (ports) => { this.#ports = ports; again(); } });
    new ContextConsumer(host, { context: unitsContext, subscribe: true, callback: (units) => { this.units = units; again(); } });
  }

  get clock(): Pick<Environment, 'after' | 'id' | 'now'> {
    return this.#ports?.environment ?? pageClock;
  }

  get settings(): Settings {
    return this.#ports?.settings(this.#offer?.profile.id ?? '') ?? { ...NO_SETTINGS, today: vietnamDay(this.clock.now()) };
  }
}
