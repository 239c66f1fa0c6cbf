/** What the queue is narrowed to, as one text that an address can carry, and as the query that the backend is asked. */
import type { DeskQuery, DossierSort, ProcedureNotice, Translate } from '@ctso/core';
import { keyOf } from '@ctso/core';

export type Whose = 'all' | 'me' | 'nobody';

export interface Conditions {
  /** Empty: any. */
  readonly status: string;
  /** Id of the first procedure of a group of services; empty: any. An id, so that an address means the same in every language. */
  readonly group: string;
  readonly whose: Whose;
  readonly overdue: boolean;
  readonly text: string;
  /** Empty: those due first on top, as the desk has them. */
  readonly sort: DossierSort | '';
  readonly ascending: boolean;
}

export const NO_CONDITIONS: Conditions = { status: '', group: '', whose: 'all', overdue: false, text: '', sort: '', ascending: false };

const SORTS: readonly string[] = ['updatedAt', 'submittedAt', 'dueOn', 'receiptCode'] satisfies readonly DossierSort[];

/** Reads what `toAddress` wrote, e.g. `status=submitted&whose=me`; what it does not know is left out. */
export function fromAddress(address: string): Conditions {
  const given = new URLSearchParams(address);
  const sort = given.get('sort') ?? '';
  const whose = given.get('whose');
  return {
    status: given.get('status') ?? '',
    group: given.get('group') ?? '',
    whose: whose === 'me' || whose === 'nobody' ? whose : 'all',
    overdue: given.get('overdue') === 'yes',
    text: given.get('text') ?? '',
    sort: SORTS.includes(sort) ? (sort as DossierSort) : '',
    ascending: given.get('order') === 'up',
  };
}

/** Only what was chosen; empty for the whole queue. */
export function toAddress({ status, group, whose, overdue, text, sort, ascending }: Conditions): string {
  const given = new URLSearchParams();
  const put = (name: string, value: string): void => { if (value !== '') given.set(name, value); };
  put('status', status);
  put('group', group);
  put('whose', whose === 'all' ? '' : whose);
  put('overdue', overdue ? 'yes' : '');
  put('text', text.trim());
  put('sort', sort);
  put('order', sort !== '' && ascending ? 'up' : '');
  return given.toString();
}

/** Whether anything but the order was chosen. */
export function isNarrowed({ status, group, whose, overdue, text }: Conditions): boolean {
  return status !== '' || group !== '' || whose !== 'all' || overdue || text.trim() !== '';
}

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly procedures: readonly string[];
}

/** Groups of services in the order of the offer. */
export function groupsOf(notices: readonly ProcedureNotice[] | undefined, words: Translate): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const notice of notices ?? []) {
    const label = words(keyOf(notice, notice.group));
    const { id = notice.id, procedures = [] } = groups.get(label) ?? {};
    groups.set(label, { id, label, procedures: [...procedures, notice.id] });
  }
  return [...groups.values()];
}

export function toQuery(conditions: Conditions, groups: readonly Group[], cursor: string | undefined): DeskQuery {
  const { status, group, whose, overdue, sort, ascending } = conditions;
  const text = conditions.text.trim();
  const procedures = groups.find(({ id }) => id === group)?.procedures;
  return {
    ...(status === '' ? {} : { status }),
    ...(procedures === undefined ? {} : { procedures }),
    ...(whose === 'all' ? {} : { claimed: whose }),
    ...(overdue ? { overdue } : {}),
    ...(text === '' ? {} : { text }),
    ...(sort === '' ? {} : { sort, ascending }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
