/** Tells its host whether it stands in narrow room, where lists become cards. Room is the host's own, not the window's. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Narrow implements ReactiveController {
  /** True below the given width. */
  value = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: ResizeObserver;
  readonly #inside: (() => HTMLElement | null) | undefined;

  /** `below` in CSS pixels. `inside`: whose room counts, where the host itself has none; hidden, it changes nothing. */
  constructor(host: ReactiveControllerHost & HTMLElement, below: number, inside?: () => HTMLElement | null) {
    this.#host = host;
    this.#inside = inside;
    this.#observer = new ResizeObserver(([entry]) => {
      if (inside !== undefined && entry?.contentRect.width === 0) return;
      const narrow = entry !== undefined && entry.contentRect.width < below;
      if (narrow === this.value) return;
      this.value = narrow;
      // In the next frame: what is drawn anew is of another height, which an observer must not cause while it reports.
      requestAnimationFrame(() => { host.requestUpdate(); });
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#inside === undefined) this.#observer.observe(this.#host);
  }

  hostUpdated(): void {
    const inside = this.#inside?.() ?? null;
    if (inside !== null) this.#observer.observe(inside);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
