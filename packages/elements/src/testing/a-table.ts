/** The list of a dossier's rows on a page, with what tests look at in it. Tests only. */
import type { Row } from '@ctso/core';
import { aProcedure, aRow } from '@ctso/core/testing';
import { html } from '@open-wc/testing';
import '../row-table/define.js';
import type { CtsoRowTable } from '../row-table/row-table.js';
import { aList, words, type List } from './a-list.js';
import { inProvider } from './in-provider.js';

export const HOA = aRow({ officialEmail: 'hoa@so.lamgiang.gov.vn', fullName: 'Nguyễn Thị Hoa' }, 'hoa');
export const WRONG = aRow({ officialEmail: 'huynh@so.lamgiang.gov.vn', fullName: 'Phạm Đức Huỳnh', idNumber: '34938493849', simOperator: 'Viettel', keepNumber: true }, 'huynh');
export const DOUBTFUL = aRow({ officialEmail: 'tuyet@so.lamgiang.gov.vn', fullName: 'Lê Thị Ánh Tuyết', birthDate: '15/11/1992', idNumber: '037191006842' }, 'tuyet');

export async function aTable(rows: readonly Row[]): Promise<List & { readonly table: CtsoRowTable }> {
  const list = await aList(rows);
  const table = await inProvider<CtsoRowTable>(html`<ctso-row-table .store=${list.store} .procedure=${aProcedure()}></ctso-row-table>`, list.given);
  await frames(table);
  return { ...list, table };
}

export const nextFrame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve); });
export async function frames(table: CtsoRowTable): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await nextFrame();
    await table.updateComplete;
  }
}
export const all = (table: CtsoRowTable, selector: string): HTMLElement[] => [...table.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
export const one = (table: CtsoRowTable, selector: string): HTMLElement => table.shadowRoot!.querySelector<HTMLElement>(selector)!;
export const has = (table: CtsoRowTable, selector: string): boolean => table.shadowRoot!.querySelector(selector) !== null;
export const button = (table: CtsoRowTable, name: string): HTMLElement => all(table, 'button').find((each) => (each.ariaLabel ?? words(each)) === name)!;
export const box = (table: CtsoRowTable, name: string): HTMLElement => all(table, 'input[type=checkbox]').find((each) => each.ariaLabel === name)!;
export const focused = (table: CtsoRowTable): string => (table.shadowRoot!.activeElement as HTMLElement | null)?.ariaLabel ?? words(table.shadowRoot!.activeElement);
