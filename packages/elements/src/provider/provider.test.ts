import { store, type Locale } from '@ctso/core';
import { locale as speak, vietnamese } from '@ctso/locales';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../fields/define.js';
import type { CtsoTextField } from '../fields/text-field.js';
import { aBackend, locale, OFFER } from '../testing/world.js';
import '../service-list/define.js';
import type { CtsoServiceList } from '../service-list/service-list.js';
import './define.js';
import { CtsoProvider } from './provider.js';

const optional = (field: CtsoTextField): string => field.shadowRoot!.textContent.replace(/\s+/gu, ' ').trim();

describe('<ctso-provider>', () => {
  it('answers elements that were there before their provider was', async () => {
    const page = await fixture(html`<ctso-late><ctso-text-field label="Chức vụ" optional-note></ctso-text-field></ctso-late>`);
    const field = page.querySelector('ctso-text-field')!;
    expect(optional(field)).to.equal('');

    customElements.define('ctso-late', class extends CtsoProvider {});
    const provider = page as unknown as CtsoProvider;
    provider.locale = store<Locale>(vietnamese());
    await provider.updateComplete;
    await field.updateComplete;
    expect(optional(field)).to.equal('Chức vụ (không bắt buộc)');
  });

  it('gives what comes later to elements that stand already', async () => {
    const provider = await fixture<CtsoProvider>(html`<ctso-provider .locale=${locale()}><ctso-service-list></ctso-service-list></ctso-provider>`);
    const list = provider.querySelector<CtsoServiceList>('ctso-service-list')!;
    await list.updateComplete;
    expect(list.shadowRoot!.querySelector('h1')).to.be.null;

    provider.backend = aBackend();
    provider.offer = OFFER;
    await waitUntil(() => list.shadowRoot!.querySelectorAll('tbody tr').length === 6);
  });

  it('lets the language change while elements live', async () => {
    const words = store<Locale>(vietnamese());
    const provider = await fixture<CtsoProvider>(html`<ctso-provider .locale=${words}><ctso-text-field label="x" optional-note></ctso-text-field></ctso-provider>`);
    const field = provider.querySelector('ctso-text-field')!;
    words.set(await speak('en'));
    await field.updateComplete;
    expect(optional(field)).to.equal('x (optional)');
  });

  it('wears scheme, theme and density as attributes, and leaves an attribute of the host’s alone', async () => {
    const provider = await fixture<CtsoProvider>(html`<ctso-provider scheme="dark" theme="national" data-ctso-density="compact"></ctso-provider>`);
    expect(Object.fromEntries(Object.entries(provider.dataset))).to.deep.equal({ ctsoScheme: 'dark', ctsoTheme: 'national', ctsoDensity: 'compact' });
    provider.theme = '';
    await provider.updateComplete;
    expect(Object.fromEntries(Object.entries(provider.dataset))).to.deep.equal({ ctsoScheme: 'dark', ctsoDensity: 'compact' });
  });

  it('takes no room of its own', async () => {
    const provider = await fixture<CtsoProvider>(html`<ctso-provider></ctso-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
  });
});
