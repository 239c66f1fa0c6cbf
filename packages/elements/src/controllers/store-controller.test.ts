import { store } from '@ctso/core';
import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StoreController } from './store-controller.js';

function aHost() {
  let controller: ReactiveController | undefined;
  const host = {
    updates: 0,
    addController: (one: ReactiveController) => { controller = one; },
    removeController: () => undefined,
    requestUpdate: () => { host.updates += 1; },
    updateComplete: Promise.resolve(true),
    connect: () => controller?.hostConnected?.(),
    disconnect: () => controller?.hostDisconnected?.(),
  };
  return host satisfies ReactiveControllerHost;
}

describe('StoreController', () => {
  it('asks for a render when its part changes, and not when another does', () => {
    const host = aHost();
    const snapshot = store({ a: 1, b: 1 });
    const controller = new StoreController(host, ({ a }) => a, snapshot);
    host.connect();
    snapshot.set({ a: 1, b: 2 });
    expect(host.updates).to.equal(0);
    snapshot.set({ a: 2, b: 2 });
    expect([host.updates, controller.value]).to.deep.equal([1, 2]);
  });

  it('lets go of its store while its host is away', () => {
    const host = aHost();
    const snapshot = store(1);
    const controller = new StoreController(host, (value) => value, snapshot);
    host.connect();
    host.disconnect();
    snapshot.set(2);
    expect(host.updates).to.equal(0);
    expect(controller.value).to.equal(2);
  });

  it('follows another store from then on', () => {
    const host = aHost();
    const [first, second] = [store('a'), store('b')];
    const controller = new StoreController<string>(host, (value) => value, first);
    host.connect();
    controller.follow(second);
    expect([host.updates, controller.value]).to.deep.equal([1, 'b']);
    first.set('c');
    expect(host.updates).to.equal(1);
    second.set('d');
    expect(host.updates).to.equal(2);
  });
});
