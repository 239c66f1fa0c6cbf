/** What the wizard's own parts ask of it. They never leave the wizard, so they are no part of the library's events. */
import type { Path, Row, WizardStep } from '@ctso/core';

/** "Take me there": opens the step, and puts the caret in the field or opens the row. */
export class RevealEvent extends Event {
  static readonly type = 'ctso-reveal';
  readonly path: Path;

  constructor(path: Path) {
    super(RevealEvent.type, { bubbles: true, composed: true });
    this.path = path;
  }
}

/** "Go to this step", without a place in it. */
export class StepEvent extends Event {
  static readonly type = 'ctso-step';
  readonly step: WizardStep;

  constructor(step: WizardStep) {
    super(StepEvent.type, { bubbles: true, composed: true });
    this.step = step;
  }
}

/** "Show all rows with errors": the form step filters its table. */
export class FaultyRowsEvent extends Event {
  static readonly type = 'ctso-faulty-rows';

  constructor() {
    super(FaultyRowsEvent.type, { bubbles: true, composed: true });
  }
}

/** The draft stands in a new dossier, under a newer law: the wizard goes on there, with the rows that were still being typed. */
export class CarriedEvent extends Event {
  static readonly type = 'ctso-carried';
  readonly dossier: string;
  readonly unfinished: readonly Row[];

  constructor(dossier: string, unfinished: readonly Row[]) {
    super(CarriedEvent.type, { bubbles: true, composed: true });
    this.dossier = dossier;
    this.unfinished = unfinished;
  }
}

/** A part could not render: the wizard shows its boundary instead, and takes the error on by cancelling the event. */
export class DefectEvent extends Event {
  static readonly type = 'ctso-defect';
  readonly error: unknown;

  constructor(error: unknown) {
    super(DefectEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.error = error;
  }
}

/** What the wizard needs of an element that shows a step. */
export interface StepElement extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  /** Puts the caret in the field at this path, or opens its row. Answers false if the step has no such place. */
  reveal(path: Path): Promise<boolean>;
  /** Shows only the rows with errors, where the step shows rows. */
  showFaultyRows?(): Promise<void>;
}
