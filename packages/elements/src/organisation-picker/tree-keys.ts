/** What a key means on a node of the tree, after the WAI-ARIA pattern; `*`, which would fetch a whole level at once, is left out. */
import { tree, type NodeLine, type RestLine, type Tree, type TreeLine } from '@ctso/core';

export type Meaning =
  | { readonly do: 'go'; readonly to: string | undefined }
  | { readonly do: 'toggle' }
  | { readonly do: 'choose' }
  /** Fetches what comes next, and goes there. */
  | { readonly do: 'fetch'; readonly rest: RestLine };

/** `typed` says what a letter makes of those typed just before. `undefined` for a key that means nothing here. */
export function meaningOf(key: string, line: NodeLine, lines: readonly TreeLine[], value: Tree, typed: (letter: string) => string): Meaning | undefined {
  const { id } = line.node;
  switch (key) {
    case 'ArrowDown': {
      const rest = tree.restBelow(lines, id);
      return rest === undefined || rest.state === 'loading' ? { do: 'go', to: tree.nextVisible(lines, id) } : { do: 'fetch', rest };
    }
    case 'ArrowUp':
      return { do: 'go', to: tree.previousVisible(lines, id) };
    case 'Home':
      return { do: 'go', to: tree.firstVisible(lines) };
    case 'End':
      return { do: 'go', to: tree.lastVisible(lines) };
    case 'ArrowRight':
      return line.expanded === false ? { do: 'toggle' } : { do: 'go', to: line.expanded === true ? tree.firstChildOf(value, id) : undefined };
    case 'ArrowLeft':
      return line.expanded === true ? { do: 'toggle' } : { do: 'go', to: tree.parentOf(value, id) };
    case 'Enter':
    case ' ':
      return { do: 'choose' };
    default:
      return key.length === 1 ? { do: 'go', to: tree.typedAhead(lines, id, typed(key)) } : undefined;
  }
}
