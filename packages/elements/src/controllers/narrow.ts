/** Tells its host whether it stands in narrow room, where lists become cards. Room is the host's own, not the window's. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Narrow implements ReactiveController {
  /** True below the given width. */
  value = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: ResizeObserver;

  /** `below` in CSS pixels. */
  constructor(host: ReactiveControllerHost & HTMLElement, below: number) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => {
      const narrow = entry !== undefined && entry.contentRect.width < below;
      if (narrow === this.value) return;
      this.value = narrow;
      // In the next frame: what is drawn anew is of another height, which an observer must not cause while it reports.
      requestAnimationFrame(() => { host.requestUpdate(); });
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
