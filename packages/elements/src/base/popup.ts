/** What floats beneath a control: in the top layer where the browser has popovers, positioned within the element where it has not. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

const ROOM = 8;

export class Popup {
  readonly #fit: boolean;
  #stop: (() => void) | undefined;

  /** `fit`: as wide as what it stands beneath. */
  constructor({ fit = true }: { readonly fit?: boolean } = {}) {
    this.#fit = fit;
  }

  /** Shows or hides `popup` so that it stands beneath `anchor`, or above it where there is more room. */
  set(popup: HTMLElement | null, anchor: HTMLElement | null, open: boolean): void {
    if (popup === null || anchor === null) return;
    if (open === (this.#stop !== undefined)) return;
    if (open) this.#show(popup, anchor);
    else this.hide(popup);
  }

  hide(popup: HTMLElement | null): void {
    this.#stop?.();
    this.#stop = undefined;
    if (popup?.matches('.is-open') !== true) return;
    popup.classList.remove('is-open');
    if (canPopover(popup) && popup.isConnected) popup.hidePopover();
  }

  #show(popup: HTMLElement, anchor: HTMLElement): void {
    popup.classList.add('is-open');
    if (canPopover(popup)) popup.showPopover();
    this.#stop = autoUpdate(anchor, popup, () => { void place(popup, anchor, this.#fit); });
  }
}

function canPopover(element: HTMLElement): boolean {
  return typeof element.showPopover === 'function' && element.popover !== null;
}

async function place(popup: HTMLElement, anchor: HTMLElement, fit: boolean): Promise<void> {
  const { x, y } = await computePosition(anchor, popup, {
    strategy: canPopover(popup) ? 'fixed' : 'absolute',
    placement: 'bottom-start',
    middleware: [
      offset(4),
      flip({ padding: ROOM }),
      shift({ padding: ROOM }),
      size({
        padding: ROOM,
        apply: ({ rects, availableHeight, elements }) => {
          if (fit) elements.floating.style.inlineSize = `${String(rects.reference.width)}px`;
          elements.floating.style.maxBlockSize = `${String(Math.max(120, availableHeight))}px`;
        },
      }),
    ],
  });
  popup.style.insetInlineStart = `${String(x)}px`;
  popup.style.insetBlockStart = `${String(y)}px`;
}
