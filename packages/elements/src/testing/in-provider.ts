/** Puts what a test looks at under a provider that speaks Vietnamese. Tests only; not part of the package. */
import { store, type Locale, type Store } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../provider/define.js';
import type { CtsoProvider } from '../provider/provider.js';

export type Given = Partial<Pick<CtsoProvider, 'backend' | 'units' | 'offer' | 'ports'>> & { readonly locale?: Store<Locale> };

/** The first element of `content`, rendered and updated. */
export async function inProvider<T extends HTMLElement>(content: TemplateResult, given: Given = {}): Promise<T> {
  const provider = await fixture<CtsoProvider>(html`<ctso-provider
    .backend=${given.backend}
    .locale=${given.locale ?? store(vietnamese())}
    .units=${given.units}
    .offer=${given.offer}
    .ports=${given.ports}
    >${content}</ctso-provider
  >`);
  const element = provider.firstElementChild as T & { updateComplete?: Promise<unknown> };
  await element.updateComplete;
  return element;
}

/** Details of an event's occurrences, in order, while a test runs. */
export function heard(element: HTMLElement, name: keyof HTMLElementEventMap): unknown[] {
  const details: unknown[] = [];
  element.addEventListener(name, (event) => { details.push((event as CustomEvent).detail); });
  return details;
}
