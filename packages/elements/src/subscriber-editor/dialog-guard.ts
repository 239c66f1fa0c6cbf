/** The three ways out of a dialog that nobody pressed a button for, each handed to whoever decides: Escape, the system's "back", the scrim. */
export class DialogGuard {
  readonly #leave: () => void;

  constructor(leave: () => void) {
    this.#leave = leave;
  }

  /** Escape is taken before the browser closes the dialog by it, which it would do unasked the second time. */
  readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    this.#leave();
  };

  readonly cancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#leave();
  };

  /** The scrim belongs to the dialog itself; everything in it lies above. */
  readonly press = (event: Event): void => {
    if (event.target === event.currentTarget) this.#leave();
  };
}

interface FocusesRows {
  focusRow(rowId: string): Promise<boolean>;
}

/** To the row that was made, where the opener knows how, or else to the opener. */
export function giveFocusBack(opener: HTMLElement | undefined, made: string | undefined): void {
  if (opener === undefined) return;
  if (made !== undefined && focusesRows(opener)) void opener.focusRow(made);
  else opener.focus();
}

function focusesRows(element: object): element is FocusesRows {
  return 'focusRow' in element && typeof element.focusRow === 'function';
}
