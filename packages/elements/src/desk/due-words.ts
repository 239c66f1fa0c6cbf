/** A due day in words and in days from today. The day is the authority's; only the distance to it is counted here. */
import { fromIsoDay, showDay, type DossierSummary, type Translate } from '@ctso/core';
import { html, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';

/** Nobody waits for these any more. */
const ENDED: readonly string[] = ['returned', 'refused', 'withdrawn'];
const DAY = 24 * 60 * 60 * 1000;
/** From so few days on, the word stands out. */
const SOON = 2;

/** Days from `today` to `day`, both ISO days; negative once it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY);
}

/** E.g. "còn 3 ngày", "hôm nay", "quá hạn 2 ngày". */
function distanceInWords(days: number, words: Translate): string {
  if (days === 0) return words('desk.due.today');
  return days > 0 ? words('desk.due.left', { days }) : words('desk.due.over', { days: -days });
}

export function dueTemplate({ dueOn, status }: Pick<DossierSummary, 'dueOn' | 'status'>, today: string, words: Translate): TemplateResult {
  if (dueOn === undefined) return html`<span class="muted">${words('desk.due.none')}</span>`;
  const day = showDay(fromIsoDay(dueOn));
  if (ENDED.includes(status)) return html`<span class="num">${day}</span>`;
  const days = daysUntil(dueOn, today);
  const distance = distanceInWords(days, words);
  const said = days > SOON
    ? html`<span class="sub">${distance}</span>`
    : html`<span class="chip ${days < 0 ? 'danger' : 'warning'}">${icon(days < 0 ? 'warning' : 'clock')}${distance}</span>`;
  return html`<span class="due"><span class="num">${day}</span> ${said}</span>`;
}
