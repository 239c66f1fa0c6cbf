/** Why a form could not be sent, as a banner over it. */
import type { Failure, Translate } from '@ctso/core';
import type { TemplateResult } from 'lit';
import { failureWords, notice } from '../wizard/notices.js';

export function failureTemplate(title: string, failure: Failure, words: Translate): TemplateResult {
  const wait = failure.code === 'busy' && failure.retryAfter !== undefined ? Math.ceil(failure.retryAfter) : 0;
  const way = wait > 0 ? words('accounts.too-many', { seconds: wait }) : failureWords(failure, words);
  return notice({ look: 'danger', icon: failure.retry ? 'cloudoff' : 'error', title, way });
}
