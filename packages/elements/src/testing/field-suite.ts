/** What every field has to do, whatever its kind: the one suite that each field's test runs. Tests only. */
import type { FieldValue, Issue } from '@ctso/core';
import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { FieldElement } from '../fields/field-element.js';
import { heard, inProvider } from './in-provider.js';

export interface FieldCase {
  readonly tag: string;
  /** Changes the value as a person would; the focus is in the field already. */
  readonly type: () => Promise<void>;
  readonly typed: FieldValue;
}

export const ERROR: Issue = { path: ['s', 'f'], code: 'required', params: {}, severity: 'error', source: 'field' };
export const WARNING: Issue = { ...ERROR, code: 'province.unknown', severity: 'warning' };

export async function aField<F extends FieldElement<FieldValue>>(tag: string, given: Partial<F> = {}): Promise<F> {
  const name = unsafeStatic(tag);
  const element = await inProvider<F>(staticHtml`<${name}></${name}>`);
  Object.assign(element, { label: 'Nơi cấp', path: ['s', 'f'], ...given });
  await element.updateComplete;
  return element;
}

export function behavesAsField({ tag, type, typed }: FieldCase): void {
  const control = (field: FieldElement<FieldValue>): HTMLInputElement => field.shadowRoot!.querySelector('#control')!;
  const said = (field: FieldElement<FieldValue>): string => field.shadowRoot!.querySelector('#says')!.textContent.replace(/\s+/gu, ' ').trim();

  describe(`<${tag}> as any field`, () => {
    it('is accessible plain, required, wrong, doubtful, read-only and disabled', async () => {
      for (const state of [{}, { required: true, hint: 'Một gợi ý' }, { issues: [ERROR] }, { issues: [WARNING] }, { readOnly: true }, { disabled: true }]) {
        await expect(await aField(tag, state)).to.be.accessible();
      }
    });

    it('gives its hint away for the issue and its warning for the error', async () => {
      const field = await aField(tag, { hint: 'Một gợi ý' });
      expect(said(field)).to.equal('Một gợi ý');

      field.issues = [WARNING];
      await field.updateComplete;
      expect(said(field)).to.match(/^Nên xem lại: /u);
      expect(control(field).ariaInvalid).to.be.null;

      field.issues = [WARNING, ERROR];
      await field.updateComplete;
      expect(said(field)).not.to.match(/Nên xem lại|gợi ý/u);
      expect(control(field).ariaInvalid).to.equal('true');
    });

    it('reports what the person does, with its path', async () => {
      const field = await aField(tag);
      const changes = heard(field, 'ctso-change');
      field.focus();
      await type();
      expect(changes.at(-1)).to.deep.equal({ path: ['s', 'f'], value: typed });
    });

    it('is touched on leaving it after a change, and not otherwise', async () => {
      const field = await aField(tag);
      const touches = heard(field, 'ctso-touch');
      field.focus();
      control(field).blur();
      expect(touches).to.be.empty;

      field.focus();
      await type();
      expect(touches).to.be.empty;
      setTimeout(() => { field.shadowRoot!.querySelector<HTMLElement>(':focus')!.blur(); });
      await oneEvent(field, 'ctso-touch');
      expect(touches).to.deep.equal([{ path: ['s', 'f'] }]);
    });

    it('says nothing when a value is set from outside', async () => {
      const field = await aField(tag);
      const changes = heard(field, 'ctso-change');
      field.value = typed;
      await field.updateComplete;
      expect(changes).to.be.empty;
    });

    it('takes part in a host’s form: its value, its reset, its error', async () => {
      const name = unsafeStatic(tag);
      const form = await inProvider<HTMLFormElement>(html`<form>${staticHtml`<${name} name="x"></${name}>`}</form>`);
      const field = form.firstElementChild as FieldElement<FieldValue>;
      await field.updateComplete;
      expect(form.checkValidity()).to.be.true;
      const empty = new FormData(form).get('x');

      field.value = typed;
      field.issues = [ERROR];
      await field.updateComplete;
      expect(new FormData(form).get('x')).not.to.equal(empty);
      expect(form.checkValidity()).to.be.false;

      form.reset();
      await field.updateComplete;
      expect(new FormData(form).get('x')).to.equal(empty);
    });

    it('can be reached by Tab and focused by its host', async () => {
      const field = await aField(tag);
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.equal(field);
      (document.activeElement as HTMLElement).blur();
      field.focus();
      expect(field.shadowRoot!.activeElement).to.equal(control(field));
    });
  });
}
