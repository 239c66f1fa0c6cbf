/** Keeps the tree that an element shows, and fetches its branches page by page as they are opened. */
import { tree, type Organisation, type Organisations, type OrganisationHit, type Tree } from '@ctso/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** More pages than this of one branch are not fetched on the way to a node. */
const PAGES_ON_THE_WAY = 50;

export class TreeLoader implements ReactiveController {
  value: Tree = tree.EMPTY_TREE;
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Organisations | undefined;
  #life = new AbortController();

  constructor(host: ReactiveControllerHost, source: () => Organisations | undefined) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#life = new AbortController();
  }

  /** Fetches the roots, once. */
  async begin(): Promise<void> {
    if (tree.isUnasked(this.value, tree.ROOTS)) await this.more(tree.ROOTS);
    const [only, another] = this.value.branches.get(tree.ROOTS)?.ids ?? [];
    if (only !== undefined && another === undefined) await this.expand(only);
  }

  async expand(id: string): Promise<void> {
    this.#set(tree.expand(this.value, id));
    if (tree.isUnasked(this.value, id)) await this.more(id);
  }

  collapse(id: string): void {
    this.#set(tree.collapse(this.value, id));
  }

  /** Fetches the next page of a branch; also tries again after a failure. */
  async more(parent: string): Promise<void> {
    const source = this.#source();
    const branch = this.value.branches.get(parent);
    if (source === undefined || branch?.state === 'loading') return;
    this.#set(tree.asked(this.value, parent));
    try {
      const page = await source.children({ parentId: parent === tree.ROOTS ? null : parent, cursor: branch?.next }, { signal: this.#life.signal });
      this.#set(tree.received(this.value, parent, page.items, page.next));
    } catch {
      this.#set(tree.refused(this.value, parent));
    }
  }

  /** Opens every branch on the way to an organisation. Answers it as the tree knows it, or `undefined` if the tree has no such node. */
  async reveal(hit: Pick<OrganisationHit, 'id' | 'path'>): Promise<Organisation | undefined> {
    const way = [...hit.path.map((one) => one.id).filter((id) => id !== hit.id), hit.id];
    let parent: string = tree.ROOTS;
    for (const id of way) {
      for (let page = 0; page < PAGES_ON_THE_WAY && !this.value.nodes.has(id); page += 1) {
        const branch = this.value.branches.get(parent);
        if (branch !== undefined && (branch.state !== 'idle' || branch.next === undefined)) break;
        await this.more(parent);
      }
      if (!this.value.nodes.has(id)) return undefined;
      if (id !== hit.id) await this.expand(id);
      parent = id;
    }
    return this.value.nodes.get(hit.id);
  }

  /** The way to an organisation of which only the id is known. */
  async revealId(id: string): Promise<Organisation | undefined> {
    try {
      const page = await this.#source()?.ancestors({ id }, { signal: this.#life.signal });
      return page === undefined ? undefined : await this.reveal({ id, path: page.items });
    } catch {
      return undefined;
    }
  }

  /** An organisation that was just made comes to stand under its parent, which opens. */
  async place(node: Organisation): Promise<void> {
    const { parentId } = node;
    if (parentId !== null && !this.value.nodes.has(parentId)) await this.revealId(parentId);
    this.#set(tree.added(this.value, node));
    if (parentId === null) return;
    await this.expand(parentId);
    this.#set(tree.added(this.value, node));
  }

  /** Newer facts of an organisation. */
  renew(node: Organisation): void {
    this.#set(tree.changed(this.value, node));
  }

  #set(value: Tree): void {
    this.value = value;
    this.#host.requestUpdate();
  }
}
