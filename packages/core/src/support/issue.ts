/** Issue: the input is not right yet. Data, never thrown. */
import type { Path } from './path.js';

/** `error` stops going on, `warning` asks to look again and stops nobody, `off` is not reported at all. */
export type Severity = 'error' | 'warning' | 'off';

export type IssueParams = Readonly<Record<string, string | number>>;

export interface Issue {
  readonly path: Path;
  /** Names the rule that spoke, e.g. `identity.length`; the sentence is the string `issue.<code>`. */
  readonly code: string;
  readonly params: IssueParams;
  readonly severity: Exclude<Severity, 'off'>;
  /** Who found it: the field's own kind, a rule of the procedure, the backend. */
  readonly source: 'field' | 'rule' | 'backend';
}
