import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { inProvider } from '../testing/in-provider.js';
import './define.js';
import type { CtsoQuestion, Question } from './question.js';

const QUESTION: Question = { title: 'Bỏ những gì vừa nhập?', text: 'Những gì vừa nhập ở đây sẽ mất.', yes: 'Bỏ', no: 'Tiếp tục nhập', danger: true };

describe('<ctso-question>', () => {
  const open = (): Promise<CtsoQuestion> => inProvider(html`<ctso-question></ctso-question>`);
  const button = (element: CtsoQuestion, which: 'yes' | 'no'): HTMLElement => element.shadowRoot!.querySelector(`.${which}`)!;
  const asked = async (element: CtsoQuestion): Promise<void> => {
    await element.updateComplete;
    await Promise.resolve();
  };

  it('asks with the harmless answer in focus and is accessible', async () => {
    const element = await open();
    void element.ask(QUESTION);
    await asked(element);
    expect(element.shadowRoot!.activeElement).to.equal(button(element, 'no'));
    await expect(element).to.be.accessible();
  });

  it('tells yes from no, and takes Escape for no', async () => {
    const element = await open();
    const first = element.ask(QUESTION);
    await asked(element);
    button(element, 'yes').click();
    expect(await first).to.be.true;

    const second = element.ask(QUESTION);
    await asked(element);
    button(element, 'no').click();
    expect(await second).to.be.false;

    const third = element.ask(QUESTION);
    await asked(element);
    await sendKeys({ press: 'Escape' });
    expect(await third).to.be.false;
    expect(element.shadowRoot!.querySelector('dialog')!.open).to.be.false;
  });

  it('gives the focus back to where it was', async () => {
    const host = await inProvider<HTMLElement>(html`<div><button>x</button><ctso-question></ctso-question></div>`);
    const [opener, element] = [host.querySelector('button')!, host.querySelector<CtsoQuestion>('ctso-question')!];
    opener.focus();
    const answer = element.ask(QUESTION);
    await asked(element);
    button(element, 'no').click();
    await answer;
    expect(document.activeElement).to.equal(opener);
  });

  it('answers no to a question that another one replaces, or that goes with its page', async () => {
    const element = await open();
    const first = element.ask(QUESTION);
    await asked(element);
    const second = element.ask(QUESTION);
    expect(await first).to.be.false;
    await asked(element);
    element.remove();
    expect(await second).to.be.false;
  });

  it('does not take the closing of one question for an answer to the next', async () => {
    const element = await open();
    const first = element.ask(QUESTION);
    await asked(element);
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    const closed = new Promise((resolve) => { dialog.addEventListener('close', resolve, { once: true }); });
    button(element, 'no').click();
    await first;
    let answered = false;
    const second = element.ask(QUESTION).then((yes) => { answered = true; return yes; });
    await closed;
    await asked(element);
    expect([answered, dialog.open]).to.deep.equal([false, true]);
    button(element, 'yes').click();
    expect(await second).to.be.true;
  });
});
