/** The window of rows that is drawn out of a long list. Heights are measured; the row in use stays drawn wherever one scrolls to. */
import { defaultRangeExtractor, VirtualizerController } from '@tanstack/lit-virtual';
import type { ReactiveControllerHost } from 'lit';

/** Up to here every row is drawn and the page scrolls; beyond, the list scrolls in a frame of its own. */
const DRAW_ALL = 40;
const OVERSCAN = 4;

/** A stretch of height without rows, or one row by its place in the list. */
export type Drawn = { readonly gap: number; readonly key: string } | { readonly index: number };

export interface WindowedList {
  readonly rows: readonly { readonly id: string }[];
  /** The place of the row in use, -1 for none. */
  readonly kept: number;
  /** Height of what stands above the rows inside the scroller and stays in sight. */
  readonly head: number;
  /** Height of a row that was never drawn. */
  readonly guess: number;
}

export class RowWindow {
  readonly #controller: VirtualizerController<Element, Element>;
  readonly #measured = new WeakMap<Element, string>();
  #list: WindowedList = { rows: [], kept: -1, head: 0, guess: 72 };

  constructor(host: ReactiveControllerHost, scroller: () => Element | null) {
    this.#controller = new VirtualizerController<Element, Element>(host, {
      count: 0,
      enabled: false,
      overscan: OVERSCAN,
      getScrollElement: scroller,
      estimateSize: () => this.#list.guess,
    });
  }

  get isLong(): boolean {
    return this.#list.rows.length > DRAW_ALL;
  }

  show(list: WindowedList): void {
    const sameOrder = hasSameOrder(this.#list.rows, list.rows);
    this.#list = list;
    const virtualizer = this.#controller.getVirtualizer();
    virtualizer.setOptions({
      ...virtualizer.options,
      count: list.rows.length,
      enabled: this.isLong,
      // Its identity tells the virtualizer whether to lay the whole list out again.
      getItemKey: sameOrder ? virtualizer.options.getItemKey : (index) => this.#list.rows[index]?.id ?? index,
      scrollMargin: list.head,
      scrollPaddingStart: list.head,
      rangeExtractor: (range) => withKept(defaultRangeExtractor(range), list.kept),
    });
  }

  /** What to draw, top to bottom. */
  drawn(): readonly Drawn[] {
    if (!this.isLong) return this.#list.rows.map((_, index) => ({ index }));
    const virtualizer = this.#controller.getVirtualizer();
    const all: Drawn[] = [];
    let at = this.#list.head;
    for (const item of virtualizer.getVirtualItems()) {
      if (item.start > at) all.push({ gap: item.start - at, key: `before-${String(item.key)}` });
      all.push({ index: item.index });
      at = item.end;
    }
    const rest = virtualizer.getTotalSize() + this.#list.head - at;
    if (rest > 0) all.push({ gap: rest, key: 'after' });
    return all;
  }

  /** Measures the drawn rows that are new; each carries `data-index` and `data-row`. Later changes of height are observed. */
  measure(elements: Iterable<HTMLElement>): void {
    if (!this.isLong) return;
    const virtualizer = this.#controller.getVirtualizer();
    virtualizer.measureElement(null);
    for (const element of elements) {
      const key = element.dataset['row'] ?? '';
      if (this.#measured.get(element) === key) continue;
      this.#measured.set(element, key);
      virtualizer.measureElement(element);
    }
  }

  /** Forgets every height, e.g. when rows became cards. */
  forget(): void {
    this.#controller.getVirtualizer().measure();
  }

  scrollTo(index: number): void {
    if (this.isLong) this.#controller.getVirtualizer().scrollToIndex(index, { align: 'auto' });
  }
}

function withKept(indexes: readonly number[], kept: number): number[] {
  if (kept < 0 || indexes.includes(kept)) return [...indexes];
  return [...indexes, kept].sort((a, b) => a - b);
}

function hasSameOrder(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): boolean {
  return before === after || (before.length === after.length && before.every((row, index) => row.id === after[index]?.id));
}
