/** The base of the wizard's parts: a defect while rendering goes to the wizard's boundary and not into the void. */
import { CtsoElement } from '../base/element.js';
import { DefectEvent } from './inner-events.js';

export abstract class GuardedElement extends CtsoElement {
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      // Unless somebody took it on, it has to surface.
      if (this.dispatchEvent(new DefectEvent(error))) throw error;
    }
  }
}
