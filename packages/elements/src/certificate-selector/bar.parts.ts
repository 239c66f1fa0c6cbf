/** The bar above the selector's list: how many are chosen, what can be done with many at once; and what is asked before choices are lost. */
import type { Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../question/question.js';

export interface BarView {
  readonly say: Translate;
  readonly number: (value: number) => string;
  readonly chosen: number;
  readonly total: number;
  /** Offered once a page is ticked whole, or the list is narrowed. */
  readonly offersAll: boolean;
  readonly isLoading: boolean;
  /** How many of `total` were gathered, while all are being chosen. */
  readonly gathered: number | undefined;
  /** Whether only the chosen show. */
  readonly onlyChosen: boolean;
  readonly said: string;
  readonly all: () => void;
  readonly stop: () => void;
  readonly none: () => void;
  readonly toggleOnly: () => void;
}

export function barTemplate(view: BarView): TemplateResult {
  const { say, number, chosen, total, onlyChosen } = view;
  if (view.gathered !== undefined) return gatheringTemplate(view, view.gathered);
  const listed = view.isLoading ? say('selector.loading') : say(onlyChosen ? 'selector.total.chosen' : 'selector.total', { count: number(total) });
  return html`<div class="picked-bar"><p role="status"><b>${say('selector.chosen', { count: number(chosen) })}</b> <span class="small">${listed}${view.said === '' ? '' : ` ${view.said}`}</span></p>
    ${chosen > 0 || onlyChosen ? html`<button type="button" class="btn s only" aria-pressed=${onlyChosen ? 'true' : 'false'} @click=${view.toggleOnly}>${say('selector.only')}</button>` : nothing}
    ${view.offersAll ? html`<button type="button" class="btn s all" @click=${view.all}>${say('selector.all', { count: number(total) })}</button>` : nothing}
    ${chosen > 0 ? html`<button type="button" class="btn s quiet none" @click=${view.none}>${say('selector.none')}</button>` : nothing}</div>`;
}

function gatheringTemplate({ say, number, total, stop }: BarView, gathered: number): TemplateResult {
  const words = say('selector.gathering', { count: number(gathered), total: number(total) });
  return html`<div class="picked-bar"><p role="status">${words}</p><progress class="meter" max=${Math.max(1, total)} .value=${gathered} aria-label=${say('selector.gathering.label')}></progress>
    <button type="button" class="btn s stop" @click=${stop}>${say('selector.stop')}</button></div>`;
}

/** Before rows of the draft go with their ticks. */
export function dropQuestion(say: Translate, count: string): Question {
  return { title: say('selector.drop', { count }), text: say('selector.drop.say'), no: say('selector.drop.keep'), yes: say('selector.drop.yes'), danger: true };
}

/** Before what was ticked just now is thrown away. */
export function leaveQuestion(say: Translate): Question {
  return { title: say('selector.leave'), text: say('selector.leave.say'), no: say('selector.leave.keep'), yes: say('selector.leave.drop'), danger: true };
}
