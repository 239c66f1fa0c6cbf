/** Every event of the library with its detail: plain data, composed, fired for the person's doing only. */
import type { ApplicantAct, FailureCode, FieldValue, Path, WizardStep } from '@ctso/core';

export interface CtsoEventDetails {
  /** A value was typed or chosen. */
  'ctso-change': { readonly path: Path; readonly value: FieldValue };
  /** A field was left after its value changed. */
  'ctso-touch': { readonly path: Path };
  /** Something was chosen from a list: an id. Cancelable. */
  'ctso-select': { readonly id: string };
  /** A command was given: the act and what it concerns. Cancelable: a host may do it its own way. */
  'ctso-action': { readonly action: ApplicantAct | 'prepare' | 'details'; readonly id: string };
  /** "Thêm …": a new row is wanted; `from` names a row of the list that it begins as a copy of. */
  'ctso-row-add': { readonly from?: string };
  /** A row is to be edited, with the caret in a field where one is named; also an unfinished row that is not in the list yet. */
  'ctso-row-edit': { readonly rowId: string; readonly field?: string };
  /** The mark of a footnote was followed: whoever shows the notes takes the focus there. */
  'ctso-footnote': { readonly mark: string };
  /** A picker's tree is wanted. Cancelable: whoever cancels it shows the tree in its own place. */
  'ctso-browse': { readonly path: Path };
  /** An organisation was made, or its facts were changed, and it stands at the backend. */
  'ctso-organisation-saved': { readonly id: string; readonly name: string; readonly isNew: boolean };
  /** The person goes back from the form of an organisation, e.g. to choose another parent for it. */
  'ctso-organisation-leave': { readonly why: 'cancel' | 'parent' };
  /** Another part of a list shows, by search, filter, order or page: the line that brings it back, for an address. */
  'ctso-refine': { readonly view: string };
  /** The wizard stands on another step or has begun a dossier: what an address needs. */
  'ctso-navigate': { readonly dossier: string; readonly step: WizardStep };
  /** A list shows another part of what there is: what an address needs to show it again, as `URLSearchParams` reads it. */
  'ctso-filter': { readonly filter: string };
  /** The wizard is done for now: filed, or put aside as a draft. */
  'ctso-submitted': { readonly dossier: string };
  'ctso-saved': { readonly dossier: string };
  /** The person goes back from the wizard's first step; `dossier` is empty if nothing was typed. Cancelable: else the browser goes back. */
  'ctso-leave': { readonly dossier: string };
  /** The person signed in or out. */
  'ctso-signed-in': { readonly organisation: string };
  'ctso-signed-out': Record<string, never>;
  /** An account was asked for; its activation link was opened; its password was set by a link, or changed; what pre-fills its wizards was. */
  'ctso-registered': Record<string, never>;
  'ctso-activated': Record<string, never>;
  'ctso-password-set': Record<string, never>;
  'ctso-password-changed': Record<string, never>;
  'ctso-profile-saved': Record<string, never>;
  /** A call failed and the element shows it. */
  'ctso-failed': { readonly code: FailureCode };
}

export type CtsoEvent<Name extends keyof CtsoEventDetails> = CustomEvent<CtsoEventDetails[Name]>;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging an interface is the only way to extend the map
  interface HTMLElementEventMap extends CtsoEventMap {}
}
type CtsoEventMap = { [Name in keyof CtsoEventDetails]: CtsoEvent<Name> };
