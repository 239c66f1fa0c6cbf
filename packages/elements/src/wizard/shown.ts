/** How many errors the wizard admits to: those of fields that were left, of rows, and, once one tried to go on, all of them. */
import type { Issue, WizardStep, WizardStore } from '@ctso/core';

/** Beyond this many the exact number helps nobody, and counting would cost what the dossier holds. */
export const COUNTED = 500;

export interface ShownErrors {
  readonly count: number;
  /** Whether there are more than `count`. */
  readonly more: boolean;
  readonly first: Issue | undefined;
}

/** Errors shown now in this step; in the review those of all steps. */
export function shownErrors(store: WizardStore, step: WizardStep): ShownErrors {
  const listed = store.issues.list('error', COUNTED + 1).filter((issue) => concerns(issue, step) && (step === 'review' || store.shows(issue)));
  return { count: Math.min(listed.length, COUNTED), more: listed.length > COUNTED, first: listed[0] };
}

/** Whether an issue belongs to a step; the review shows those of all. */
export function concerns(issue: Issue, step: WizardStep): boolean {
  return step === 'review' || (issue.path[0] === 'slots') === (step === 'upload');
}

/** Errors of a step as far as they are shown, for the stepper. */
export function stepErrors(store: WizardStore, step: 'form' | 'upload'): number {
  return store.value.tried.has(step) || store.value.tried.has('review') ? store.issues.count(step) : shownErrors(store, step).count;
}
