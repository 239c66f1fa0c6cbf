/** Where the focus stands in the list, and where keys and removals lead it. Survives rows being drawn and let go of while one scrolls. */
import type { LitElement, ReactiveController } from 'lit';
import { controlAfter, stepOf } from './roving.js';

/** The control of a row that has, or last had, the focus: the list's one tab stop. */
export interface Stop {
  readonly rowId: string;
  readonly control: string;
}

/** One line of the list; the element that shows it bears its id as `data-row`. */
interface Listed {
  readonly id: string;
}

export class ListFocus implements ReactiveController {
  stop: Stop | undefined;
  /** The control of the table's head that last had the focus: the head is one tab stop too. */
  head: string | undefined;
  readonly #host: LitElement;
  readonly #rows: () => readonly Listed[];
  #wanted: Stop | undefined;

  constructor(host: LitElement, rows: () => readonly Listed[]) {
    this.#host = host;
    this.#rows = rows;
    host.addController(this);
  }

  /** Takes effect with the next update, in which the row is drawn if it was not. */
  move(stop: Stop): void {
    this.stop = stop;
    this.#wanted = stop;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    this.#wanted = undefined;
    const place = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-row]')].find((element) => element.dataset['row'] === wanted.rowId);
    const control = place?.querySelector<HTMLElement>(`[data-control="${wanted.control}"]`) ?? place?.querySelector<HTMLElement>('[data-control="edit"], [data-control]');
    control?.focus();
  }

  readonly focusIn = (event: Event): void => {
    const head = headAt(event);
    if (head !== undefined && head !== this.head) {
      this.head = head;
      this.#host.requestUpdate();
    }
    const stop = stopAt(event);
    if (stop === undefined || (stop.rowId === this.stop?.rowId && stop.control === this.stop.control)) return;
    this.stop = stop;
    this.#host.requestUpdate();
  };

  readonly key = (event: KeyboardEvent): void => {
    const head = headAt(event);
    if (head !== undefined) {
      this.#keyInHead(event, head);
      return;
    }
    const stop = stopAt(event);
    const step = stop === undefined ? undefined : stepOf(event);
    if (stop === undefined || step === undefined) return;
    event.preventDefault();
    if (step.kind === 'control') {
      const controls = [...(placeOf(event)?.querySelectorAll<HTMLElement>('[data-control]') ?? [])].map((element) => element.dataset['control'] ?? '');
      this.move({ rowId: stop.rowId, control: controlAfter(controls, stop.control, step.to) });
      return;
    }
    const rows = this.#rows();
    const here = rows.findIndex((row) => row.id === stop.rowId);
    const next = rows[Math.min(rows.length - 1, Math.max(0, here + step.by))];
    if (next !== undefined) this.move({ rowId: next.id, control: stop.control.startsWith('issue-') ? 'edit' : stop.control });
  };

  #keyInHead(event: KeyboardEvent, from: string): void {
    const step = stepOf(event);
    if (step?.kind !== 'control') return;
    event.preventDefault();
    const controls = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-head]')];
    const to = controlAfter(controls.map(({ dataset }) => dataset['head'] ?? ''), from, step.to);
    controls.find(({ dataset }) => dataset['head'] === to)?.focus();
  }
}

function headAt(event: Event): string | undefined {
  return targetOf(event)?.closest<HTMLElement>('[data-head]')?.dataset['head'];
}

/** The control that an event came from, with its row. */
export function stopAt(event: Event): Stop | undefined {
  const control = targetOf(event)?.closest<HTMLElement>('[data-control]')?.dataset['control'];
  const rowId = placeOf(event)?.dataset['row'];
  return control === undefined || rowId === undefined ? undefined : { rowId, control };
}

function placeOf(event: Event): HTMLElement | null {
  return targetOf(event)?.closest<HTMLElement>('[data-row]') ?? null;
}

function targetOf(event: Event): Element | undefined {
  return event.target instanceof Element ? event.target : undefined;
}
