/**
 * The keys inside the list. Its controls are one tab stop: arrows up and down lead to the same control of the next row, left and right
 * to the row's other controls, Home and End to its first and last, PageUp and PageDown ten rows away, with Ctrl Home and End to the ends.
 */

const FAR = 10;

export type Step = { readonly kind: 'row'; readonly by: number } | { readonly kind: 'control'; readonly to: 'previous' | 'next' | 'first' | 'last' };

export function stepOf(event: KeyboardEvent): Step | undefined {
  if (event.altKey || event.metaKey || event.shiftKey) return undefined;
  switch (event.key) {
    case 'ArrowDown':
      return { kind: 'row', by: 1 };
    case 'ArrowUp':
      return { kind: 'row', by: -1 };
    case 'PageDown':
      return { kind: 'row', by: FAR };
    case 'PageUp':
      return { kind: 'row', by: -FAR };
    case 'ArrowRight':
      return { kind: 'control', to: 'next' };
    case 'ArrowLeft':
      return { kind: 'control', to: 'previous' };
    case 'Home':
      return event.ctrlKey ? { kind: 'row', by: -Infinity } : { kind: 'control', to: 'first' };
    case 'End':
      return event.ctrlKey ? { kind: 'row', by: Infinity } : { kind: 'control', to: 'last' };
    default:
      return undefined;
  }
}

/** The control that a step within the row leads to. */
export function controlAfter(controls: readonly string[], from: string, to: 'previous' | 'next' | 'first' | 'last'): string {
  const here = controls.indexOf(from);
  const wanted = { previous: Math.max(0, here - 1), next: Math.min(controls.length - 1, here + 1), first: 0, last: controls.length - 1 }[to];
  return controls[wanted] ?? from;
}
