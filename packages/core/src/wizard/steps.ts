/** Which step a person may be at. */
import { WIZARD_STEPS, type IssueBook, type WizardStep } from './wizard.js';

/** The wanted step, or the first one before it that still has errors. Open remarks keep nobody. */
export function reachable(wanted: WizardStep, issues: IssueBook): WizardStep {
  for (const step of WIZARD_STEPS) if (step === wanted || issues.bars(step)) return step;
  return wanted;
}

export function stepAfter(step: WizardStep): WizardStep {
  return WIZARD_STEPS[WIZARD_STEPS.indexOf(step) + 1] ?? step;
}
