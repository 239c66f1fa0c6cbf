/**
 * The window of rows that is drawn out of a long list. Heights are measured; what was never drawn is taken to be as high as the first
 * rows on average. The row in use stays drawn wherever one scrolls to, and what one sees stays where it is when heights above it become
 * known. Our own, since the library for it reads `process.env`, which a page without a bundler does not have.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Up to here every row is drawn and the page scrolls, unless told otherwise; beyond, the list scrolls in a frame of its own. */
const DRAW_ALL = 40;
/** Rows drawn beyond each edge of what is seen. */
const OVERSCAN = 6;
/** Of a frame that was not measured yet, in pixels. */
const FIRST_HEIGHT = 720;

/** A stretch of height without rows, or one row by its place in the list. */
export type Drawn = { readonly gap: number; readonly key: string } | { readonly index: number };

export interface WindowedList {
  readonly rows: readonly { readonly id: string }[];
  /** The place of the row in use, -1 for none. */
  readonly kept: number;
}

export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  readonly #drawAll: number;
  readonly #observer = new ResizeObserver((entries) => { this.#resized(entries); });
  readonly #heights = new Map<string, number>();
  readonly #observed = new Set<Element>();
  #list: WindowedList = { rows: [], kept: -1 };
  /** Where each row begins, and at the end the height of all. */
  #starts: Float64Array = new Float64Array(1);
  #guess = 88;
  #isStale = true;
  #isGuessed = true;
  #frame: HTMLElement | undefined;
  #top = 0;
  #height = FIRST_HEIGHT;
  #range = '';
  #wantedTop: number | undefined;
  /** The rows that `starts` speaks of. */
  #laidOut: WindowedList['rows'] = [];

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null, drawAll = DRAW_ALL) {
    this.#drawAll = drawAll;
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  get isLong(): boolean {
    return this.#list.rows.length > this.#drawAll;
  }

  show(list: WindowedList): void {
    this.#isStale ||= !hasSameOrder(this.#list.rows, list.rows);
    this.#list = list;
  }

  /** What to draw, top to bottom. */
  drawn(): readonly Drawn[] {
    const { rows, kept } = this.#list;
    if (!this.isLong) return rows.map((_, index) => ({ index }));
    this.#layOut();
    const { first, last } = this.#seen();
    this.#range = `${String(first)}-${String(last)}`;
    const all: Drawn[] = [];
    let next = 0;
    for (const index of withKept(first, last, kept, rows.length)) {
      if (index > next) all.push({ gap: this.#start(index) - this.#start(next), key: `gap-${String(all.length)}` });
      all.push({ index });
      next = index + 1;
    }
    if (next < rows.length) all.push({ gap: this.#start(rows.length) - this.#start(next), key: 'gap-end' });
    return all;
  }

  /** Takes the heights of rows that are drawn for the first time and follows them; each element carries its row's id as `data-row`. */
  measure(elements: readonly HTMLElement[]): void {
    const present = new Set<Element>(this.isLong ? elements : []);
    for (const element of this.#observed) if (!present.has(element)) this.#let(element);
    if (!this.isLong) return;
    for (const element of elements) {
      if (this.#observed.has(element)) continue;
      this.#observed.add(element);
      this.#observer.observe(element);
      this.#setRow(element.dataset['row'] ?? '', element.offsetHeight);
    }
    if (this.#isStale) this.#host.requestUpdate();
  }

  /** Forgets every height, e.g. when rows became cards. */
  forget(guess: number): void {
    this.#heights.clear();
    this.#guess = guess;
    this.#isGuessed = true;
    this.#isStale = true;
  }

  hostUpdated(): void {
    if (this.#frame !== undefined && this.#wantedTop !== undefined) this.#frame.scrollTop = this.#wantedTop;
    this.#wantedTop = undefined;
    const frame = this.isLong ? (this.#scroller() ?? undefined) : undefined;
    if (frame === this.#frame) return;
    this.#leave();
    if (frame === undefined) return;
    this.#frame = frame;
    frame.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#observer.observe(frame);
  }

  hostDisconnected(): void {
    this.#leave();
    for (const element of [...this.#observed]) this.#let(element);
  }

  readonly #scrolled = (): void => {
    this.#top = this.#frame?.scrollTop ?? 0;
    const { first, last } = this.#seen();
    if (`${String(first)}-${String(last)}` !== this.#range) this.#host.requestUpdate();
  };

  #resized(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const height = borderBoxSize[0]?.blockSize ?? 0;
      if (target === this.#frame) this.#setHeight(target.clientHeight);
      else if (target instanceof HTMLElement && target.isConnected && height > 0) this.#setRow(target.dataset['row'] ?? '', height);
    }
    // In the next frame: rows that change within the notification about them are reported as an error of the page.
    if (this.#isStale) requestAnimationFrame(() => { this.#host.requestUpdate(); });
  }

  #setHeight(height: number): void {
    if (height === this.#height) return;
    this.#height = height;
    this.#isStale = true;
  }

  #setRow(id: string, height: number): void {
    if (this.#heights.get(id) === height) return;
    this.#heights.set(id, height);
    this.#isStale = true;
  }

  #layOut(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    this.#top = this.#frame?.scrollTop ?? 0;
    const anchor = this.#anchor();
    if (this.#isGuessed && this.#heights.size > 0) {
      this.#isGuessed = false;
      this.#guess = [...this.#heights.values()].reduce((sum, height) => sum + height, 0) / this.#heights.size;
    }
    const { rows } = this.#list;
    this.#laidOut = rows;
    if (this.#starts.length !== rows.length + 1) this.#starts = new Float64Array(rows.length + 1);
    let at = 0;
    rows.forEach((row, index) => {
      this.#starts[index] = at;
      at += this.#heights.get(row.id) ?? this.#guess;
    });
    this.#starts[rows.length] = at;
    const place = anchor === undefined ? -1 : rows.findIndex((row) => row.id === anchor.id);
    if (anchor === undefined || place < 0) return;
    const top = this.#start(place) + anchor.offset;
    if (top === this.#top) return;
    this.#top = top;
    this.#wantedTop = top;
  }

  /** The row at the upper edge, and how far above the edge it begins; at the very top there is nothing to hold on to. */
  #anchor(): { readonly id: string; readonly offset: number } | undefined {
    if (this.#top === 0 || this.#laidOut.length === 0) return undefined;
    const index = Math.min(this.#indexAt(this.#top), this.#laidOut.length - 1);
    const id = this.#laidOut[index]?.id;
    return id === undefined ? undefined : { id, offset: this.#top - this.#start(index) };
  }

  /** Rows that are seen, and some beyond. What stands above the rows scrolls with them but stays in sight, so it hides none at the top. */
  #seen(): { readonly first: number; readonly last: number } {
    const count = this.#list.rows.length;
    const first = Math.max(0, this.#indexAt(this.#top) - OVERSCAN);
    const last = Math.min(count - 1, this.#indexAt(this.#top + this.#height) + OVERSCAN);
    return { first, last };
  }

  /** The row at this height: halves the list again and again. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  #let(element: Element): void {
    this.#observed.delete(element);
    this.#observer.unobserve(element);
  }

  #leave(): void {
    if (this.#frame === undefined) return;
    this.#frame.removeEventListener('scroll', this.#scrolled);
    this.#observer.unobserve(this.#frame);
    this.#frame = undefined;
    this.#top = 0;
  }
}

function* withKept(first: number, last: number, kept: number, count: number): Iterable<number> {
  const isKept = kept >= 0 && kept < count;
  if (isKept && kept < first) yield kept;
  for (let index = first; index <= last; index += 1) yield index;
  if (isKept && kept > last) yield kept;
}

function hasSameOrder(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): boolean {
  return before === after || (before.length === after.length && before.every((row, index) => row.id === after[index]?.id));
}
