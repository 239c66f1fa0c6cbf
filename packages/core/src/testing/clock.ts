/** Time, chance and network in a test's hands. */
import type { Environment } from '../wizard/wizard.js';

export interface Clock extends Environment {
  /** Lets time pass and calls what falls due on the way, in order, waiting for promises after each call. */
  pass(milliseconds: number): Promise<void>;
  setOnline(online: boolean): void;
  /** Drops every timer, as a crash does. */
  lose(): void;
  /** How many timers wait. */
  readonly waiting: number;
}

/** Ids are `<prefix>1`, `<prefix>2` … Time stands still until `pass` is called. */
export function aClock({ now = Date.parse('2026-11-22T02:00:00.000Z'), prefix = 'id-' }: { now?: number; prefix?: string } = {}): Clock {
  const timers = new Set<{ readonly due: number; readonly callback: () => void }>();
  let moment = now;
  let ids = 0;
  let online = true;
  const next = (until: number) => [...timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
  return {
    now: () => moment,
    id: () => `${prefix}${String((ids += 1))}`,
    online: () => online,
    setOnline: (value) => void (online = value),
    lose: () => timers.clear(),
    after(milliseconds, callback) {
      const timer = { due: moment + milliseconds, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async pass(milliseconds) {
      const end = moment + milliseconds;
      for (let timer = next(end); timer !== undefined; timer = next(end)) {
        timers.delete(timer);
        moment = Math.max(moment, timer.due);
        timer.callback();
        await settled();
      }
      moment = end;
      await settled();
    },
    get waiting() {
      return timers.size;
    },
  };
}

/** Resolves after promises that wait for nothing but each other have had their turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
