/** One remark as it is shown everywhere: who, when, what, how it stands, before and after, and the answer to it. */
import { LONGEST_ANSWER, showMoment, type Remark, type RemarkState, type Translate } from '@ctso/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { STATE_LOOKS, type Change } from './remark-words.js';

/** What the applicant can do about a remark; absent where it is only read. */
export interface Answering {
  readonly explaining: boolean;
  readonly explain: () => void;
  readonly answer: (text: string) => void;
  readonly drop: () => void;
  /** Puts back what was filed; absent where that is more than one value. */
  readonly restore?: (() => void) | undefined;
  /** Goes to the place; absent where one stands at it, or it is gone. */
  readonly go?: (() => void) | undefined;
}

export interface RemarkView {
  readonly remark: Remark;
  readonly state: RemarkState;
  readonly changes: readonly Change[];
  readonly answer: string;
  readonly answering: Answering | undefined;
}

export function stateChip(state: RemarkState, words: Translate): TemplateResult {
  const { tone, icon: sign } = STATE_LOOKS[state];
  return html`<span class="chip ${tone}">${icon(sign)}${words(`supplement.state.${state}`)}</span>`;
}

export function remarkTemplate(view: RemarkView, words: Translate): TemplateResult {
  const { remark, state, changes } = view;
  const { at, actor, text } = remark;
  return html`<div class="remark-note">
      <p class="who">${icon('user')}<b>${actor.name}</b><span>${words('supplement.who', { organisation: actor.organisation, moment: showMoment(at) })}</span></p>
      <p class="lines">${text}</p>
    </div>
    ${state === 'changed' ? changes.map((change) => changeTemplate(change, words)) : nothing}
    ${view.answering === undefined ? given(view.answer, words) : answerTemplate(view, view.answering, words)}`;
}

function changeTemplate({ label, before, after }: Change, words: Translate): TemplateResult {
  return html`<div class="change">
    <div><p class="label">${words('supplement.before')}${label === '' ? nothing : html` <span class="muted">${label}</span>`}</p><p class="before lines">${before}</p></div>
    <span class="arrow">${icon('right')}</span>
    <div><p class="label">${words('supplement.after')}</p><p class="strong lines">${after}</p></div>
  </div>`;
}

function given(answer: string, words: Translate): TemplateResult | typeof nothing {
  return answer === '' ? nothing : html`<div><p class="label">${words('supplement.answer')}</p><p class="lines">${answer}</p></div>`;
}

function answerTemplate({ remark, state, answer }: RemarkView, { explaining, explain, answer: tell, drop, restore, go }: Answering, words: Translate): TemplateResult {
  const id = `answer-${remark.id}`;
  const input = (event: InputEvent | CompositionEvent): void => {
    if (!('isComposing' in event && event.isComposing)) tell((event.target as HTMLTextAreaElement).value);
  };
  return html`${explaining || answer !== ''
      ? html`<div class="field"><label for=${id}>${words('supplement.answer')}</label>
          <textarea class="input" id=${id} rows="3" maxlength=${LONGEST_ANSWER} aria-describedby="${id}-hint" .value=${answer} @input=${input} @compositionend=${input}></textarea>
          <p class="hint" id="${id}-hint">${words('supplement.answer.hint')}</p></div>`
      : nothing}
    <div class="row acts">
      ${go === undefined ? nothing : html`<button class="btn s go" type="button" @click=${go}>${icon('edit')}${words(state === 'open' ? 'supplement.go' : 'supplement.go.again')}</button>`}
      ${restore === undefined || state !== 'changed' ? nothing : html`<button class="btn quiet s" type="button" @click=${restore}>${icon('undo')}${words('supplement.restore')}</button>`}
      ${explaining || answer !== ''
        ? html`<button class="btn quiet s" type="button" @click=${drop}>${icon('undo')}${words('supplement.answer.drop')}</button>`
        : state === 'open' ? html`<button class="btn quiet s explain" type="button" @click=${explain}>${words('supplement.explain')}</button>` : nothing}
    </div>`;
}
