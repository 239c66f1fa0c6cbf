/**
 * Every story stands under a provider in the look and language that the toolbar names. A story says otherwise by its parameter
 * `ctso`: `{ backend?: () => Backend, signedIn?: boolean, ports?: () => Ports }`.
 */
import type { Backend, Language } from '@ctso/core';
import type { Ports } from '@ctso/elements';
import '@ctso/elements/define.js';
import type { Decorator, Loader } from '@storybook/web-components-vite';
import { html } from 'lit';
import { aBackend, aPorts, offer, speak, units } from './world.js';

export interface Surroundings {
  readonly backend?: () => Backend | Promise<Backend>;
  readonly signedIn?: boolean;
  readonly ports?: () => Ports;
}

export const loaders: Loader[] = [
  async ({ parameters, globals }) => {
    const given = (parameters['ctso'] ?? {}) as Surroundings;
    return {
      backend: given.backend === undefined ? aBackend(given.signedIn ?? true) : await given.backend(),
      ports: given.ports === undefined ? aPorts() : given.ports(),
      locale: await speak(globals['language'] as Language),
    };
  },
];

export const decorators: Decorator[] = [
  (story, { loaded, globals, title, name }) => {
    document.documentElement.lang = String(globals['language']);
    return html`<main>
      <h1>${title}: ${name}</h1>
      <ctso-provider
        .backend=${loaded['backend']}
        .locale=${loaded['locale']}
        .ports=${loaded['ports']}
        .offer=${offer}
        .units=${units}
        scheme=${String(globals['scheme'])}
        theme=${String(globals['theme'])}
        density=${String(globals['density'])}
        >${story()}</ctso-provider
      >
    </main>`;
  },
];

const choice = (name: string, icon: string, items: readonly { readonly value: string; readonly title: string }[]) => ({
  name,
  toolbar: { title: name, icon, items, dynamicTitle: true },
});

export const globalTypes = {
  language: choice('Ngôn ngữ', 'globe', [{ value: 'vi', title: 'Tiếng Việt' }, { value: 'en', title: 'English' }]),
  scheme: choice('Sáng tối', 'mirror', [{ value: 'light', title: 'Sáng' }, { value: 'dark', title: 'Tối' }, { value: 'auto', title: 'Theo máy' }]),
  theme: choice('Bộ màu', 'paintbrush', [
    { value: '', title: 'Mặc định' },
    { value: 'national', title: 'Quốc gia' },
    { value: 'officer', title: 'Cán bộ' },
    { value: 'neutral', title: 'Trung tính' },
  ]),
  density: choice('Mật độ', 'component', [{ value: 'comfortable', title: 'Thoáng' }, { value: 'compact', title: 'Gọn' }]),
};

export const initialGlobals = { language: 'vi', scheme: 'light', theme: '', density: 'comfortable' };

export const parameters = {
  layout: 'padded',
  a11y: { test: 'error' },
  options: { storySort: { method: 'alphabetical' } },
  viewport: {
    options: {
      narrow: { name: '360', styles: { width: '360px', height: '780px' } },
      tablet: { name: '768', styles: { width: '768px', height: '1024px' } },
      desk: { name: '1280', styles: { width: '1280px', height: '900px' } },
    },
  },
};
